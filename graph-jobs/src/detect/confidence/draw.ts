import { mixBits } from '../../mix-bits.ts';

/** A text as 32 bits, the same everywhere: FNV-1a (Fowler, Noll and Vo 1991) over its UTF-16 units, well mixed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixBits(hash);
}

/** The salt of one world of one run: beside a link's hash it is all that the link's draw depends on. */
export function worldSalt(seed: number, world: number): number {
  return mixBits(mixBits(seed) ^ Math.imul(world + 1, 0x9e3779b9));
}

/** Draws from 0 up to, never reaching, 1: a hash of what is drawn for and of the world, never a shared stream. */
export function drawUnit(hash: number, salt: number): number {
  return mixBits(hash ^ salt) / 2 ** 32;
}
