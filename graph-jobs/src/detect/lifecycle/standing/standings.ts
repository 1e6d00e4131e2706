import type { Lifecycle, RacketEvent, RacketState } from '@ringbreaker/cypher/domain';
import type { RacketRecord } from '../lives.ts';
import type { Past } from '../past/past.ts';

/** How a racket stands, where that is another way than before. */
export interface Standing {
  readonly id: string;
  readonly state: RacketState;
  readonly dissolvedAt: string | null;
  readonly mergedInto: string | null;
  readonly lostSince: string | null;
}

/** What this run found of rackets, and told of them. */
interface ToldRackets {
  readonly asOf: string;
  readonly rackets: readonly { readonly id: string; readonly score: { readonly lifecycle: Lifecycle } }[];
  readonly events: readonly RacketEvent[];
  readonly held: readonly string[];
}

/** Finds the rackets that stand otherwise than the last run left them, in the order of their ids. */
export function findStandings({ states, settings }: Past, now: ToldRackets): Standing[] {
  const { asOf, events } = now;
  const rest = { dissolvedAt: null, mergedInto: null, lostSince: null };
  const found = now.rackets.map(({ id, score }): Standing => {
    const dissolvedAt = score.lifecycle === 'dissolved' ? (dissolvedOn(states.get(id)) ?? asOf) : null;
    return { ...rest, id, state: score.lifecycle, dissolvedAt };
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

function differs(before: RacketRecord | undefined, now: Standing): boolean {
  return before?.state !== now.state || before.dissolvedAt !== now.dissolvedAt || before.lostSince !== now.lostSince;
}
