import { groupBy } from '../links/group-by.ts';

/** Keys of which several stand for one: the smallest of them stands for all. */
export class SameKeys {
  readonly #same: ReadonlyMap<string, string>;
  readonly #all: ReadonlyMap<string, readonly string[]>;

  /** @param same from each key that is one with another to the smallest of them */
  constructor(same: ReadonlyMap<string, string>) {
    this.#same = same;
    this.#all = groupBy(same.keys(), (key) => this.keyOf(key));
  }

  /** The key that stands for this one. */
  keyOf(key: string): string {
    return this.#same.get(key) ?? key;
  }

  /** All keys that are one with this one, itself among them. */
  allOf(key: string): readonly string[] {
    return this.#all.get(this.keyOf(key)) ?? [key];
  }
}
