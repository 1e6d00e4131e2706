import { createElement, Fragment, type ReactNode } from 'react';

/** The languages that the explorer speaks. */
export type Language = 'en' | 'zh-Hans';

/** Words a message of the catalogue with its values; undefined where it has none. */
export type Wording = (message: string, values: readonly unknown[]) => unknown;

/** Says a sentence of the server's in the language; undefined where it is not known for sure. */
export type Knowing = (sentence: string) => string | undefined;

interface Spoken {
  readonly language: Language;
  /** For Intl: how days are written; English writes them so that no month is taken for a day. */
  readonly days: string;
  readonly wording: Wording;
  readonly knowing: Knowing;
}

const ENGLISH: Spoken = { language: 'en', days: 'en-GB', wording: () => undefined, knowing: () => undefined };
let spoken = ENGLISH;

/** Says from here on everything in a language. What was worded before stays: a page is loaded anew for another one. */
export function speak(language: Language, wording: Wording, knowing: Knowing = () => undefined): void {
  spoken = language === 'en' ? ENGLISH : { language, days: language, wording, knowing };
}

/** The language that is spoken, for Intl. */
export const locale = (): Language => spoken.language;

/** The locale in which days and months are written. */
export const daysLocale = (): string => spoken.days;

/** The message's name in the catalogues: its English, with {0}, {1}… where values stand. */
function messageOf(texts: readonly string[]): string {
  return texts.map((text, place) => (place === 0 ? text : `{${place - 1}}${text}`)).join('');
}

/** A sentence in the reader's language, as in t`Page ${page}`: its English stands in the code and names it. */
export function t(texts: TemplateStringsArray, ...values: readonly (string | number | null | undefined)[]): string {
  const said = spoken.wording(messageOf(texts), values);
  return said === undefined ? joined(texts, values) : String(said);
}

function joined(texts: readonly string[], values: readonly unknown[]): string {
  return texts.map((text, place) => (place === 0 ? text : `${values[place - 1]}${text}`)).join('');
}

/** The same with elements among its values, as in tx`Ask ${<b>{name}</b>} first`. */
export function tx(texts: TemplateStringsArray, ...values: readonly ReactNode[]): ReactNode {
  const said = spoken.wording(messageOf(texts), values) as ReactNode | readonly ReactNode[] | undefined;
  if (said !== undefined) return createElement(Fragment, null, ...(Array.isArray(said) ? said : [said]));
  const parts = texts.flatMap((text, place) => (place === 0 ? [text] : [values[place - 1], text]));
  return createElement(Fragment, null, ...parts);
}

/** The same as `t` where the English is said of two things that another language tells apart: of which stands beside it. */
export function inContext(of: string) {
  return (texts: TemplateStringsArray, ...values: readonly (string | number | null | undefined)[]): string => {
    const said = spoken.wording(contextMessage(messageOf(texts), of), values);
    return said === undefined ? joined(texts, values) : String(said);
  };
}

/** A fixed text that was worded elsewhere, as a kind's name of the domain; English where the catalogue lacks it. */
export function inWords(text: string, of?: string): string {
  return String(spoken.wording(of === undefined ? text : contextMessage(text, of), []) ?? text);
}

/** Names or counts in a row, as in "one, two". */
export const listed = (texts: readonly string[]): string => texts.join(inWords(', ', 'joint'));

/** A sentence of the server's in the reader's language; as it came where it is none that is known. */
export function serverSays(sentence: string): string {
  return spoken.knowing(sentence) ?? sentence;
}

/** The name in the catalogues of a message that is said of something. */
export const contextMessage = (message: string, of: string): string => `${message} [${of}]`;

/** The name in the catalogues of a count with its noun, with the plural's forms as ICU writes them. */
export const countMessage = (noun: string, plural: string): string =>
  `{0, plural, one {# ${noun}} other {# ${plural}}}`;

/** A count with its noun in a language that has it; undefined in English. */
export function countInWords(value: number, noun: string, plural: string): string | undefined {
  return spoken.wording(countMessage(noun, plural), [value]) as string | undefined;
}

/** Orders two texts as a reader of the language expects. */
export function compareTexts(one: string, other: string): number {
  return one.localeCompare(other, spoken.language);
}
