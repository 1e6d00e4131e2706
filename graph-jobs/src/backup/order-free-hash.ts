import { createHash } from 'node:crypto';

const MODULUS = 1n << 128n;

/** A hash over lines in any order: each is hashed by itself (SHA-256, 128 bits of it) and the hashes are added. */
export class OrderFreeHash {
  #sum = 0n;

  /** Adds a line; answers the first 64 bits of its hash. */
  add(line: string): bigint {
    const hash = createHash('sha256').update(line).digest();
    const first = hash.readBigUInt64BE(0);
    this.#sum = (this.#sum + ((first << 64n) | hash.readBigUInt64BE(8))) % MODULUS;
    return first;
  }

  /** All that was added, in 32 hex digits. */
  get hex(): string {
    return this.#sum.toString(16).padStart(32, '0');
  }
}
