import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

// Crockford's letters: none is taken for another one.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Letters of a code: 80 bits, so that no two things ever get the same. */
const CODE = 16;
/** Letters that are shown in a name. */
const SHOWN = 6;

/** Stands in for names in one dossier: keyed hashes, which nobody can go back from without the salt (decision 27). */
export class Pseudonyms {
  readonly #salt: Uint8Array;
  readonly #codes = new Map<string, string>();

  /** @param salt in hex */
  constructor(salt: string) {
    this.#salt = hexToBytes(salt);
  }

  /** What stands in for a key: it keeps the key's prefix, as in `tel:~4F2A9K…`. */
  key(key: string): string {
    return `${/^[a-z]+:/.exec(key)?.[0] ?? ''}~${this.#codeOf(key)}`;
  }

  /** What a thing is called in place of its name, as in `Seller 4F2A9K`. */
  name(noun: string, key: string): string {
    return `${noun} ${this.#codeOf(key).slice(0, SHOWN)}`;
  }

  #codeOf(text: string): string {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const bytes = hmac(sha256, this.#salt, utf8ToBytes(text));
    const code = Array.from(bytes.slice(0, CODE), (byte) => LETTERS[byte & 31]).join('');
    this.#codes.set(text, code);
    return code;
  }
}
