import { compareWords, WORD_LEVELS, type Comparison } from './comparisons.ts';
import type { PreparedRecord, Term } from './match-record.ts';
import { likenessOf } from './word-match.ts';

/** Names, by their words. */
export const nameWords: Comparison = {
  id: 'name',
  levels: WORD_LEVELS,
  compare: (one, other) => compareWords(one.name, other.name),
};

/** The rarest word of two names beside what is likest to it in the other: for most names the family's. */
export const rarestWord: Comparison = {
  id: 'rarest word',
  levels: ['same word', 'sounds alike', 'nearly the same', 'another word'],
  compare(one, other) {
    const pair = pairOff(one, other);
    if (pair === undefined) return undefined;
    const surprise = pair.likeness * Math.min(pair.rarest.bits, pair.likest.bits);
    if (pair.likeness === 1) return { level: 0, surprise };
    if (pair.likeness >= 0.9) return { level: 1, surprise };
    return pair.likeness > 0 ? { level: 2, surprise } : { level: 3 };
  },
};

/** What two names say beside the rarest word. */
export const otherWords: Comparison = {
  id: 'other words',
  levels: WORD_LEVELS,
  compare(one, other) {
    const pair = pairOff(one, other);
    if (pair === undefined) return undefined;
    const rest = ({ name }: PreparedRecord) => name.filter((term) => term !== pair.rarest && term !== pair.likest);
    return compareWords(rest(one), rest(other));
  },
};

interface PairedOff {
  readonly rarest: Term;
  readonly likest: Term;
  readonly likeness: number;
}

function pairOff({ name: one }: PreparedRecord, { name: other }: PreparedRecord): PairedOff | undefined {
  const [a, b] = [one[0], other[0]];
  if (a === undefined || b === undefined) return undefined;
  const [rarest, among] = a.bits >= b.bits ? [a, other] : [b, one];
  let best: PairedOff = { rarest, likest: among[0] as Term, likeness: -1 };
  for (const likest of among) {
    const likeness = likenessOf(rarest, likest);
    if (likeness > best.likeness) best = { rarest, likest, likeness };
  }
  return best;
}
