import { ActionIcon, Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { choose, NOTHING_CHOSEN } from '../../state/chosen-columns.ts';
import type { KeptLooks, ListLooks } from '../../state/preferences.ts';
import { t } from '../../words/words.ts';

export interface LooksProps {
  columns: readonly { id: string; name: string }[];
  /** The column that always stays: a row without its name is none. */
  pinned: string;
  kept: KeptLooks;
  /** Those of the columns that are shown now. */
  shown: readonly string[];
  /** Those that would be shown, were the window wider. */
  back?: readonly string[];
  /** Whether columns can be made to stay when the list is pushed sideways. */
  pins?: boolean;
}

/** Chooses columns and the room between rows; says which columns only the window leaves out. */
export function LooksForm({ columns, pinned, kept, shown, back = [], pins = false }: LooksProps) {
  const { density, setLooks } = kept;
  const all = columns.map(({ id }) => id);
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
      <ColumnBoxes columns={columns} pinned={pinned} kept={kept} shown={shown} back={back} pins={pins} />
      {back.length > 0 && (
        <p className="looks-note quiet">{t`A wider window shows these, too. What you choose here stays in any window.`}</p>
      )}
      <div>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          fullWidth
          disabled={all.every((id) => shown.includes(id))}
          onClick={() => setLooks({ hidden: [], shown: all })}
        >{t`Show all columns`}</Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          fullWidth
          disabled={kept.hidden.length + kept.shown.length + kept.pinned.length === 0}
          onClick={() => setLooks({ ...NOTHING_CHOSEN, pinned: [] })}
        >{t`As at first`}</Button>
      </div>
    </div>
  );
}

function ColumnBoxes({ columns, pinned, kept, shown, back = [], pins = false }: LooksProps) {
  return (
    <fieldset>
      <legend className="panel-heading">{t`Columns`}</legend>
      {columns.map(({ id, name }) => (
        <div key={id} className="looks-column">
          <Checkbox
            size="xs"
            label={
              <>
                {name} {back.includes(id) && <span className="quiet">{t`no room here`}</span>}
              </>
            }
            disabled={id === pinned}
            checked={id === pinned || shown.includes(id)}
            onChange={(event) => kept.setLooks(choose(kept, id, event.currentTarget.checked))}
          />
          {pins && shown.includes(id) && <PinBox name={name} kept={kept} id={id} always={id === pinned} />}
        </div>
      ))}
    </fieldset>
  );
}

interface PinBoxProps {
  id: string;
  name: string;
  kept: KeptLooks;
  /** Whether it stays whatever is chosen. */
  always: boolean;
}

/** Lets a column stay in sight when the list is pushed sideways. */
function PinBox({ id, name, kept, always }: PinBoxProps) {
  const isPinned = always || kept.pinned.includes(id);
  const others = kept.pinned.filter((one) => one !== id);
  return (
    <ActionIcon
      size={24}
      variant={isPinned ? 'light' : 'subtle'}
      color={isPinned ? undefined : 'gray'}
      disabled={always}
      aria-pressed={isPinned}
      aria-label={t`Pin ${name}`}
      title={t`Pinned, it stands first and stays when the list is pushed sideways`}
      onClick={() => kept.setLooks({ pinned: isPinned ? others : [...others, id] })}
    >
      {isPinned ? <IconPinFilled size={14} /> : <IconPin size={14} />}
    </ActionIcon>
  );
}
