import type { EventView } from '@ringbreaker/cypher/domain';
import { EVENT_WORDS } from '../../state/racket/event-words.ts';
import { lifeOf } from '../../state/racket/racket-life.ts';
import { EventMark } from './EventMark.tsx';
import { t, tx } from '../../words/words.ts';

interface StripProps {
  events: readonly EventView[];
  opened: string | null;
  /** Told which event was picked, and of which run it is. */
  onOpen: (picked: { id: string; run: number }) => void;
}

/** A racket's life, from the left to the right: what happened, when, and how many open sellers it had then. */
export function LifeStrip({ events, opened, onOpen }: StripProps) {
  const steps = lifeOf(events);
  // One event is no life yet: the list below tells of it.
  if (steps.length < 2) return null;
  const most = Math.max(1, ...steps.map(({ sellers }) => sellers));
  const points = steps.map(({ sellers }, place) => `${place + 0.5},${1 - sellers / most}`);
  const area = [`0.5,1`, ...points, `${steps.length - 0.5},1`].join(' ');
  return (
    <div className="life-strip" tabIndex={0} role="group" aria-label={t`Life of the racket`}>
      <div className="life-steps" style={{ minWidth: steps.length * 104 }}>
        <svg viewBox={`0 0 ${steps.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          <polygon points={area} />
          <polyline points={points.join(' ')} vectorEffect="non-scaling-stroke" />
        </svg>
        <ol>
          {steps.map(({ id, event, asOf, run, sellers, came, went }) => (
            <li key={id}>
              <button type="button" aria-pressed={id === opened} onClick={() => onOpen({ id, run })}>
                <span className="life-plot">
                  <span className="life-mark" style={{ bottom: `${(100 * sellers) / most}%` }}>
                    <EventMark event={event} />
                  </span>
                </span>
                <b>{EVENT_WORDS[event]}</b>
                <span>{tx`${sellers} open${came > 0 && <span className="came"> +{came}</span>}${went > 0 && <span> −{went}</span>}`}</span>
                <span className="quiet">{tx`${asOf.slice(0, 10)} · run ${run}`}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
