import { describe, expect, it } from 'vitest';
import { leiden } from '../communities/leiden.ts';
import { passSuspicion } from '../suspicion/pass-suspicion.ts';
import { tiesOf, type TestTie } from '../suspicion/test-ties.ts';
import { estimateSpread } from './estimate-spread.ts';

const RACKETS = 24;
const SIZE = 6;
const rackets = Array.from({ length: RACKETS }, (_, at) =>
  Array.from({ length: SIZE }, (_, member) => at * SIZE + member),
);

/** Telephones that two of a racket share: each member with the next, and with the next but one. */
const phones = rackets.flatMap((members) =>
  members.flatMap((one, at): TestTie[] => [1, 2].map((step) => ['Phone', one, members[(at + step) % SIZE] as number])),
);

/** The spread that is read where all are suspicious, telephones say much and pictures less. */
function read(pictures: readonly TestTie[]): number {
  const made = [...phones, ...pictures].map(([kind, ...users]): TestTie => [kind, ...users.sort((a, b) => a - b)]);
  const ties = tiesOf(made);
  const strengths = Float64Array.from(made, ([kind]) => (kind === 'Phone' ? 0.8 : 0.5));
  const suspicion = passSuspicion(ties, new Float64Array(RACKETS * SIZE).fill(5), strengths);
  const joining = { suspicion, strengths, goods: { of: () => null, usual: 0 } };
  return estimateSpread(ties, joining, {
    engine: leiden,
    seed: 1,
    nameOf: (witness) => `seller:${witness}`,
    keyOf: String,
  });
}

describe('estimateSpread', () => {
  it('spreads what a value says where members of many rackets take the same pictures', () => {
    const common = Array.from({ length: 60 }, (_, at): TestTie => {
      const some = Array.from({ length: 12 }, (_, step) => (at * 7 + step * 11) % (RACKETS * SIZE));
      return ['Image', ...new Set(some)];
    });
    expect(read(common)).toBe(1);
  });

  it('spreads nothing where each racket has its pictures for itself', () => {
    const own = rackets.flatMap((members): TestTie[] => [
      ['Image', ...members],
      ['Image', ...members.slice(1)],
    ]);
    expect(read(own)).toBe(0);
  });

  it('spreads nothing where nobody shares anything', () => {
    const ties = tiesOf([]);
    const suspicion = passSuspicion(ties, new Float64Array(3), new Float64Array(0));
    const joining = { suspicion, strengths: new Float64Array(0), goods: { of: () => null, usual: 0 } };
    expect(estimateSpread(ties, joining, { engine: leiden, seed: 1, nameOf: String, keyOf: String })).toBe(0);
  });
});
