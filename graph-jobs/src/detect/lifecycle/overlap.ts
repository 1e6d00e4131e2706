import { coreOf, type Belonging, type Gathering } from './lives.ts';

/** How an old community and a found one overlap; all of it weighted by how surely each member belongs. */
export interface Overlap {
  readonly old: number;
  readonly found: number;
  /** Weight that both hold. */
  readonly shared: number;
  /** Share of the old that went into the found, and of the found that came from the old (inclusion, 0 to 1). */
  readonly oldInFound: number;
  readonly foundInOld: number;
  /** What both hold over what either holds (weighted Jaccard, 0 to 1). */
  readonly jaccard: number;
  /** Core members of the old that are in the found. */
  readonly core: number;
}

/** A member that belongs by nothing but chance still is one. */
const LEAST = 0.01;

/** Every pair of an old and a found community that share a seller, in the order of old, then found. */
export function findOverlaps(olds: readonly Gathering[], founds: readonly Gathering[]): Overlap[] {
  const homes = new Map<string, number[]>();
  founds.forEach(({ members }, at) =>
    members.forEach(({ seller }) => homes.set(seller, [...(homes.get(seller) ?? []), at])),
  );
  return olds.flatMap((old, at) => {
    const met = new Set(old.members.flatMap(({ seller }) => homes.get(seller) ?? []));
    return [...met].sort((a, b) => a - b).map((found) => measure(old, founds[found] as Gathering, { old: at, found }));
  });
}

/** The larger of both inclusions: a small part of something large is as close as the large thing is to its part. */
export function inclusionOf({ oldInFound, foundInOld }: Overlap): number {
  return Math.max(oldInFound, foundInOld);
}

function measure(old: Gathering, found: Gathering, at: { old: number; found: number }): Overlap {
  const before = weightsOf(old.members);
  const now = weightsOf(found.members);
  const both = [...before.keys()].filter((seller) => now.has(seller));
  const shared = sum(both.map((seller) => Math.min(before.get(seller) ?? 0, now.get(seller) ?? 0)));
  const either = sum([...before.values()]) + sum([...now.values()]) - shared;
  return {
    ...at,
    shared,
    oldInFound: sum(both.map((seller) => before.get(seller) ?? 0)) / sum([...before.values()]),
    foundInOld: sum(both.map((seller) => now.get(seller) ?? 0)) / sum([...now.values()]),
    jaccard: shared / either,
    core: coreOf(old.members).filter(({ seller }) => now.has(seller)).length,
  };
}

/** By seller, in the order of their keys, so that sums come out alike whatever order the rows came in. */
function weightsOf(members: readonly Belonging[]): Map<string, number> {
  const sorted = [...members].sort((a, b) => (a.seller < b.seller ? -1 : 1));
  return new Map(sorted.map(({ seller, confidence }) => [seller, Math.max(LEAST, confidence)]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
