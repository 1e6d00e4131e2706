import { keyedCodes } from '@ringbreaker/cypher/domain';

/** Letters that are shown: among 20,000 things of a kind, one pair in five canvases shares them. */
const SHOWN = 6;
const MARK = '~';

/**
 * Stands in for names: a code is the keyed hash of a text, so that the same text has the same code for as long as the salt
 * is kept, and who has no salt can't find a telephone number by hashing them all. What was concealed is remembered, so
 * that it can be asked about.
 */
export class Pseudonyms {
  readonly #codeOf: (text: string) => string;
  readonly #texts = new Map<string, string>();

  /** @param known pseudonyms that were given before, each with its text */
  constructor(salt: Uint8Array, known: Iterable<readonly [string, string]> = []) {
    this.#codeOf = keyedCodes(salt);
    for (const [pseudonym, text] of known) this.#texts.set(pseudonym, text);
  }

  /** What stands in for a key: it keeps the key's prefix, as in `tel:~4F2A9K…`. */
  keyFor(key: string): string {
    const prefix = /^[a-z]+:/.exec(key)?.[0] ?? '';
    return this.#give(prefix + MARK + this.#codeOf(key), key);
  }

  /** What stands in for the id that a thing came with: its key's stand-in without the prefix. */
  idFor(prefix: string, id: string): string {
    return this.#give(this.keyFor(`${prefix}:${id}`).slice(prefix.length + 1), id);
  }

  /** What a thing is called in place of its name, as in `Seller 4F2A9K`. */
  nameFor(noun: string, key: string): string {
    return `${noun} ${this.#shown(key)}`;
  }

  /** What stands in for a text that is no thing's name; it can be told back. */
  textFor(noun: string, text: string): string {
    return this.#give(this.nameFor(noun, text), text);
  }

  /** The text that a pseudonym stands for; undefined for any other text. */
  textOf(pseudonym: string): string | undefined {
    return this.#texts.get(pseudonym);
  }

  #give(pseudonym: string, text: string): string {
    this.#texts.set(pseudonym, text);
    return pseudonym;
  }

  #shown(text: string): string {
    // Of a stand-in itself the code is at hand: so is a name where the key is concealed already.
    const code = text.split(MARK)[1];
    return (this.#texts.has(text) && code ? code : this.#codeOf(text)).slice(0, SHOWN);
  }
}
