/** Mixes 32 bits so that each of them depends on all (0 to 2³² - 1): the last step of MurmurHash3 (Appleby 2011). */
export function mixBits(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A text as 32 bits, the same everywhere: FNV-1a (Fowler, Noll and Vo 1991) over its UTF-16 units, well mixed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixBits(hash);
}
