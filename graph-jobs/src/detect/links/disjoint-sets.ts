import { groupBy } from './group-by.ts';

/** Disjoint sets over 0..size-1 with path halving and union by size (Tarjan 1975). */
export class DisjointSets {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;

  constructor(size: number) {
    this.#parent = new Int32Array(size).map((_, at) => at);
    this.#size = new Int32Array(size).fill(1);
  }

  /** The representative of the set that holds `at`. */
  find(at: number): number {
    let here = at;
    for (;;) {
      const up = this.#parent[here] ?? here;
      if (up === here) return here;
      this.#parent[here] = this.#parent[up] ?? up;
      here = up;
    }
  }

  /** How many are in the set that holds `at`. */
  sizeOf(at: number): number {
    return this.#size[this.find(at)] ?? 1;
  }

  /** Joins two sets. */
  union(a: number, b: number): void {
    let big = this.find(a);
    let small = this.find(b);
    if (big === small) return;
    if ((this.#size[big] ?? 0) < (this.#size[small] ?? 0)) [big, small] = [small, big];
    this.#parent[small] = big;
    this.#size[big] = (this.#size[big] ?? 0) + (this.#size[small] ?? 0);
  }

  /** Every set as ascending indices, ordered by smallest member. */
  sets(): number[][] {
    return [...groupBy(this.#parent.keys(), (at) => this.find(at)).values()];
  }
}
