import { matchEvents, type EventScore, type LifeEvent, type Met } from './match-events.ts';
import { matchReported } from './matches.ts';
import type { ReportedMember, TruthRow } from './measures.ts';
import { crossCount, numberPartitions } from './partition.ts';

/** One delivery as it is held against its truth: who was in which reported and in which planted racket then. */
export interface Snapshot {
  readonly asOf: string;
  readonly truth: readonly TruthRow[];
  readonly members: readonly ReportedMember[];
}

/** How a run of runs tells of lives (`detection.md`, *Telling whether it is good*). */
export interface MeasuresOverTime {
  readonly events: EventScore;
  /**
   * Planted rackets alive in two snapshots and more, and those of them that one reported id met all the while. A life
   * begins where the truth tells of it. Of two that come together one id lives on: whichever it is, it is the merged
   * one's.
   */
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
  const lives = livesIn(met, { snapshots, begun: beginningsIn(truthEvents, days) });
  const keepsOneId = countKept(lives, joinsIn(truthEvents, days));
  return { events: matchEvents({ days, met, truthEvents, events }), keepsOneId };
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

/** A planted racket that others went into, from a snapshot on. */
interface Join {
  readonly at: number;
  readonly racket: string;
  readonly others: readonly string[];
}

function joinsIn(truthEvents: readonly LifeEvent[], days: readonly string[]): Join[] {
  const merges = truthEvents.filter(({ event }) => event === 'merged');
  return merges.map(({ asOf, racket, others }) => {
    return { at: days.findIndex((day) => day >= asOf.slice(0, 10)), racket, others };
  });
}

/** From which snapshot on each planted racket is told of; of one that no event tells of, there is nothing to say. */
function beginningsIn(truthEvents: readonly LifeEvent[], days: readonly string[]): Map<string, number> | null {
  const begun = new Map<string, number>();
  for (const { event, asOf, racket, others } of truthEvents) {
    const began = event === 'born' ? [racket] : event === 'split' ? [racket, ...others] : [];
    const at = days.findIndex((day) => day >= asOf.slice(0, 10));
    for (const name of began) begun.set(name, Math.min(at, begun.get(name) ?? Infinity));
  }
  return truthEvents.some(({ event }) => event === 'born') ? begun : null;
}

/** The reported id that met a planted racket in each snapshot of its life. */
type Life = readonly { readonly at: number; readonly id: string | undefined }[];

function livesIn(
  met: readonly Met[],
  { snapshots, begun }: { snapshots: readonly Snapshot[]; begun: ReadonlyMap<string, number> | null },
): Map<string, Life> {
  const lives = new Map<string, Life>();
  snapshots.forEach(({ truth }, at) => {
    for (const racket of new Set(truth.flatMap((row) => row.racket || []))) {
      if (begun && at < (begun.get(racket) ?? Infinity)) continue;
      lives.set(racket, [...(lives.get(racket) ?? []), { at, id: met[at]?.reportedOf.get(racket) }]);
    }
  });
  return lives;
}

function countKept(lives: ReadonlyMap<string, Life>, joins: readonly Join[]): MeasuresOverTime['keepsOneId'] {
  const lasting = [...lives].filter(([, life]) => life.length > 1);
  const kept = lasting.filter(([racket, life]) => {
    const own = joins.filter((join) => join.racket === racket);
    return isOneId(life, (at) => own.filter((join) => join.at <= at).flatMap((join) => idsBefore(join, lives)));
  });
  return { planted: lasting.length, kept: kept.length, share: lasting.length === 0 ? 1 : kept.length / lasting.length };
}

/** The ids that met, before they went into it, those that went into another. */
function idsBefore({ at, others }: Join, lives: ReadonlyMap<string, Life>) {
  const before = others.flatMap((other) => lives.get(other) ?? []).filter((step) => step.at < at);
  return before.map(({ id }) => id);
}

/** Whether one id goes through; one that is met by none at one of its snapshots has not kept its id. */
function isOneId([first, ...rest]: Life, mayTakeOver: (at: number) => readonly (string | undefined)[]): boolean {
  let current = first?.id;
  return [first, ...rest].every((step) => {
    if (step?.id === undefined) return false;
    if (step.id !== current && !mayTakeOver(step.at).includes(step.id)) return false;
    current = step.id;
    return true;
  });
}
