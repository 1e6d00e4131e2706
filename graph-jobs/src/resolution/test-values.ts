import { cleanAddress, cleanName } from '@ringbreaker/cypher/values';
import { draw } from './candidates/candidates.ts';

const SYLLABLES = 'ba kel mor tis ran dov lin sar wek nul pra gos fen jar hol cam bri tul ves dor'.split(' ');
const TYPES = ['Street', 'Road', 'Avenue', 'Lane'];

/** Picks by a text alone, so that a planted value is the same wherever it stands. */
function pick<T>(items: readonly T[], by: string): T {
  return items[Math.floor(draw(by) * items.length)] as T;
}

/** A made-up word of so many syllables. */
export function madeUpWord(by: string, syllables = 3): string {
  const word = Array.from({ length: syllables }, (_, at) => pick(SYLLABLES, `${by}|${at}`)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An address of the United States in its parts. */
interface MadeUpAddress {
  readonly unit: number;
  readonly number: number;
  readonly street: string;
  readonly town: string;
  readonly zip: string;
}

/** An address of the United States in its parts, made up by a number. */
export function madeUpAddress(at: number): MadeUpAddress {
  const town = Math.floor(draw(`town ${at}`) ** 2 * 40);
  return {
    unit: 1 + Math.floor(draw(`unit ${at}`) * 60),
    number: 1 + Math.floor(draw(`number ${at}`) * 900),
    street: `${madeUpWord(`street ${at % 700}`)} ${pick(TYPES, `type ${at % 700}`)}`,
    town: `${madeUpWord(`town ${town}`, 2)}, IL`,
    zip: String(60_000 + town * 7),
  };
}

/** The key of an address in the United States. */
export function addressKey(full: string): string {
  const outcome = cleanAddress({ full, country: 'US' });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.key;
}

/** The key of a name. */
export function nameKey(text: string): string {
  const outcome = cleanName(text);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.key;
}

/** A word with two of its letters swapped. */
export function mistype(word: string): string {
  return `${word.slice(0, 3)}${word.charAt(4)}${word.charAt(3)}${word.slice(5)}`;
}
