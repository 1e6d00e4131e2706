import type { LinkList } from '#jobs/detect/communities/community-graph';

/** Pairs of nodes, each once. */
export class Pairs {
  readonly #size: number;
  readonly #known = new Set<number>();

  constructor(size: number) {
    this.#size = size;
  }

  /** @returns whether the pair is new */
  add(a: number, b: number): boolean {
    const before = this.#known.size;
    this.#known.add(Math.min(a, b) * this.#size + Math.max(a, b));
    return this.#known.size > before;
  }

  /** In the order of the lower node, then of the other. */
  toLinks(): LinkList {
    const keys = Float64Array.from(this.#known).sort();
    const sources = Int32Array.from(keys, (key) => Math.floor(key / this.#size));
    return { size: this.#size, sources, targets: Int32Array.from(keys, (key) => key % this.#size) };
  }
}
