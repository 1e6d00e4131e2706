import { sortByNumber } from '../links/sort-by-number.ts';
import { usersOfTie, type Ties } from './witnesses.ts';

/** Pairs of witnesses that share ties of the same classes. */
export interface PairPattern {
  /** Ascending, each once. */
  readonly classes: readonly number[];
  pairs: number;
  /** What is summed up of each pair. */
  sum: number;
}

/** What pairs of witnesses share: which classes of ties, and what is summed up of each pair. */
interface Gathering {
  readonly ties: Ties;
  /** The class of each tie, from 0 to below `size`. */
  readonly classOf: Int32Array;
  readonly size: number;
  /** Of each witness; a pair's is the sum of both. */
  readonly summed: Float64Array;
}

/** Gathers the pairs of witnesses that share something, witness by witness: there are more pairs than fit into memory. */
export function gatherPatterns({ ties, classOf, size, summed }: Gathering): PairPattern[] {
  const patterns = new Map<string, PairPattern>();
  const add = (classes: readonly number[], sum: number) => {
    const name = classes.join(' ');
    const pattern = patterns.get(name) ?? { classes, pairs: 0, sum: 0 };
    patterns.set(name, pattern);
    pattern.pairs += 1;
    pattern.sum += sum;
  };
  const { offsets, rows } = sortByNumber(ties.users, summed.length);
  const tieAt = tieOfPlaces(ties);
  for (let witness = 0; witness < summed.length; witness++) {
    const shared: number[] = [];
    for (const place of rows.subarray(offsets[witness], offsets[witness + 1])) {
      const tie = tieAt[place] as number;
      for (const other of usersOfTie(ties, tie))
        if (other > witness) shared.push(other * size + (classOf[tie] as number));
    }
    for (const [other, classes] of byPartner(shared, size))
      add(classes, (summed[witness] as number) + (summed[other] as number));
  }
  return [...patterns.values()];
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
