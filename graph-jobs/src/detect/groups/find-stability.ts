import type { Ties } from '../suspicion/witnesses.ts';
import { dealTies, groupOfEach, partThinned, type Dealing, type Joining, type Thinned } from './part-suspects.ts';

/** So many parts ties are dealt into; each is left out once. */
const PARTS = 5;

/**
 * Tells how far groups come out again where a fifth of the ties is left out, each fifth once: of all that a group and what
 * is most like it hold, so much both hold (Jaccard index), the mean of the five (cluster-wise stability, Hennig 2007). What
 * a few values glue together comes out as something else each time. Who is a group alone stays one.
 * @param groups disjoint lists of witnesses
 * @returns beside `groups`, 0 to 1
 */
export function findStability(
  groups: readonly (readonly number[])[],
  ties: Ties,
  joining: Joining,
  by: Dealing,
): number[] {
  if (groups.every(({ length }) => length < 2)) return groups.map(() => 1);
  const looks = partThinned(ties, joining, dealTies(ties, PARTS, by), by).map(({ groups: found }) => ({
    found,
    of: groupOfEach(found, joining.suspicion.witnesses.length),
  }));
  return groups.map((group) =>
    group.length < 2 ? 1 : looks.reduce((sum, { found, of }) => sum + mostAlike(group, found, of), 0) / PARTS,
  );
}

function mostAlike(group: readonly number[], found: Thinned['groups'], of: Int32Array): number {
  const common = new Map<number, number>();
  for (const member of group) {
    const other = of[member] as number;
    if (other >= 0) common.set(other, (common.get(other) ?? 0) + 1);
  }
  const alike = Array.from(common, ([other, both]) => both / (group.length + (found[other]?.length ?? 0) - both));
  return Math.max(0, ...alike);
}
