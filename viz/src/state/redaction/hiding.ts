import { MeView, QueriesView, SavedViewPage, SavedViewView, ScheduleView } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { hexOf } from '../hex.ts';
import { conceal, concealKey, type ConcealOptions, isMarked, mapAddress, reveal } from './conceal.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { wordsIn } from './schema-words.ts';

const [SALT, KNOWN] = ['ringbreaker.redaction.salt', 'ringbreaker.redaction.known'];
const SALT_BYTES = 32;
const SALT_TEXT = new RegExp(`^[0-9a-f]{${2 * SALT_BYTES}}$`);
const Known = z.array(z.tuple([z.string(), z.string()]));

/** What answers hold that other answers don't: names of ours, and what people are called. */
const SPECIAL = new Map<z.ZodType, ConcealOptions>([
  [MeView, { nouns: { name: 'Colleague' } }],
  [SavedViewPage, { nouns: { name: 'View' } }],
  [SavedViewView, { nouns: { name: 'View' } }],
  [ScheduleView, { plain: ['name'] }],
  [QueriesView, { plain: ['name', 'text'] }],
]);

let opened: Pseudonyms | null = null;

/** The pseudonyms of this browser. */
export function pseudonyms(): Pseudonyms {
  opened ??= new Pseudonyms(readSalt(), readKnown());
  return opened;
}

/** An answer as it may be shown here. */
export function asShown<S extends z.ZodType>(schema: S, answer: z.infer<S>): z.infer<S> {
  return conceal(answer, pseudonyms(), { words: wordsIn(schema), ...SPECIAL.get(schema) });
}

/** What is asked, in the words of the API. */
export const asAsked = <T>(asked: T): T => reveal(asked, pseudonyms());

/** Remembers what the pseudonyms of a canvas stand for, so that its address can be opened again in this browser. */
export function rememberKeys(keys: Iterable<string>): void {
  const known = [...keys].flatMap((key) => {
    const text = pseudonyms().textOf(key);
    return text === undefined ? [] : [[key, text]];
  });
  try {
    localStorage.setItem(KNOWN, JSON.stringify(known));
  } catch {
    // The browser's store is full or closed: the canvas stays, and its address can't be opened again.
  }
}

/** The same of some more keys: those that were remembered stay so. */
export function rememberMore(keys: Iterable<string>): void {
  rememberKeys(new Set([...readKnown().map(([key]) => key), ...keys]));
}

/** What keys are called once names are hidden, or shown. */
export const renaming =
  (on: boolean) =>
  (key: string): string =>
    on ? concealKey(pseudonyms(), key) : (pseudonyms().textOf(key) ?? key);

/** Opens the page anew, with names hidden or shown and the same canvas; `others` are known there, too. */
export function openAnew(on: boolean, others: Iterable<string>): void {
  reopen(renaming(on), others);
}

/** Gives everything another pseudonym from here on: who knows those of before learns nothing of the new ones. */
export function renewPseudonyms(keep: (rename: (key: string) => string) => Iterable<string>): void {
  const old = pseudonyms();
  localStorage.removeItem(SALT);
  localStorage.removeItem(KNOWN);
  opened = null;
  const rename = (key: string) => {
    const text = old.textOf(key);
    // What a pseudonym stands for may be forgotten: it is hidden once more, and no pseudonym of before stays.
    return text === undefined && isMarked(key) ? pseudonyms().keyFor(key) : concealKey(pseudonyms(), text ?? key);
  };
  reopen(rename, keep(rename));
}

function reopen(rename: (key: string) => string, others: Iterable<string> = []): void {
  const { pathname, search, hash } = window.location;
  const keys: string[] = [];
  const address = mapAddress(hash, (key) => (keys.push(rename(key)), keys.at(-1)!));
  rememberKeys(new Set([...keys, ...others]));
  window.history.replaceState(window.history.state, '', `${pathname}${search}${address}`);
  window.location.reload();
}

function readSalt(): Uint8Array {
  const kept = localStorage.getItem(SALT);
  if (kept && SALT_TEXT.test(kept)) return Uint8Array.from(kept.match(/../g)!, (pair) => parseInt(pair, 16));
  const made = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  localStorage.setItem(SALT, hexOf(made));
  return made;
}

function readKnown(): [string, string][] {
  try {
    return Known.parse(JSON.parse(localStorage.getItem(KNOWN) ?? '[]'));
  } catch {
    return [];
  }
}
