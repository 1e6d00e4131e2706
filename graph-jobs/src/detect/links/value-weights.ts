import { POLICY } from '../policy.ts';
import { believed } from '../suspicion/believed.ts';
import { usersOf, type Projection } from './projection.ts';

/** For each value of a projection what it says of those who share it, 0 to 1; 0 where it says nothing. */
export type ValueWeights = Float64Array;

/** What somebody is called as a payee, a sender and a recipient: strangers have a name in common, and share it in all at once. */
const NAMES = new Set(['Name', 'Sender', 'Recipient']);

/** Whether those who share a value of this kind belong together where nothing else says so: a name joins nobody. */
export function joinsAlone(kind: string): boolean {
  return !NAMES.has(kind);
}

/** Whether a value leads from one of its users to another. */
export function joins({ values }: Projection, weights: ValueWeights, value: number): boolean {
  return (weights[value] as number) > 0 && joinsAlone(values.kinds[value] as string);
}

/**
 * What each value says without suspicion: what is believed of its kind and of so many operators that use it.
 * @param witnessOf the operator of each seller; without it each seller counts as one
 */
export function weighValues(projection: Projection, witnessOf?: ArrayLike<number>): ValueWeights {
  return Float64Array.from(projection.values.kinds, (kind, value) =>
    joinsAlone(kind) ? weightOf(kind, countOperators(usersOf(projection, value), witnessOf)) : 0,
  );
}

/** What is believed of a value of a kind that so many operators use, and nothing under the floor. */
export function weightOf(kind: string, operators: number): number {
  const weight = operators > POLICY.ties.widest ? 0 : believed(kind, operators);
  return weight < POLICY.ties.floor ? 0 : weight;
}

/** How many operators use a value, counted until there are too many. */
function countOperators(sellers: Int32Array, witnessOf?: ArrayLike<number>): number {
  if (!witnessOf) return sellers.length;
  const operators = new Set<number>();
  for (const seller of sellers) {
    operators.add(witnessOf[seller] as number);
    if (operators.size > POLICY.ties.widest) break;
  }
  return operators.size;
}
