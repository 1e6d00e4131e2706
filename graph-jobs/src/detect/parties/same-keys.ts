/** Keys of which several stand for one: the smallest of them stands for all. */
export class SameKeys {
  readonly #same: ReadonlyMap<string, string>;
  readonly #all = new Map<string, string[]>();

  /** @param same from each key that is one with another to the smallest of them */
  constructor(same: ReadonlyMap<string, string>) {
    this.#same = same;
    for (const [key, first] of same) {
      const all = this.#all.get(first);
      if (all) all.push(key);
      else this.#all.set(first, [key]);
    }
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
