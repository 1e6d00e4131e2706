import { matchEvents, type EventScore } from './match-events.ts';
import { matchReported } from './matches.ts';
import type { ReportedMember, TruthRow } from './measures.ts';
import { crossCount, numberPartitions } from './partition.ts';

/** One delivery as it is held against its truth: who was in which reported and in which planted racket then. */
export interface Snapshot {
  readonly asOf: string;
  readonly truth: readonly TruthRow[];
  readonly members: readonly ReportedMember[];
}

/** Something that happened to a racket, reported or planted; `others` are the ids of the other rackets in it. */
export interface LifeEvent {
  readonly asOf: string;
  readonly event: string;
  readonly racket: string;
  readonly others: readonly string[];
}

/** How a run of runs tells of lives (`detection.md`, *Telling whether it is good*). */
export interface MeasuresOverTime {
  readonly events: EventScore;
  /** Planted rackets alive in two snapshots and more, and those of them that one reported id met all the while. */
  readonly keepsOneId: { readonly planted: number; readonly kept: number; readonly share: number };
}

/**
 * Scores what was reported over several snapshots, in the order of their days. Reported events count at the first
 * snapshot that is not before their day. What happened in the first snapshot (there everything is born) is not scored.
 */
export function evaluateOverTime(input: {
  snapshots: readonly Snapshot[];
  truthEvents: readonly LifeEvent[];
  events: readonly LifeEvent[];
}): MeasuresOverTime {
  const { snapshots, truthEvents, events } = input;
  const met = snapshots.map(matchBoth);
  const days = snapshots.map(({ asOf }) => asOf);
  return { events: matchEvents({ days, met, truthEvents, events }), keepsOneId: countKept(met, snapshots) };
}

/** Which racket meets which in one snapshot, either way round; those that share no seller are left out. */
export interface Met {
  /** By reported racket, the planted one that meets it best. */
  readonly plantedOf: ReadonlyMap<string, string>;
  /** By planted racket, the reported one that meets it best. */
  readonly reportedOf: ReadonlyMap<string, string>;
}

function matchBoth({ truth, members }: Snapshot): Met {
  const named = numberPartitions(
    members.map(({ sellerId, racketId }) => [sellerId, racketId] as const),
    truth.map(({ sellerId, racket }) => [sellerId, racket] as const),
  );
  const { reportedIds, plantedIds } = named;
  const forward = matchReported(crossCount(named.reported, named.planted));
  const back = matchReported(crossCount(named.planted, named.reported));
  return { plantedOf: pairUp(forward, reportedIds, plantedIds), reportedOf: pairUp(back, plantedIds, reportedIds) };
}

function pairUp(matches: ReturnType<typeof matchReported>, own: string[], others: string[]): Map<string, string> {
  return new Map(
    matches.flatMap(({ counterpart }, at) =>
      counterpart === null ? [] : [[own[at] as string, others[counterpart] as string]],
    ),
  );
}

function countKept(met: readonly Met[], snapshots: readonly Snapshot[]): MeasuresOverTime['keepsOneId'] {
  const ids = new Map<string, (string | undefined)[]>();
  snapshots.forEach(({ truth }, at) => {
    for (const racket of new Set(truth.flatMap((row) => row.racket || []))) {
      ids.set(racket, [...(ids.get(racket) ?? []), met[at]?.reportedOf.get(racket)]);
    }
  });
  const lasting = [...ids.values()].filter(({ length }) => length > 1);
  // One that is met by none at one of its snapshots has not kept its id.
  const kept = lasting.filter((all) => all[0] !== undefined && all.every((id) => id === all[0])).length;
  return { planted: lasting.length, kept, share: lasting.length === 0 ? 1 : kept / lasting.length };
}
