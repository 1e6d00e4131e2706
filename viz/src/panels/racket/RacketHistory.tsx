import { Title } from '@mantine/core';
import type { EventView } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { readEvents } from '../../api.ts';
import { useCalled } from '../../explorer/use-called.ts';
import { counted } from '../../graph/words.ts';
import type { Called } from '../../state/folds/call-folds.ts';
import { LifeStrip } from '../time/LifeStrip.tsx';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { RacketName } from '../names/RacketName.tsx';
import { useNames } from './use-names.ts';
import { QUESTIONS } from '../../questions.ts';
import { QueryButton } from '../query/QueryButton.tsx';
import { inContext, serverSays, t, tx } from '../../words/words.ts';

interface HistoryProps {
  racketId: string;
  /** Opens a seller's record, where the page can. */
  onPick?: ((key: string) => void) | undefined;
}

/** What happened to a racket from run to run, newest first: born, grown, merged, and who came and went. */
export function RacketHistory({ racketId, onPick }: HistoryProps) {
  const {
    list,
    items: events,
    total,
  } = usePages(['events', racketId], (cursor, signal) => readEvents(racketId, cursor, signal));
  const [opened, setOpened] = useState<string | null>(null);
  const others = events.flatMap(({ otherIds }) => otherIds.filter((id) => id !== racketId));
  const called = useCalled([...new Set(others)].sort());
  return (
    <section className="card racket-history" aria-labelledby="history-title">
      <div className="card-head">
        <Title order={2} size="h4" id="history-title">{t`History`}</Title>
        {list.isSuccess && <span className="quiet">{counted(total, 'event')}</span>}
        <span className="grow" />
        <QueryButton small of={t`the history`} ask={() => QUESTIONS.events(racketId, null)} />
      </div>
      <ListState list={list} height={80} m="md" />
      {list.isSuccess && events.length === 0 && <p className="quiet pad">{t`No run has told an event of it yet.`}</p>}
      {events.length > 0 && <LifeStrip events={events} opened={opened} onOpen={setOpened} />}
      <ol className="timeline" reversed>
        {events.map((event) => (
          <Event
            key={event.id}
            event={event}
            racketId={racketId}
            called={called}
            onPick={onPick}
            opened={event.id === opened}
          />
        ))}
      </ol>
      <LoadMore list={list} m="sm">{t`Load earlier events`}</LoadMore>
    </section>
  );
}

const CAUSES: Record<EventView['cause'], string> = {
  data: t`new data`,
  verdict: t`a verdict`,
  settings: t`other settings of the engine`,
};

interface EventProps extends HistoryProps {
  event: EventView;
  /** What other rackets are called. */
  called: Called;
  /** It was chosen on the strip: who came and who went is open, and in view. */
  opened: boolean;
}

function Event({ event, racketId, called, onPick, opened }: EventProps) {
  const self = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (opened) self.current?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  const others = event.otherIds.filter((id) => id !== racketId);
  return (
    <li ref={self} className={`event event-${event.event}${opened ? ' opened' : ''}`}>
      <span className="event-dot" aria-hidden="true" />
      <div className="event-body">
        <p>
          {serverSays(event.detail)}
          {event.review && <span className="tag tag-review">{t`to be reviewed`}</span>}
        </p>
        <p className="event-foot quiet">{tx`${(<time dateTime={event.asOf}>{event.asOf.slice(0, 10)}</time>)} · run ${event.run} · by ${CAUSES[event.cause]}${
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

interface SellersProps extends Pick<HistoryProps, 'onPick'> {
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
