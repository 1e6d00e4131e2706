import type { Lifecycle, RacketEvent, RacketState } from '@ringbreaker/cypher/domain';
import { dateOf } from '../../links/days.ts';
import type { Gathering, RacketRecord } from '../lives.ts';
import type { Past } from '../past/past.ts';
import { steadyUntil, type Observed } from './standing.ts';

/** How a racket stands, where that is another way than before. */
export interface Standing {
  readonly id: string;
  readonly state: RacketState;
  readonly dissolvedAt: string | null;
  readonly mergedInto: string | null;
  readonly lostSince: string | null;
  readonly steadyUntil: string | null;
}

/** What this run found of rackets, and told of them. */
interface ToldRackets {
  readonly asOf: string;
  readonly observed: Observed;
  readonly rackets: readonly (Gathering & {
    readonly id: string;
    readonly score: { readonly lifecycle: Lifecycle };
  })[];
  readonly events: readonly RacketEvent[];
  readonly held: readonly string[];
}

/** Finds the rackets that stand otherwise than the last run left them, in the order of their ids. */
export function findStandings({ states, settings }: Past, now: ToldRackets): Standing[] {
  const { asOf, events } = now;
  const rest = { dissolvedAt: null, mergedInto: null, lostSince: null, steadyUntil: null };
  const found = now.rackets.map((racket): Standing => {
    const { id, score } = racket;
    const dissolvedAt = score.lifecycle === 'dissolved' ? (dissolvedOn(states.get(id)) ?? asOf) : null;
    const isActive = score.lifecycle === 'active';
    const until = isActive ? keepEarlier(states.get(id), dateOf(steadyUntil(racket, now.observed)), asOf) : null;
    return { ...rest, id, state: score.lifecycle, dissolvedAt, steadyUntil: until };
  });
  const merged = events
    .filter(({ event }) => event === 'merged')
    .flatMap(({ racketId, otherIds }) =>
      otherIds.map((id): Standing => ({ ...rest, id, state: 'merged', mergedInto: racketId })),
    );
  const ids = new Set(now.rackets.map(({ id }) => id));
  const gone = events
    .filter(({ racketId }) => !ids.has(racketId))
    .map(({ racketId: id, state }): Standing => ({
      ...rest,
      id,
      state,
      dissolvedAt: state === 'dissolved' ? asOf : null,
    }));
  const held = now.held.flatMap((id): Standing[] => {
    const record = states.get(id);
    const lostSince = record?.lostSince ?? settings?.asOf ?? asOf;
    return record ? [{ ...rest, id, state: record.state, lostSince }] : [];
  });
  return [...found, ...merged, ...gone, ...held]
    .filter((standing) => differs(states.get(standing.id), standing))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function dissolvedOn(record: RacketRecord | undefined): string | null {
  return record?.state === 'dissolved' ? record.dissolvedAt : null;
}

/** The day that was told before, as long as it is to come: told anew in each run, it would be another one each time. */
function keepEarlier(record: RacketRecord | undefined, day: string, asOf: string): string {
  const told = record?.steadyUntil ?? '';
  return told > asOf && told < day ? told : day;
}

function differs(before: RacketRecord | undefined, now: Standing): boolean {
  return (
    before?.state !== now.state ||
    before.dissolvedAt !== now.dissolvedAt ||
    before.lostSince !== now.lostSince ||
    before.steadyUntil !== now.steadyUntil
  );
}
