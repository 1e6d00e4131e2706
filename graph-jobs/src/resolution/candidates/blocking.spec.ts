import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WIDEST_BLOCK, type BlockingRule } from './blocking.ts';
import { Candidates, sourceOf } from './candidates.ts';
import type { MatchRecord } from '../records/match-record.ts';
import { TermCounter } from '../records/term-counts.ts';

const COUNTS = new TermCounter({ distinct: false }).finish();
const rule = (nth: number): BlockingRule => ({ id: `field ${nth}`, keyOf: ({ numbers }) => numbers[nth]?.text });
const KIND = { id: 'Test', rules: [rule(0), rule(1), rule(2)] };

const records = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 0, maxLength: 3 }), { maxLength: 40 })
  .map((rows) => rows.map((numbers, at): MatchRecord => ({ key: `r${String(at).padStart(3, '0')}`, numbers })));

/** Every pair that shares a key under some rule, by comparing all with all. */
function allPairs(given: readonly MatchRecord[]): string[] {
  return given.flatMap((one) =>
    given
      .filter(({ key }) => key > one.key)
      .filter(({ numbers = [] }) => numbers.some((number, nth) => number === one.numbers?.[nth]))
      .map(({ key }) => `${one.key}|${key}`),
  );
}

const found = (given: readonly MatchRecord[], isNew?: (index: number) => boolean) =>
  [...new Candidates(KIND, sourceOf(given), COUNTS).all(isNew)].map(([one, other]) => `${one.key}|${other.key}`);

describe('candidates by blocks', () => {
  it('are the pairs that share a key, each once, as comparing all with all finds them', () => {
    fc.assert(
      fc.property(records, (given) => {
        expect(found([...given].reverse()).sort()).toEqual(allPairs(given).sort());
      }),
      { seed: 20_260_104, numRuns: 1_000 },
    );
  });

  it('hold a new record each, where new ones are named', () => {
    fc.assert(
      fc.property(records, fc.nat(40), (given, from) => {
        const isNew = (key: string) => Number(key.slice(1)) >= from;
        const wanted = allPairs(given).filter((pair) => pair.split('|').some(isNew));
        expect(found(given, (index) => index >= from).sort()).toEqual(wanted.sort());
      }),
      { seed: 20_260_105, numRuns: 1_000 },
    );
  });

  it('are bounded: a key that too many share is passed over and told, and another may still find the pair', () => {
    const crowd = Array.from({ length: WIDEST_BLOCK + 1 }, (_, at): MatchRecord => ({
      key: `r${String(at).padStart(3, '0')}`,
      numbers: ['everyone', at < 2 ? 'two' : `own ${at}`],
    }));
    const candidates = new Candidates(KIND, sourceOf(crowd), COUNTS);
    expect(candidates.index.wideBlocks).toBe(1);
    expect(found(crowd)).toEqual(['r000|r001']);
  });
});
