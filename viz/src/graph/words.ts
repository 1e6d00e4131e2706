import { DERIVED_LINK_TYPES, LINK_TYPES } from '@ringbreaker/cypher/domain';
import { countInWords, inWords, locale, t } from '../words/words.ts';

interface Reading {
  readonly reads: string;
  readonly readsBack: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const READS: Readonly<Record<string, Reading>> = { ...LINK_TYPES, ...DERIVED_LINK_TYPES };

/** How a link reads from left to right, as in "uses"; a type that the domain does not name is worded from its name. */
export function wordOf(type: string): string {
  return inWords(READS[type]?.reads ?? type.toLowerCase().replaceAll('_', ' '));
}

/** How a link reads when it is met from its far end, as in "is used by". */
export function wordBack(type: string): string {
  const back = READS[type]?.readsBack;
  return back === undefined ? wordOf(type) : inWords(back);
}

/** How links of a type read between two kinds when their direction isn't told, seen from the first. */
export function wordBetween(type: string, own: string, other: string): string {
  const reading = READS[type];
  if (!reading) return wordOf(type);
  const forth = reading.from.includes(own) && reading.to.includes(other);
  const back = reading.to.includes(own) && reading.from.includes(other);
  if (forth && back && reading.reads !== reading.readsBack) return t`${wordOf(type)} or ${wordBack(type)}`;
  return back && !forth ? wordBack(type) : wordOf(type);
}

/** Whole days since 1970-01-01 as an ISO date. */
export function dateOf(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** A time as an ISO date and minute in UTC, as in "2025-03-01 02:00 UTC": the same for all who look. */
export function minuteOf(time: string): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A property's name as words, as in `openedAt` → "Opened at". */
export function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return inWords(words.charAt(0).toUpperCase() + words.slice(1));
}

const numbers = new Intl.NumberFormat(locale());

/** A count with separators, as in "4,819". */
export function count(value: number): string {
  return numbers.format(value);
}

/** A count with its noun, as in "1 thing" or "12 things". */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return countInWords(value, noun, plural) ?? `${count(value)} ${value === 1 ? noun : plural}`;
}

/** A share as whole percent. */
export function percent(share: number): string {
  return t`${Math.round(share * 100)} %`;
}

/** A share as so many of a hundred; never none and never all. */
export function inHundred(share: number): number {
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** A figure with its sign, as in "+2.74" or "−0.62". */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

/** How many times as high or as low log-odds make the odds; undefined where they hardly move them. */
function timesOf(logOdds: number): number | undefined {
  const times = Math.exp(Math.abs(logOdds));
  if (times < 1.25) return undefined;
  return times < 10 ? Math.round(times * 10) / 10 : Number(times.toPrecision(2));
}

/** Log-odds in a plain sentence, as in "It makes the odds that they belong together 15 times as high." */
export function tellOdds(logOdds: number): string {
  const figure = timesOf(logOdds);
  if (figure === undefined) return t`It hardly moves the odds that they belong together.`;
  return logOdds < 0
    ? t`It makes the odds that they belong together ${count(figure)} times as low.`
    : t`It makes the odds that they belong together ${count(figure)} times as high.`;
}

/** Log-odds as times as likely, as in "15 × for" or "6 × against"; what hardly moves the odds is said to. */
export function oddsInWords(logOdds: number): string {
  const figure = timesOf(logOdds);
  if (figure === undefined) return t`hardly moves it`;
  return logOdds < 0 ? t`${count(figure)} × against` : t`${count(figure)} × for`;
}

/** What is as wide as two Latin letters. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** How many Latin letters are about as wide as a text. */
export function lettersIn(text: string): number {
  return [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

/** A text in the room of so many Latin letters, cut with an ellipsis; a Chinese letter takes the room of two. */
export function shorten(text: string, letters: number): string {
  if (text.length * 2 <= letters || lettersIn(text) <= letters) return text;
  const kept = [...text];
  while (kept.length > 0 && lettersIn(kept.join('')) > letters - 1) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
