import { Title } from '@mantine/core';
import type { EventView } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { readEvents } from '../../api.ts';
import { useCalled } from '../../state/racket/use-called.ts';
import { counted } from '../../graph/words.ts';
import { LifeStrip } from '../time/LifeStrip.tsx';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { goToHeading } from './go-to-heading.ts';
import { PastRunBelow } from './PastRun.tsx';
import { RacketEvent } from './RacketEvent.tsx';
import { QUESTIONS } from '../../questions.ts';
import { QueryButton } from '../query/QueryButton.tsx';
import { t } from '../../words/words.ts';

interface HistoryProps {
  racketId: string;
  /** Opens a seller's record, where the page can. */
  onPick?: ((key: string) => void) | undefined;
  /** The run whose picture the page shows, and what shows another one, or with undefined the current one. */
  run?: number | undefined;
  onRun?: ((run: number | undefined) => void) | undefined;
  /** The current run, where the page knows it. */
  now?: number | undefined;
}

/** What happened to a racket from run to run, newest first: born, grown, merged, and who came and went. */
export function RacketHistory({ racketId, onPick, run, onRun, now }: HistoryProps) {
  const {
    list,
    items: events,
    total,
  } = usePages(['events', racketId], (cursor, signal) => readEvents(racketId, cursor, signal));
  const [chosen, setChosen] = useState<{ id: string; run: number } | null>(null);
  const opened = openedIn(events, chosen, onRun ? run : chosen?.run);
  const pick = (picked: { id: string; run: number }) => {
    const isAgain = picked.id === opened;
    setChosen(isAgain ? null : picked);
    onRun?.(isAgain ? undefined : picked.run);
  };
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
      {events.length > 0 && <LifeStrip events={events} opened={opened} onOpen={pick} />}
      {run !== undefined && run !== now && onRun && (
        <PastRunBelow run={run} onNow={() => onRun(undefined)} onSee={() => goToHeading('picture-title')} />
      )}
      <ol className="timeline" reversed>
        {events.map((event) => (
          <RacketEvent
            key={event.id}
            event={event}
            racketId={racketId}
            called={called}
            onPick={onPick}
            opened={event.id === opened}
            inView={event.id === chosen?.id}
          />
        ))}
      </ol>
      <LoadMore list={list} m="sm">{t`Load earlier events`}</LoadMore>
    </section>
  );
}

/** The event that was chosen, as long as its run is shown; else the first one of the run that the address names. */
function openedIn(
  events: readonly EventView[],
  chosen: { id: string; run: number } | null,
  run?: number,
): string | null {
  if (chosen && chosen.run === run) return chosen.id;
  return events.find((event) => event.run === run)?.id ?? null;
}
