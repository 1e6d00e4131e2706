import { ENTITY_KINDS, wordOfKind, saying } from '@ringbreaker/cypher/domain';
import { labelOfKey, searchKeys } from '@ringbreaker/cypher/values';
import { luceneText } from './lucene.ts';

export const SHORTEST_PREFIX = 3;

/** Every key that the text may be: a key itself, an id of any kind, or a value as ingest writes it. */
export function exactKeys(text: string): string[] {
  if (text === '') return [];
  // What Ringbreaker itself names, as rackets and parcels, has an id in small letters.
  const typed = [text, text.toLowerCase()];
  const ids = typed.flatMap((id) => Object.values(ENTITY_KINDS).map(({ prefix }) => `${prefix}:${id}`));
  return [...new Set([...searchKeys(text), ...typed, ...ids])].slice(0, 50);
}

/** Fewer signs than these end far too many numbers. */
const SHORTEST_ENDING = 4;
const LONGEST_ENDING = 64;

/**
 * What a number may end with, by the ways in which keys write it: as typed, and without what people put between its signs,
 * in both cases. None for a text that is too short, or holds no digit.
 */
export function endings(text: string): string[] {
  const folded = text.normalize('NFKC');
  const plain = folded.replace(/[^\p{L}\p{N}]/gu, '');
  if (plain.length < SHORTEST_ENDING || plain.length > LONGEST_ENDING || !/\p{N}/u.test(plain)) return [];
  return [...new Set([folded, plain, plain.toUpperCase(), plain.toLowerCase()])];
}

/** A single sign ends the ids of too many. */
const SHORTEST_ID = 2;

/** What the key of a seller ends with whose id is the text, on whichever platform; none for a text that is too short. */
export function sellerEndings(text: string): string[] {
  const folded = text.normalize('NFKC');
  if (folded.length < SHORTEST_ID || folded.length > LONGEST_ENDING) return [];
  return [...new Set([folded, folded.toUpperCase(), folded.toLowerCase()])].map((id) => `:${id}`);
}

/** What a text was taken for, in words, so that who finds nothing knows what was looked for. */
export function whatWasTried(text: string): string[] {
  if (text === '') return [];
  const kinds = searchKeys(text).flatMap((key) => labelOfKey(key) ?? []);
  const tried = [...new Set(kinds)].map((kind) => wordOfKind(kind));
  tried.push(saying`id of a seller, store, party, listing, parcel, payment or racket`);
  if (endings(text).length > 0) tried.push(saying`last digits of an account, a telephone number or a parcel`);
  if (text.length >= SHORTEST_PREFIX) tried.push(saying`beginning of an id`);
  if (luceneText(text) !== null) tried.push(saying`words of names, titles and addresses`);
  return tried;
}
