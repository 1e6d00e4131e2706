import type { Term } from '../records/prepare-record.ts';

/** How much of a word's own weight its likeness to another keeps: equal, of one sound, shortened, one typing error. */
const LIKENESS = { equal: 1, sound: 0.9, shortened: 0.8, typo: 0.8, none: 0 } as const;
const SHORTEST_FOR_TYPO = 5;
const SHORTEST_FOR_SOUND = 3;
const SHORTEST_STEM = 3;

/** How alike two words are, from 0 to 1; words with digits are alike only when equal. */
export function likenessOf(one: Term, other: Term): number {
  if (one.text === other.text) return LIKENESS.equal;
  const [short, long] = one.text.length <= other.text.length ? [one.text, other.text] : [other.text, one.text];
  if (short.length < SHORTEST_STEM || hasDigit(short) || hasDigit(long)) return LIKENESS.none;
  if (short.length >= SHORTEST_FOR_SOUND && one.sound === other.sound) return LIKENESS.sound;
  if (long.length - short.length > 1) return long.startsWith(short) ? LIKENESS.shortened : LIKENESS.none;
  return short.length >= SHORTEST_FOR_TYPO && isOneEdit(short, long) ? LIKENESS.typo : LIKENESS.none;
}

function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) < 58) return true;
  return false;
}

/** Whether one insertion, deletion, change or swap of neighbours turns one word into the other (Damerau 1964). */
export function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length !== long.length) return long.length - short.length === 1 && short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** What two lists of words have in common, by weight in bits. */
export interface Overlap {
  /** Shared weight over the weight of both together, 0 to 1. */
  readonly jaccard: number;
  /** Shared weight over the weight of the lighter list, 0 to 1. */
  readonly contained: number;
  /** How surprising what they share is between strangers, in bits. */
  readonly surprise: number;
}

/** Words stand together (Los Angeles): behind the rarest shared word each counts half of the one before. */
const NEXT_WORD = 0.5;

/** Pairs off the words of two lists, the rarest first, each word once; equal words come before those that are merely alike. */
export function overlapOf(one: readonly Term[], other: readonly Term[]): Overlap {
  const free = [...other];
  const shared: Shared[] = [];
  const equalApart = one.filter((term) => !takeEqual(term, free, shared));
  const left = equalApart.filter((term) => !takeAlike(term, free, shared));
  const common = shared.reduce((sum, { bits, likeness }) => sum + bits * likeness, 0);
  // Words that are paired off weigh alike on both sides, however rare a typing error has made one of them.
  const paired = shared.reduce((sum, { bits }) => sum + bits, 0);
  const [a, b] = [paired + weightOf(left), paired + weightOf(free)];
  return {
    jaccard: ratio(common, a + b - paired),
    contained: ratio(common, Math.min(a, b)),
    surprise: surpriseOf(shared.map(({ bits, likeness }) => bits * likeness)),
  };
}

interface Shared {
  readonly bits: number;
  readonly likeness: number;
}

function takeEqual({ text, bits }: Term, free: Term[], shared: Shared[]): boolean {
  const at = free.findIndex((term) => term.text === text);
  if (at < 0) return false;
  free.splice(at, 1);
  shared.push({ bits, likeness: LIKENESS.equal });
  return true;
}

function takeAlike(term: Term, free: Term[], shared: Shared[]): boolean {
  let best = -1;
  let most: Shared = { bits: 0, likeness: 0 };
  free.forEach((candidate, at) => {
    const likeness = likenessOf(term, candidate);
    const bits = Math.min(term.bits, candidate.bits);
    if (likeness * bits > most.likeness * most.bits) [best, most] = [at, { bits, likeness }];
  });
  if (best < 0) return false;
  free.splice(best, 1);
  shared.push(most);
  return true;
}

function surpriseOf(weights: number[]): number {
  let part = 1;
  let total = 0;
  for (const bits of weights.sort((a, b) => b - a)) {
    total += bits * part;
    part *= NEXT_WORD;
  }
  return total;
}

function weightOf(terms: readonly Term[]): number {
  return terms.reduce((total, { bits }) => total + bits, 0);
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}
