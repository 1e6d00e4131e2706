import { hexToBytes } from '@noble/hashes/utils.js';
import { keyedCodes } from '@ringbreaker/cypher/domain';

/** Letters that are shown in a name. */
const SHOWN = 6;

/** Stands in for names in one dossier: keyed hashes, which nobody can go back from without the salt (decision 27). */
export class Pseudonyms {
  readonly #codeOf: (text: string) => string;

  /** @param salt in hex */
  constructor(salt: string) {
    this.#codeOf = keyedCodes(hexToBytes(salt));
  }

  /** What stands in for a key: it keeps the key's prefix, as in `tel:~4F2A9K…`. */
  key(key: string): string {
    return `${/^[a-z]+:/.exec(key)?.[0] ?? ''}~${this.#codeOf(key)}`;
  }

  /** What a thing is called in place of its name, as in `Seller 4F2A9K`. */
  name(noun: string, key: string): string {
    return `${noun} ${this.#codeOf(key).slice(0, SHOWN)}`;
  }
}
