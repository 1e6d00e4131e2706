import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY } from '../policy.ts';
import { tiesOf, type TestTie } from '../suspicion/test-ties.ts';
import type { Goods } from './goods-in-common.ts';
import { gatherTiesOf, peel } from './peel.ts';

/** Each value with its strength, and what each witness shows of its own in log-odds. */
type Shared = readonly (readonly [strength: number, ...users: number[]])[];

/** Nobody names a brand. */
const UNKNOWN: Goods = { of: () => null, usual: 0 };

function peelOf(group: readonly number[], shared: Shared, own: readonly number[], goods = UNKNOWN) {
  const ties = tiesOf(shared.map(([, ...users]): TestTie => ['Phone', ...users]));
  const strengths = Float64Array.from(shared, ([strength]) => strength);
  const tiesOfWitness = gatherTiesOf(ties, own.length);
  return peel(group, { ties, tiesOf: tiesOfWitness, strengths, own: Float64Array.from(own), goods });
}

const CORE: Shared = [
  [0.9, 0, 1, 2],
  [0.9, 0, 1, 2],
];

describe('peel', () => {
  it('drops who hangs by one weak tie and shows nothing, and keeps who hangs by a strong one', () => {
    const weak = peelOf([0, 1, 2, 3], [...CORE, [0.3, 2, 3]], [0, 0, 0, 0]);
    expect(weak.witnesses).toEqual([0, 1, 2]);
    const strong = peelOf([0, 1, 2, 3], [...CORE, [0.9, 2, 3]], [0, 0, 0, 0]);
    expect(strong.witnesses).toEqual([0, 1, 2, 3]);
  });

  it('keeps by what it shows who hangs by one weak tie', () => {
    expect(peelOf([0, 1, 2, 3], [...CORE, [0.3, 2, 3]], [0, 0, 0, 4]).witnesses).toEqual([0, 1, 2, 3]);
  });

  it('keeps by its goods who hangs by a weak tie, and drops who offers what no other does', () => {
    const offers = (...brands: number[]): Goods => ({
      of: (witness) => ({ counts: new Map([[brands[witness] as number, 2]]), length: 2 }),
      usual: 0.3,
    });
    const hanging: Shared = [...CORE, [0.45, 2, 3]];
    expect(peelOf([0, 1, 2, 3], hanging, [0, 0, 0, 0]).witnesses).toEqual([0, 1, 2]);
    expect(peelOf([0, 1, 2, 3], hanging, [0, 0, 0, 0], offers(1, 1, 1, 1)).witnesses).toEqual([0, 1, 2, 3]);
    const surer: Shared = [...CORE, [0.65, 2, 3]];
    expect(peelOf([0, 1, 2, 3], surer, [0, 0, 0, 0]).witnesses).toEqual([0, 1, 2, 3]);
    expect(peelOf([0, 1, 2, 3], surer, [0, 0, 0, 0], offers(1, 1, 1, 2)).witnesses).toEqual([0, 1, 2]);
  });

  it('drops after it who hung on who was dropped', () => {
    const chain: Shared = [...CORE, [0.3, 2, 3], [0.65, 3, 4]];
    expect(peelOf([0, 1, 2, 3, 4], chain, [0, 0, 0, -2, 0]).witnesses).toEqual([0, 1, 2]);
  });

  it('counts a value for less where most of its users are none of the group', () => {
    const among = peelOf([0, 1, 2, 3], [...CORE, [0.8, 2, 3]], [0, 0, 0, 0]).chances[3] ?? 0;
    const beside = peelOf([0, 1, 2, 3], [...CORE, [0.8, 2, 3, 4, 5]], [0, 0, 0, 0, 0, 0]);
    expect(among).toBeGreaterThan(POLICY.parting.stays);
    expect(beside.witnesses).toEqual([0, 1, 2]);
  });

  it('leaves only who belongs by the others that are left, and does no more when asked again', () => {
    const anyTie = fc.tuple(
      fc.integer({ min: 10, max: 95 }),
      fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 5 }),
    );
    const anyOwn = fc.array(fc.integer({ min: -4, max: 5 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(anyTie, { maxLength: 12 }), anyOwn, (made, own) => {
        const shared = made.map(([strength, users]) => [strength / 100, ...users.sort((a, b) => a - b)] as const);
        const left = peelOf([...own.keys()], shared, own);
        expect(left.chances.every((chance) => chance >= POLICY.parting.stays)).toBe(true);
        expect(peelOf(left.witnesses, shared, own)).toEqual(left);
      }),
      { numRuns: 1_000, seed: 8 },
    );
  });
});
