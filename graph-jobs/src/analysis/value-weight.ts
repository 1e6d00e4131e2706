import { VALUE_KINDS, type ValueKind } from '@ringbreaker/cypher/domain';

/**
 * How much one shared value says that two of its users are one operator: the kind's weight, lessened the more use it.
 * Two users give the kind's full weight; each doubling of the others adds one to the divisor; past the kind's cap the
 * value is generic and says nothing.
 * @param users how many use the value, both of the two included
 * @returns 0 to 1
 */
export function valueWeight(kind: ValueKind, users: number): number {
  const { weight, cap } = VALUE_KINDS[kind];
  if (users > cap) return 0;
  return weight * rarityOf(users);
}

/** What is left of a value's word the more use it: 1 for two users, less by each doubling of the others. */
export function rarityOf(users: number): number {
  return 1 / (1 + Math.log2(Math.max(1, users - 1)));
}

/** Joins independent hints into one (noisy or): the chance that at least one of them tells the truth, 0 to 1. */
export function combineWeights(weights: readonly number[]): number {
  return 1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1);
}
