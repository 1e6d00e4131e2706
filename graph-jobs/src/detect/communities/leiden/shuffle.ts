/** Fills `order` with 0..size-1 in an order that hangs on the seed and the size alone (Fisher and Yates 1938). */
export function fillShuffled(order: Int32Array, size: number, seed: number): void {
  for (let at = 0; at < size; at++) order[at] = at;
  let state = (seed ^ Math.imul(size, 0x9e3779b1)) | 0;
  for (let at = size - 1; at > 0; at--) {
    // One step of splitmix32 (Steele, Lea and Flood 2014).
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    const other = Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * (at + 1));
    const held = order[at]!;
    order[at] = order[other]!;
    order[other] = held;
  }
}
