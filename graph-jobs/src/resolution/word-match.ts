import { soundOf } from '@ringbreaker/cypher/values';

/** How much of a word's own weight its likeness to another keeps: equal, of one sound, shortened, one typing error. */
const LIKENESS = { equal: 1, sound: 0.9, shortened: 0.7, typo: 0.7, none: 0 } as const;
const SHORTEST_FOR_TYPO = 5;
const SHORTEST_STEM = 3;

/** How alike two words are, from 0 to 1; words with digits are alike only when equal. */
export function likenessOf(one: string, other: string): number {
  if (one === other) return LIKENESS.equal;
  if (/\d/.test(one) || /\d/.test(other)) return LIKENESS.none;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return isShortened(short, long) ? LIKENESS.shortened : soundAlike(one, other);
  if (short.length >= SHORTEST_FOR_TYPO && isOneEdit(short, long)) return LIKENESS.typo;
  return soundAlike(one, other);
}

function soundAlike(one: string, other: string): number {
  return one.length > 2 && soundOf(one) === soundOf(other) ? LIKENESS.sound : LIKENESS.none;
}

function isShortened(short: string, long: string): boolean {
  return short.length >= SHORTEST_STEM && long.startsWith(short);
}

/** Whether one insertion, deletion, change or swap of neighbours turns one word into the other (Damerau 1964). */
export function isOneEdit(short: string, long: string): boolean {
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
  /** Bits of the shared words, the heaviest first. */
  readonly shared: readonly number[];
}

/** Pairs off the words of two lists, heaviest first, each word once. */
export function overlapOf(one: readonly string[], other: readonly string[], weigh: (word: string) => number): Overlap {
  const left = weighed(one, weigh);
  const right = weighed(other, weigh);
  const taken = new Set<number>();
  const shared: number[] = [];
  // Equal words first: what merely resembles must not take the place of what is equal.
  const waiting = left.filter((item) => !take(item, right, { taken, shared, least: 1 }));
  for (const item of waiting) take(item, right, { taken, shared, least: 0.5 });
  const common = sum(shared);
  const [a, b] = [sum(left.map(({ bits }) => bits)), sum(right.map(({ bits }) => bits))];
  const all = a + b - common;
  return {
    jaccard: all > 0 ? Math.min(1, common / all) : 0,
    contained: Math.min(a, b) > 0 ? Math.min(1, common / Math.min(a, b)) : 0,
    shared: shared.sort((x, y) => y - x),
  };
}

interface Weighed {
  readonly word: string;
  readonly bits: number;
}

function take(
  { word, bits }: Weighed,
  right: readonly Weighed[],
  { taken, shared, least }: { taken: Set<number>; shared: number[]; least: number },
): boolean {
  let best = -1;
  let most = 0;
  right.forEach((candidate, at) => {
    if (taken.has(at)) return;
    const likeness = least === 1 ? Number(candidate.word === word) : likenessOf(word, candidate.word);
    if (likeness >= least && likeness * candidate.bits > most)
      [best, most] = [at, likeness * Math.min(bits, candidate.bits)];
  });
  if (best < 0) return false;
  taken.add(best);
  shared.push(most);
  return true;
}

function weighed(words: readonly string[], weigh: (word: string) => number): Weighed[] {
  return words
    .map((word) => ({ word, bits: weigh(word) }))
    .sort((a, b) => b.bits - a.bits || (a.word < b.word ? -1 : 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
