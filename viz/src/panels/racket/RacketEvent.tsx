import type { EventView } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { counted } from '../../graph/words.ts';
import type { Called } from '../../state/racket/called.ts';
import { RacketName } from '../names/RacketName.tsx';
import { inContext, serverSays, t, tx } from '../../words/words.ts';
import { useNames } from './use-names.ts';

const CAUSES: Record<EventView['cause'], string> = {
  data: t`new data`,
  verdict: t`a verdict`,
  settings: t`other settings of the engine`,
};

interface EventProps {
  event: EventView;
  racketId: string;
  /** Opens a seller's record, where the page can. */
  onPick?: ((key: string) => void) | undefined;
  /** What other rackets are called. */
  called: Called;
  /** It is of the run that is shown: who came and who went is open. */
  opened: boolean;
  /** It was chosen on the strip just now. */
  inView: boolean;
}

/** One event of a racket's history, with the runs to compare and the sellers who came and went. */
export function RacketEvent({ event, racketId, called, onPick, opened, inView }: EventProps) {
  const self = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (inView) self.current?.scrollIntoView({ block: 'nearest' });
  }, [inView]);
  const others = event.otherIds.filter((id) => id !== racketId);
  return (
    <li ref={self} className={`event event-${event.event}${opened ? ' opened' : ''}`}>
      <span className="event-dot" aria-hidden="true" />
      <div className="event-body">
        <p>
          {serverSays(event.detail)}
          {event.review && <span className="tag tag-review">{t`to be reviewed`}</span>}
        </p>
        <p className="event-foot quiet">{tx`${<time dateTime={event.asOf}>{event.asOf.slice(0, 10)}</time>} · run ${event.run} · by ${CAUSES[event.cause]}${
          event.run > 1 && <Link to="/compare" search={{ to: event.run }}>{t`compare with the run before`}</Link>
        }${others.map((id) => <RacketName key={id} id={id} called={called.get(id)} />)}`}</p>
        <Sellers title={t`Joined`} keys={event.joined} onPick={onPick} opened={opened} />
        <Sellers title={inContext('a racket')`Left`} keys={event.left} onPick={onPick} opened={opened} />
        <Sellers title={t`Closed`} keys={event.closed} onPick={onPick} opened={opened} />
        {event.hiddenSellers > 0 && (
          <p className="quiet">{tx`${counted(event.hiddenSellers, 'seller')} held by other contributors.`}</p>
        )}
      </div>
    </li>
  );
}

interface SellersProps extends Pick<EventProps, 'onPick'> {
  title: string;
  keys: readonly string[];
  opened: boolean;
}

function Sellers({ title, keys, onPick, opened }: SellersProps) {
  const [open, setOpen] = useState(opened);
  useEffect(() => setOpen(opened), [opened]);
  if (keys.length === 0) return null;
  return (
    <details className="event-sellers" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}: {counted(keys.length, 'seller')}
      </summary>
      {open && <Names keys={keys} onPick={onPick} />}
    </details>
  );
}

/** What sellers are called; one that can't be read any more has its id. */
function Names({ keys, onPick }: Pick<SellersProps, 'keys' | 'onPick'>) {
  const names = useNames(keys);
  return (
    <ul>
      {keys.map((key) => {
        const id = key.slice(key.indexOf(':') + 1);
        return (
          <li key={key}>
            <button type="button" className="link-button" title={id} disabled={!onPick} onClick={() => onPick?.(key)}>
              {names.get(key)?.label ?? id}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
