import { groupBy } from '../../links/group-by.ts';
import { dayOf } from '../../links/days.ts';

/** Who tells of each racket, and until when. */
export interface Voices {
  /** Rackets of which the contributor of more than half of the evidence was silent when others last spoke: what is
   * missing there may only not have been told. */
  readonly unheard: ReadonlySet<string>;
  /** By racket the last day that such a contributor told of, and as many more as passed since anybody spoke. */
  readonly heardUntil: ReadonlyMap<string, number>;
}

/**
 * Finds who was silent. It follows from the deliveries alone: a run on which nothing came says the same again.
 * @param rows how many links of a racket's ties each contributor gave
 * @param mark number of the last delivery that a run had seen before the newest one came
 * @param asOf the day that is spoken of, as days since 1970-01-01
 */
export function findVoices(
  deliveries: readonly { seq: number; contributor: string; asOf: string }[],
  rows: readonly { racket: string; contributor: string; links: number }[],
  { mark, asOf }: { mark: number; asOf: number },
): Voices {
  const latest = new Map<string, { seq: number; day: number }>();
  for (const { seq, contributor, asOf } of deliveries) {
    const known = latest.get(contributor) ?? { seq: 0, day: -Infinity };
    latest.set(contributor, { seq: Math.max(known.seq, seq), day: Math.max(known.day, dayOf(asOf)) });
  }
  const isSilent = (contributor: string) => (latest.get(contributor)?.seq ?? Infinity) <= mark;
  const sinceAnybody = Math.max(0, asOf - Math.max(...Array.from(latest.values(), ({ day }) => day)));
  const unheard = new Set<string>();
  const heardUntil = new Map<string, number>();
  for (const [racket, shares] of groupBy(rows, (row) => row.racket)) {
    const main = mainOf(shares);
    if (!main || !isSilent(main)) continue;
    unheard.add(racket);
    heardUntil.set(racket, (latest.get(main)?.day ?? Infinity) + sinceAnybody);
  }
  return { unheard, heardUntil };
}

/** The contributor of more than half, if there is one. */
function mainOf(shares: readonly { contributor: string; links: number }[]): string | null {
  const total = shares.reduce((sum, { links }) => sum + links, 0);
  return shares.find(({ links }) => links * 2 > total)?.contributor ?? null;
}
