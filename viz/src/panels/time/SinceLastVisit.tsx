import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RunComparison } from '@ringbreaker/cypher/domain';
import { readComparison, readOverview } from '../../api.ts';
import { countEvents, type EventCount } from '../../state/racket/event-words.ts';
import { RacketName } from '../names/RacketName.tsx';
import { runsSince } from '../../state/last-visit.ts';
import { useMe } from '../../state/me.ts';
import { DAY_MS } from '../../state/time/time-window.ts';
import { sayDay } from '../../state/time/time-words.ts';
import { isMissing } from '../../problem.ts';
import { isLost, type ListAsked, ListState } from '../lists/ListState.tsx';
import { useVisit } from './use-visit.ts';
import { t, tx } from '../../words/words.ts';

/** So many rackets of one kind are named; more lead to the comparison. */
const NAMED = 3;

/** What changed among the rackets since a person last looked, until they say that they have seen it. */
export function SinceLastVisit() {
  const { data: me } = useMe();
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) });
  if (isLost(overview)) return <Lost asked={overview} />;
  const run = overview.data?.runSeq ?? null;
  return me && run !== null ? <Changes key={me.name} person={me.name} run={run} /> : null;
}

/** That it can't be said what changed. */
function Lost({ asked }: { asked: ListAsked }) {
  return (
    <section className="since-visit" aria-label={t`Since your last visit`}>
      <div className="since-says">
        <b>{t`Since your last visit`}</b>
        <ListState list={asked} height={40} />
      </div>
    </section>
  );
}

function Changes({ person, run }: { person: string; run: number }) {
  const { visit, see } = useVisit(person, run);
  const since = runsSince(visit, run);
  const comparison = useQuery({
    queryKey: ['comparison', since?.from ?? null, since?.to ?? null],
    queryFn: ({ signal }) => readComparison(since!.from, since!.to, signal),
    enabled: since !== null,
  });
  if (since && isLost(comparison) && !isMissing(comparison.error)) return <Lost asked={comparison} />;
  if (!since || !visit || !comparison.data) return null;
  const told = countEvents(comparison.data.rackets);
  return (
    <section className="since-visit" aria-label={t`Since your last visit`}>
      <IconHistory size={18} stroke={1.7} aria-hidden="true" />
      <div className="since-says">
        <b>{t`Since your last visit`}</b>{' '}
        <span className="quiet">{tx`on ${sayDay(Math.floor(Date.parse(visit.at) / DAY_MS))} (run ${since.from})`}</span>
        {told.length === 0 && <span>{t` nothing happened to the rackets.`}</span>}
        <ul>
          {told.map((count) => (
            <Told key={count.event} count={count} since={since} called={comparison.data.called} />
          ))}
        </ul>
      </div>
      <Link to="/compare" search={since} className="since-compare">{t`Compare the runs`}</Link>
      <Button size="compact-xs" variant="default" onClick={see}>{t`Seen`}</Button>
    </section>
  );
}

interface ToldProps {
  count: EventCount;
  since: { from: number; to: number };
  called: RunComparison['called'];
}

function Told({ count: { says, rackets }, since, called }: ToldProps) {
  const more = rackets.length - NAMED;
  return (
    <li>
      {says}:{' '}
      {rackets.slice(0, NAMED).map((id) => (
        <RacketName key={id} id={id} called={called[id]} isShort />
      ))}
      {more > 0 && <Link to="/compare" search={since}>{tx`and ${more} more`}</Link>}
    </li>
  );
}
