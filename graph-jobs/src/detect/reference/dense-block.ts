import { Heap } from 'mnemonist';

/** Which of a block's sellers use which of its values, and how many in all use each value. */
export interface Block {
  readonly sellers: number;
  /** For each value of the block: its users in the block (0 .. sellers - 1). */
  readonly values: readonly (readonly number[])[];
  readonly degrees: readonly number[];
}

/**
 * The suspiciousness of the densest part of a block: the sum of its links, each 1 / log(5 + users of the value), by the
 * number of its sellers and values (FRAUDAR; Hooi et al., KDD 2016). Found by taking away, again and again, what has
 * the least.
 */
export function densestPart({ sellers, values, degrees }: Block): number {
  const linkWeight = degrees.map((degree) => 1 / Math.log(5 + degree));
  const linksOf = linksBySeller(sellers, values);
  const own = [
    ...linksOf.map((linked) => linked.reduce((sum, value) => sum + (linkWeight[value] as number), 0)),
    ...values.map((users, value) => users.length * (linkWeight[value] as number)),
  ];
  const left = new LeastFirst(own);
  let total = own.slice(0, sellers).reduce((sum, weight) => sum + weight, 0);
  let best = 0;
  while (left.size > 0) {
    best = Math.max(best, total / left.size);
    const least = left.take();
    total -= own[least] as number;
    const isSeller = least < sellers;
    for (const other of isSeller ? (linksOf[least] as number[]) : (values[least - sellers] as number[])) {
      const weight = linkWeight[isSeller ? other : least - sellers] as number;
      const at = isSeller ? sellers + other : other;
      left.lower(at, weight);
    }
  }
  return best;
}

function linksBySeller(sellers: number, values: Block['values']): number[][] {
  const links = Array.from({ length: sellers }, (): number[] => []);
  values.forEach((users, value) => users.forEach((user) => links[user]?.push(value)));
  return links;
}

/** Takes places by their weights, the least first, of equal ones the first; a weight that is lowered is offered anew. */
class LeastFirst {
  readonly #heap = new Heap<readonly [weight: number, at: number]>((a, b) => a[0] - b[0] || a[1] - b[1]);
  readonly #left: Uint8Array;
  readonly #weights: number[];
  size: number;

  constructor(weights: number[]) {
    this.#weights = weights;
    this.#left = new Uint8Array(weights.length).fill(1);
    this.size = weights.length;
    weights.forEach((weight, at) => this.#heap.push([weight, at]));
  }

  /** The place with the least weight, which is left no more. */
  take(): number {
    for (;;) {
      const [weight, at] = this.#heap.pop() as readonly [number, number];
      // An offer of before the weight was lowered.
      if (!this.#left[at] || weight !== this.#weights[at]) continue;
      this.#left[at] = 0;
      this.size -= 1;
      return at;
    }
  }

  lower(at: number, by: number): void {
    if (!this.#left[at]) return;
    const weight = (this.#weights[at] as number) - by;
    this.#weights[at] = weight;
    this.#heap.push([weight, at]);
  }
}
