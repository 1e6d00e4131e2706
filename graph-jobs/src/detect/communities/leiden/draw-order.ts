import { shuffle } from '../../links/shuffle.ts';

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
