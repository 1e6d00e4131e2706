import { makeId } from './stable-ids.ts';

/** Something that has an id of our own and members: a racket, a group or an operator of the last run. */
export interface Known {
  readonly id: string;
  readonly bornAt: string;
  readonly members: readonly string[];
}

/** A community of this run before it has a name: core is what its id is made of when it is born. */
export interface Unnamed {
  readonly members: readonly string[];
  readonly core: readonly string[];
}

const SAME = 0.3;

/**
 * Gives each community its id: the one of the last run's that it overlaps most with, each given once, or a new one
 * made from its core. Overlap is inclusion, the larger of both ways, and is at least 0.3.
 * @returns ids in the order of `found`
 */
export function keepIds(prefix: string, found: readonly Unnamed[], known: readonly Known[]): string[] {
  const ids = new Array<string | undefined>(found.length);
  const given = new Set<string>();
  for (const match of findOverlaps(found, known)) {
    if (ids[match.at] !== undefined || given.has(match.id)) continue;
    ids[match.at] = match.id;
    given.add(match.id);
  }
  const taken = new Set(known.map(({ id }) => id));
  return found.map((community, at) => {
    const id = ids[at] ?? makeId(prefix, community.core.length > 0 ? community.core : community.members, taken);
    taken.add(id);
    return id;
  });
}

interface Overlap {
  readonly at: number;
  readonly id: string;
  readonly shared: number;
  readonly inclusion: number;
}

/** Every overlap that is large enough, the largest first; ties go to the older, then to the smaller id. */
function findOverlaps(found: readonly Unnamed[], known: readonly Known[]): Overlap[] {
  const homes = new Map<string, Known[]>();
  for (const old of known) for (const member of old.members) homes.set(member, [...(homes.get(member) ?? []), old]);
  const overlaps = found.flatMap((community, at) => {
    const shared = new Map<Known, number>();
    for (const member of community.members)
      for (const old of homes.get(member) ?? []) shared.set(old, (shared.get(old) ?? 0) + 1);
    return [...shared].map(([old, count]) => ({
      at,
      id: old.id,
      bornAt: old.bornAt,
      shared: count,
      inclusion: Math.max(count / community.members.length, count / old.members.length),
    }));
  });
  return overlaps
    .filter(({ inclusion }) => inclusion >= SAME)
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        b.inclusion - a.inclusion ||
        order(a.bornAt, b.bornAt) ||
        order(a.id, b.id) ||
        a.at - b.at,
    );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
