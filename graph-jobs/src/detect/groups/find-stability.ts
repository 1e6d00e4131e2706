import { groupBy } from '../links/group-by.ts';
import type { Ties } from '../suspicion/witnesses.ts';
import type { Cut } from './cut-groups.ts';
import { dealTies, groupOfEach, partThinned, type Dealing, type Joining } from './part-suspects.ts';

/** So many parts ties are dealt into; each is left out once. */
const PARTS = 5;

/**
 * Tells how far groups come out again where a fifth of the ties is left out, each fifth once: of all that a group and what
 * is most like it hold, so much both hold (Jaccard index), the mean of the five (cluster-wise stability, Hennig 2007). What
 * a few values glue together comes out as something else each time. Each group is looked for at the density that it was
 * found at. Who is a group alone stays one.
 * @param groups disjoint
 * @returns beside `groups`, 0 to 1
 */
export function findStability(groups: readonly Cut[], ties: Ties, joining: Joining, by: Dealing): number[] {
  const several = groups.filter(({ group }) => group.length > 1);
  const byDensity = Array.from(
    groupBy(several, ({ density }) => density),
    ([density, some]) => ({ density, some, asked: new Set(some.flatMap(({ group }) => group)) }),
  );
  if (several.length === 0) return groups.map(() => 1);
  const alike = new Map<Cut, number>();
  for (const { groupsAt } of partThinned(ties, joining, dealTies(ties, PARTS, by), by)) {
    for (const { density, some, asked } of byDensity) {
      const found = groupsAt(density, (witness) => asked.has(witness));
      const of = groupOfEach(found, joining.suspicion.witnesses.length);
      for (const one of some) alike.set(one, (alike.get(one) ?? 0) + mostAlike(one.group, found, of));
    }
  }
  return groups.map((one) => (alike.get(one) ?? PARTS) / PARTS);
}

function mostAlike(group: readonly number[], found: readonly (readonly number[])[], of: Int32Array): number {
  const common = new Map<number, number>();
  for (const member of group) {
    const other = of[member] as number;
    if (other >= 0) common.set(other, (common.get(other) ?? 0) + 1);
  }
  const alike = Array.from(common, ([other, both]) => both / (group.length + (found[other]?.length ?? 0) - both));
  return Math.max(0, ...alike);
}
