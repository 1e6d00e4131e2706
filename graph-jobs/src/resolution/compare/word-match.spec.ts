import fc from 'fast-check';
import { soundOf } from '@ringbreaker/cypher/values';
import { describe, expect, it } from 'vitest';
import type { Term } from '../records/prepare-record.ts';
import { isOneEdit, likenessOf, overlapOf } from './word-match.ts';

const RUNS = { seed: 20_260_103, numRuns: 1_000 };
const term = (text: string, bits = 5): Term => ({ text, sound: soundOf(text), rough: text, bits });
const terms = (text: string) => text.split(' ').map((word) => term(word));

/** Optimal string alignment distance by the textbook's table: the oracle. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, swap);
    }
  }
  return at(a.length, b.length);
}

describe('two words', () => {
  it('are one edit apart exactly where the textbook says so', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneEdit(one, other)).toBe(distance(one, other) <= 1);
      }),
      { ...RUNS, numRuns: 3000 },
    );
  });

  it.each([
    ['keji', 'keji', 1],
    ['wang', 'vang', 0.9],
    ['yusuf', 'jusuf', 0.9],
    ['philipp', 'filip', 0.9],
    ['delicatessen', 'deli', 0.8],
    ['lawndale', 'lawndlae', 0.8],
    ['li', 'le', 0],
    ['12', '13', 0],
    ['suite12', 'suite13', 0],
    ['main', 'oak', 0],
  ])('%s and %s are alike by %d, whichever comes first', (one, other, likeness) => {
    expect(likenessOf(term(one), term(other))).toBe(likeness);
    expect(likenessOf(term(other), term(one))).toBe(likeness);
  });
});

describe('two lists of words', () => {
  it('share what is equal before what is alike, each word once', () => {
    expect(overlapOf(terms('wang vang'), terms('vang'))).toEqual({ jaccard: 0.5, contained: 1, surprise: 5 });
  });

  it('are the same to each other either way round', () => {
    const words = fc.uniqueArray(fc.constantFrom('keji', 'keij', 'road', 'rode', 'nanshan', 'shenzhen', 'vei', 'wei'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, (list) => {
        const { jaccard, contained } = overlapOf(
          list.map((word) => term(word)),
          [...list].reverse().map((word) => term(word)),
        );
        expect([jaccard, contained]).toEqual(list.length === 0 ? [0, 0] : [1, 1]);
      }),
      RUNS,
    );
  });

  it('weigh a rare word more than a common one', () => {
    const [rare, common, other] = [term('kipling', 12), term('road', 1), term('ondine', 12)];
    expect(overlapOf([rare, common], [rare]).jaccard).toBeGreaterThan(0.9);
    expect(overlapOf([rare, common], [other, common]).jaccard).toBeLessThan(0.1);
  });
});
