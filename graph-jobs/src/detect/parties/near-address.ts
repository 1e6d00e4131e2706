import { addressParts, soundOf } from '@ringbreaker/cypher/values';

/** An address as it is compared with others that may be written in another way. */
export interface NearAddress {
  /** Country and numbers, whatever they number, in ascending order: equal for all ways of writing one address. */
  readonly numbers: string;
  /** How its words sound. */
  readonly words: readonly string[];
}

/** Of the words of the address that says less, so many stand in the other. */
const FEWEST_SHARED = 0.5;

/** Reads an address's key; undefined where it has no number, and for a hashed key. */
export function readNearAddress(key: string): NearAddress | undefined {
  const parts = addressParts(key);
  if (parts === undefined) return undefined;
  const { country, units, numbers, words, postcode } = parts;
  const all = [...units, ...numbers].flatMap((text) => text.match(/\d+/g) ?? []);
  // A postcode that was not told from a house number stands among the numbers: it is left out where it is told, too.
  const own = all.filter((number) => number !== postcode).sort();
  return own.length === 0 ? undefined : { numbers: `${country} ${own.join(' ')}`, words: words.map(soundOf) };
}

/** Whether two addresses with the same numbers are likely one. */
export function isNearlyOne(one: NearAddress, other: NearAddress): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  const shared = short.filter((word) => long.includes(word)).length;
  return one.numbers === other.numbers && shared > 0 && shared >= FEWEST_SHARED * short.length;
}
