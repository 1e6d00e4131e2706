import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { count, counted } from '../../graph/words.ts';
import type { Where } from '../../state/canvas/where.ts';
import { ThingList } from './PlaceList.tsx';
import { t } from '../../words/words.ts';

interface NotPlacedProps {
  where: Where;
  onPick: (keys: readonly string[], add: boolean) => void;
}

/** What is not on the map, counted, and listed on demand: nothing is left out without a word. */
export function NotPlaced({ where: { unplaced, addresses, silent }, onPick }: NotPlacedProps) {
  return (
    <>
      {unplaced.length > 0 && (
        <Part title={t`${count(unplaced.length)} of ${counted(addresses, 'address', 'addresses')} could not be placed`}>
          <ul className="unplaced">
            {unplaced.map(({ key, label, ambiguous, things }) => (
              <li key={key}>
                <button type="button" className="link-button" onClick={() => onPick(things, false)}>
                  {label}
                </button>
                <span className="quiet">
                  {ambiguous
                    ? t` Several towns have that name, and no country is told.`
                    : t` No town that is known, and no country.`}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {silent.length > 0 && (
        <Part title={t`${counted(silent.length, 'thing')} without an address or a country`}>
          <ThingList keys={silent} onPick={onPick} />
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="places-part">
      <button type="button" className="link-button places-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconChevronDown size={14} className={open ? 'turned' : ''} aria-hidden="true" /> {title}:{' '}
        {open ? t`hide` : t`show`}
      </button>
      {open && children}
    </div>
  );
}
