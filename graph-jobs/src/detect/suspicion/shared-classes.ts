import { sortByNumber } from '../links/sort-by-number.ts';
import { usersOfTie, type Ties } from './witnesses.ts';

/** Ties, and the class of each. */
interface Classified {
  readonly ties: Ties;
  /** The class of each tie, from 0 to below `size`. */
  readonly classOf: Int32Array;
  readonly size: number;
}

/**
 * Visits each pair of witnesses that share something, once, with the classes of ties that they share (ascending, each
 * once): witness by witness, for there are more pairs than fit into memory.
 */
export function visitPairs(
  { ties, classOf, size }: Classified,
  visit: (one: number, other: number, classes: readonly number[]) => void,
): void {
  const witnesses = ties.users.reduce((most, user) => Math.max(most, user + 1), 0);
  const { offsets, rows } = sortByNumber(ties.users, witnesses);
  const tieAt = tieOfPlaces(ties);
  for (let witness = 0; witness < witnesses; witness++) {
    const shared: number[] = [];
    for (const place of rows.subarray(offsets[witness], offsets[witness + 1])) {
      const tie = tieAt[place] as number;
      for (const other of usersOfTie(ties, tie))
        if (other > witness) shared.push(other * size + (classOf[tie] as number));
    }
    for (const [other, classes] of byPartner(shared, size)) visit(witness, other, classes);
  }
}

/** The tie of each place in `ties.users`. */
function tieOfPlaces({ size, offsets, users }: Ties): Int32Array {
  const tieAt = new Int32Array(users.length);
  for (let tie = 0; tie < size; tie++) tieAt.fill(tie, offsets[tie], offsets[tie + 1]);
  return tieAt;
}

/** What each other witness shares, out of numbers that hold the witness and a class. */
function* byPartner(shared: readonly number[], size: number): Generator<readonly [other: number, classes: number[]]> {
  const sorted = Float64Array.from(shared).sort();
  let [other, classes]: [number, number[]] = [-1, []];
  for (const number of sorted) {
    const one = number % size;
    const partner = (number - one) / size;
    if (partner !== other) {
      if (classes.length > 0) yield [other, classes];
      [other, classes] = [partner, [one]];
    } else if (classes.at(-1) !== one) classes.push(one);
  }
  if (classes.length > 0) yield [other, classes];
}
