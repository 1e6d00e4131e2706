const FIRST_ROOM = 1 << 16;

/**
 * Nodes in the order in which they were read: found by their number in the store, each with a hash of what it says.
 * Sixteen bytes a node, for they are counted in millions, as long as the numbers come in rising order, as stores give them.
 */
export class NodeNumbers {
  #ids = new Float64Array(FIRST_ROOM);
  #hashes = new BigUint64Array(FIRST_ROOM);
  #places: Map<number, number> | undefined;
  count = 0;

  /** Takes in the next node. */
  add(id: number, hash: bigint): void {
    if (this.count === this.#ids.length) this.#grow();
    if (this.count > 0 && id < (this.#ids[this.count - 1] ?? 0)) {
      this.#places ??= new Map(Array.from(this.#ids.subarray(0, this.count), (one, place) => [one, place]));
    }
    this.#places?.set(id, this.count);
    this.#ids[this.count] = id;
    this.#hashes[this.count] = hash;
    this.count += 1;
  }

  /** At which place a node was read; undefined where it was not. */
  placeOf(id: number): number | undefined {
    if (this.#places) return this.#places.get(id);
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ids[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return this.#ids[low] === id && this.count > 0 ? low : undefined;
  }

  /** The hash of the node at a place, in hex. */
  hashAt(place: number): string {
    return (this.#hashes[place] ?? 0n).toString(16);
  }

  #grow(): void {
    const ids = new Float64Array(this.#ids.length * 2);
    ids.set(this.#ids);
    this.#ids = ids;
    const hashes = new BigUint64Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }
}
