import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import type { KeptLooks, ListLooks } from '../../state/preferences.ts';
import { t } from '../../words/words.ts';

export interface LooksProps {
  columns: readonly { id: string; name: string }[];
  /** The column that always stays: a row without its name is none. */
  pinned: string;
  kept: KeptLooks;
}

/** Chooses columns and the room between rows. */
export function LooksForm({ columns, pinned, kept: { hidden, density, setLooks } }: LooksProps) {
  const toggle = (id: string, shown: boolean) =>
    setLooks({ hidden: shown ? hidden.filter((one) => one !== id) : [...hidden, id] });
  return (
    <div className="looks">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t`How close rows stand`}
        value={density}
        onChange={(next) => setLooks({ density: next as ListLooks['density'] })}
        data={[
          { value: 'comfortable', label: t`Comfortable` },
          { value: 'compact', label: t`Compact` },
        ]}
      />
      <fieldset>
        <legend className="panel-heading">{t`Columns`}</legend>
        {columns.map(({ id, name }) => (
          <Checkbox
            key={id}
            size="xs"
            label={name}
            disabled={id === pinned}
            checked={id === pinned || !hidden.includes(id)}
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
      >{t`Show all columns`}</Button>
    </div>
  );
}
