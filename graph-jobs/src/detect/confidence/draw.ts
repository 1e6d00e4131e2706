/** A text as 32 bits, the same everywhere: FNV-1a (Fowler, Noll and Vo 1991) over its UTF-16 units, well mixed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Mixes 32 bits so that each of them depends on all: the last step of MurmurHash3 (Appleby 2011). */
export function mix(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The salt of one world of one run: beside a link's hash it is all that the link's draw depends on. */
export function worldSalt(seed: number, world: number): number {
  return mix(mix(seed) ^ Math.imul(world + 1, 0x9e3779b9));
}

/** Draws from 0 up to, never reaching, 1: a hash of what is drawn for and of the world, never a shared stream. */
export function drawUnit(hash: number, salt: number): number {
  return mix(hash ^ salt) / 2 ** 32;
}
