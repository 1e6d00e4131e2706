import { mixBits } from '../mix-bits.ts';

/** A text as 32 bits, the same everywhere: FNV-1a (Fowler, Noll and Vo 1991) over its UTF-16 units, well mixed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixBits(hash);
}

/** Draws from 0 up to, never reaching, 1: a hash of what is drawn for and of a seed, never a shared stream. */
export function drawUnit(hash: number, seed: number): number {
  return mixBits(hash ^ seed) / 2 ** 32;
}
