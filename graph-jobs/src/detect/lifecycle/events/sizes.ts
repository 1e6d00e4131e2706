import type { Tie } from '../../evidence/community.ts';
import { dayOf } from '../../links/days.ts';
import type { Gathering } from '../lives.ts';
import { findOverlaps } from '../fates/overlap.ts';
import type { Tied } from '../fates/parting.ts';
import { isClosed, type Observed } from '../standing/standing.ts';

/** What happened to the size and to the members of one community. */
export type SizeEvent = 'grown' | 'shrunk' | 'changed' | 'continued';

const GROWN = 1.1;
const SHRUNK = 0.9;
const SAME = 0.5;

/** How many of some sellers are open on a day: the one that is spoken of, unless another is named. */
export function countOpen({ members }: Gathering, seen: Observed, day = seen.asOf): number {
  return members.filter(({ seller }) => !isClosed(seen, seller, day)).length;
}

/** Members that were open on a day and are closed now, by key. */
export function closedSince({ members }: Gathering, seen: Observed, day: number): string[] {
  return members
    .map(({ seller }) => seller)
    .filter((seller) => isClosed(seen, seller) && !isClosed(seen, seller, day))
    .sort();
}

/**
 * The lifecycle table's words for a change of members. Size means open members. It grew or shrank where today's reading
 * says so of both days: who was overlooked on the first counts on both, who was counted by mistake on neither. Such a
 * change of what is known is `changed`, and so is what grew or shrank by less than is known otherwise.
 * @param day of the run that found the old one
 */
export function sizeEvent(old: Gathering, now: Tied, { seen, day }: { seen: Observed; day: number }): SizeEvent {
  const [told, open] = [countOpen(old, seen, day), countOpen(now, seen)];
  const moved = bySize(countBefore(old, now, { seen, day }), open);
  // The event says how many were counted then and are now: of ten of whom three are left nobody reads that they grew.
  const isToldOtherwise = moved === 'grown' ? open < told : open > told;
  if (moved !== null) return isToldOtherwise ? 'changed' : moved;
  return isOther(old, now) || bySize(told, open) ? 'changed' : 'continued';
}

/** Grown or shrunk, by more than a tenth; null where neither. */
export function bySize(before: number, now: number): 'grown' | 'shrunk' | null {
  if (now > before * GROWN) return 'grown';
  return now < before * SHRUNK ? 'shrunk' : null;
}

/** Whether most of what either of two has is not the other's. */
export function isOther(old: Gathering, now: Gathering): boolean {
  const [overlap] = findOverlaps([old], [now]);
  return (overlap?.jaccard ?? 0) < SAME;
}

/** How many were open before, as it is known today. */
function countBefore(old: Gathering, now: Tied, { seen, day }: { seen: Observed; day: number }): number {
  const [before, after] = [old, now].map(({ members }) => new Set(members.map(({ seller }) => seller)));
  const tied = tiedBy(now.ties, day);
  const were = now.members.filter(({ seller }) => {
    if (before?.has(seller)) return true;
    const opened = dayOf(seen.sellers.get(seller)?.openedAt ?? null);
    return tied.has(seller) && !(opened > day);
  });
  const gone = old.members.filter(({ seller }) => {
    return !after?.has(seller) && (isClosed(seen, seller) || !seen.sellers.has(seller));
  });
  return countOpen({ members: were }, seen, day) + countOpen({ members: gone }, seen, day);
}

/** Who shared something with another member by a day, as far as it is dated. */
function tiedBy(ties: readonly Tie[], day: number): Set<string> {
  const tied = new Set<string>();
  for (const { members, weight, seen = [] } of ties) {
    if (weight === 0) continue;
    const early = members.filter((_, at) => (seen[at]?.[0] ?? Infinity) <= day);
    if (early.length > 1) for (const seller of early) tied.add(seller);
  }
  return tied;
}
