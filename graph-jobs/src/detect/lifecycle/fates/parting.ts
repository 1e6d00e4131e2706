import { StaticDisjointSet } from 'mnemonist';
import type { Tie } from '../../evidence/community.ts';
import { POLICY } from '../../policy.ts';
import type { Gathering } from '../lives.ts';
import { isClosed, type Observed } from '../standing/standing.ts';

/** A community as it is found now, with what ties it. */
export interface Tied extends Gathering {
  readonly ties: readonly Tie[];
}

/** A use that was not seen for so long is over. */
const SILENT_DAYS = 30;
const SMALLEST_PART = 3;

/** Who of a tie's members is open on a day and uses its value still; a use without dates never ends. */
function usersOn({ members, seen: days = [] }: Tie, seen: Observed, day: number): string[] {
  return members.filter((seller, at) => {
    const [first, last] = days[at] ?? [null, null];
    const isOver = last !== null && last < day - SILENT_DAYS;
    return !isOver && (first ?? -Infinity) <= day && !isClosed(seen, seller, day);
  });
}

/** Whether parts of what was one still use a value together: then they are only known otherwise, and have not parted. */
export function shareStill(parts: readonly Tied[], seen: Observed): boolean {
  const homes = new Map<string, Set<number>>();
  parts.forEach(({ ties }, part) => {
    for (const tie of ties) {
      if (tie.weight < POLICY.ties.floor || usersOn(tie, seen, seen.asOf).length === 0) continue;
      homes.set(tie.value, (homes.get(tie.value) ?? new Set()).add(part));
    }
  });
  return [...homes.values()].some((own) => own.size > 1);
}

/**
 * What has fallen silent between parts of a community that held together on a day and do so no longer: each of these
 * parts has three open members and more that still share something. Empty where nothing parted.
 * @param day of the run before
 */
export function silentBetween(now: Tied, seen: Observed, day: number): Tie[] {
  const ties = now.ties.filter(({ weight }) => weight >= POLICY.ties.floor);
  const [before, after] = [placesOn(now, ties, { seen, day }), placesOn(now, ties, { seen, day: seen.asOf })];
  const sizes = new Map<number, number>();
  for (const place of after.values()) sizes.set(place, (sizes.get(place) ?? 0) + 1);
  const partOf = (seller: string) => {
    const place = after.get(seller);
    return place !== undefined && (sizes.get(place) ?? 0) >= SMALLEST_PART ? place : null;
  };
  const parts = new Map<number, Set<number>>();
  for (const [seller, place] of before) {
    const part = partOf(seller);
    if (part !== null) parts.set(place, (parts.get(place) ?? new Set()).add(part));
  }
  const parted = new Set([...parts].filter(([, own]) => own.size > 1).map(([place]) => place));
  return ties.filter((tie) => {
    const users = usersOn(tie, seen, day);
    const isOver = usersOn(tie, seen, seen.asOf).length < users.length;
    return isOver && users.length > 1 && parted.has(before.get(users[0] as string) ?? -1);
  });
}

/** In which part each open member is that shares something on a day. */
function placesOn({ members }: Gathering, ties: readonly Tie[], { seen, day }: { seen: Observed; day: number }) {
  const numbers = new Map(members.map(({ seller }, at) => [seller, at]));
  const sets = new StaticDisjointSet(members.length);
  const tied = new Set<string>();
  for (const tie of ties) {
    const [first, ...others] = usersOn(tie, seen, day);
    if (first === undefined || others.length === 0) continue;
    for (const seller of [first, ...others]) {
      tied.add(seller);
      sets.union(numbers.get(first) ?? 0, numbers.get(seller) ?? 0);
    }
  }
  return new Map([...tied].sort().map((seller) => [seller, sets.find(numbers.get(seller) ?? 0)]));
}
