import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 10;

/**
 * An id made once, at birth, from what it is made of: prefix and ten base-32 characters of SHA-256 over the sorted keys.
 * @param taken ids in use by something else; a taken id gets a suffix
 */
export function makeId(prefix: string, keys: readonly string[], taken: ReadonlySet<string> = new Set()): string {
  const digest = createHash('sha256')
    .update([...keys].sort().join('\n'))
    .digest();
  const id = prefix + Array.from(digest.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32]).join('');
  if (!taken.has(id)) return id;
  for (let suffix = 2; ; suffix++) if (!taken.has(`${id}-${suffix}`)) return `${id}-${suffix}`;
}

/** A 31-bit seed for one draw: a hash of the run's seed and a stable key, never a shared stream. */
export function drawSeed(seed: number, key: string): number {
  return createHash('sha256').update(`${seed}\n${key}`).digest().readUInt32BE(0) & 0x7fffffff;
}
