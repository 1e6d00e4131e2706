import { Button, Checkbox, Popover, SegmentedControl } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useListLooks, type ListLooks } from '../../../state/preferences.ts';
import { PINNED_COLUMN, QUEUE_COLUMNS } from '../../../state/queue-columns.ts';

/** Which columns the list shows, and how close its rows stand. */
export function Looks() {
  return (
    <Popover width={250} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns size={14} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns and rows">
        <LooksForm />
      </Popover.Dropdown>
    </Popover>
  );
}

function LooksForm() {
  const { hidden, density, setLooks } = useListLooks();
  const toggle = (id: string, shown: boolean) =>
    setLooks({ hidden: shown ? hidden.filter((one) => one !== id) : [...hidden, id] });
  return (
    <div className="looks">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="How close rows stand"
        value={density}
        onChange={(next) => setLooks({ density: next as ListLooks['density'] })}
        data={[
          { value: 'comfortable', label: 'Comfortable' },
          { value: 'compact', label: 'Compact' },
        ]}
      />
      <fieldset>
        <legend className="panel-heading">Columns</legend>
        {QUEUE_COLUMNS.map(({ id, name, sort }) => (
          <Checkbox
            key={id}
            size="xs"
            label={sort === 'rank' ? 'Rank' : sort === 'joined' ? 'New sellers' : name}
            disabled={id === PINNED_COLUMN}
            checked={id === PINNED_COLUMN || !hidden.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        disabled={hidden.length === 0}
        onClick={() => setLooks({ hidden: [] })}
      >
        Show all columns
      </Button>
    </div>
  );
}
