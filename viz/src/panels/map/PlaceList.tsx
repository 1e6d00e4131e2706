import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { count, counted } from '../../graph/words.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { sayPlace, type Spot } from '../../state/canvas/where.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { t, tx } from '../../words/words.ts';

interface PlaceListProps {
  spots: readonly Spot[];
  selection: ReadonlySet<string>;
  onPick: (keys: readonly string[], add: boolean) => void;
}

const AT_FIRST = 100;

/** Every place with how much is there; a place that is opened lists its things. */
export function PlaceList({ spots, selection, onPick }: PlaceListProps) {
  const [all, setAll] = useState(false);
  if (spots.length === 0) return null;
  const shown = all ? spots : spots.slice(0, AT_FIRST);
  return (
    <>
      <h2 className="visually-hidden">{t`All places`}</h2>
      <ul className="place-list">
        {shown.map((spot) => (
          <PlaceRow key={spot.place.id} spot={spot} selection={selection} onPick={onPick} />
        ))}
      </ul>
      {shown.length < spots.length && (
        <Button
          size="xs"
          variant="light"
          m="xs"
          onClick={() => setAll(true)}
        >{tx`Show all ${counted(spots.length, 'place')}`}</Button>
      )}
    </>
  );
}

interface PlaceRowProps {
  spot: Spot;
  selection: ReadonlySet<string>;
  onPick: PlaceListProps['onPick'];
}

function PlaceRow({ spot: { place, keys, faint }, selection, onPick }: PlaceRowProps) {
  const chosen = keys.filter((key) => selection.has(key)).length;
  const isChosen = chosen > 0 && chosen === keys.length;
  // A place that was picked shows its things at once, whether here or on the map.
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? isChosen;
  const words = sayPlace(place);
  return (
    <li className={isChosen ? 'selected' : ''}>
      <span className="place-row">
        <button
          type="button"
          className="place-open"
          aria-expanded={open}
          aria-label={t`Things at ${words}`}
          onClick={() => setOpened(!open)}
        >
          <IconChevronDown size={14} className={open ? 'turned' : ''} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="place-name"
          aria-pressed={isChosen}
          onClick={(event) => {
            setOpened(true);
            onPick(keys, event.shiftKey || event.ctrlKey || event.metaKey);
          }}
        >
          <span className={place.precision === 'city' ? 'exact-key' : 'coarse-key'} aria-hidden="true" />
          <span className="grow">
            {words}
            {faint && <span className="quiet">{t` outside the window of time`}</span>}
          </span>
          <span className="quiet num">
            {chosen > 0 && !isChosen ? t`${count(chosen)} of ${count(keys.length)}` : count(keys.length)}
            <span className="visually-hidden">{keys.length === 1 ? t` thing` : t` things`}</span>
          </span>
        </button>
      </span>
      {open && <ThingList keys={keys} onPick={onPick} />}
    </li>
  );
}

const LISTED = 50;

/** Things by their kinds and names, each a button that selects it. */
export function ThingList({ keys, onPick }: { keys: readonly string[]; onPick: PlaceListProps['onPick'] }) {
  const nodes = useExplorer((state) => state.history.present.canvas.nodes);
  const selection = useExplorer((state) => state.selection);
  return (
    <ul className="node-list thing-list">
      {keys.slice(0, LISTED).map((key) => {
        const node = nodes.get(key);
        return (
          node && (
            <li key={key}>
              <button
                type="button"
                aria-pressed={selection.has(key)}
                onClick={(event) => onPick([key], event.shiftKey || event.ctrlKey || event.metaKey)}
              >
                <KindIcon kind={node.kind} size={15} />
                <span className="clip">{node.label}</span>
              </button>
            </li>
          )
        );
      })}
      {keys.length > LISTED && <li className="quiet places-more">{tx`and ${count(keys.length - LISTED)} more`}</li>}
    </ul>
  );
}
