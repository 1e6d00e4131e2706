/** Puts items into an order that hangs on a seed and their number: Durstenfeld's shuffle (1964) on splitmix32 (Steele, Lea and Flood 2014). */
export function shuffle(items: Int32Array, seed: number): void {
  let state = (seed ^ Math.imul(items.length, 0x9e3779b1)) | 0;
  for (let at = items.length - 1; at > 0; at--) {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    const other = Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * (at + 1));
    const held = items[at]!;
    items[at] = items[other]!;
    items[other] = held;
  }
}
