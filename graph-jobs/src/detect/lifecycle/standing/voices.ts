import { groupBy } from '../../links/group-by.ts';
import { dayOf } from '../../links/days.ts';

/** Who tells of each racket, and until when. */
export interface Voices {
  /** Rackets of which the contributor of more than half of the evidence has not delivered since the last run, though
   * others have: what is missing there may only not have been told. */
  readonly unheard: ReadonlySet<string>;
  /** The last day that such a contributor told of, by racket. */
  readonly heardUntil: ReadonlyMap<string, number>;
}

/**
 * Finds who was silent.
 * @param rows how many links of a racket's ties each contributor gave
 * @param mark number of the last delivery that the run before saw
 */
export function findVoices(
  deliveries: readonly { seq: number; contributor: string; asOf: string }[],
  rows: readonly { racket: string; contributor: string; links: number }[],
  mark: number,
): Voices {
  const latest = new Map<string, { seq: number; day: number }>();
  for (const { seq, contributor, asOf } of deliveries) {
    const known = latest.get(contributor) ?? { seq: 0, day: -Infinity };
    latest.set(contributor, { seq: Math.max(known.seq, seq), day: Math.max(known.day, dayOf(asOf)) });
  }
  const isSilent = (contributor: string) => (latest.get(contributor)?.seq ?? Infinity) <= mark;
  const othersSpoke = [...latest.values()].some(({ seq }) => seq > mark);
  const unheard = new Set<string>();
  const heardUntil = new Map<string, number>();
  for (const [racket, shares] of groupBy(rows, (row) => row.racket)) {
    const main = mainOf(shares);
    if (!main || !othersSpoke || !isSilent(main)) continue;
    unheard.add(racket);
    heardUntil.set(racket, latest.get(main)?.day ?? Infinity);
  }
  return { unheard, heardUntil };
}

/** The contributor of more than half, if there is one. */
function mainOf(shares: readonly { contributor: string; links: number }[]): string | null {
  const total = shares.reduce((sum, { links }) => sum + links, 0);
  return shares.find(({ links }) => links * 2 > total)?.contributor ?? null;
}
