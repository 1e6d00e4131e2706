import { describe, expect, it } from 'vitest';
import { believed } from '../suspicion/believed.ts';
import { estimateSharing } from './estimate-sharing.ts';
import { CLASSES, kindOfClass, widthOfClass } from './shared-by-pairs.ts';

/** The class of values of a kind that two use at one time. */
function classOf(kind: string): number {
  return Array.from({ length: CLASSES }, (_, one) => one).find((one) => {
    const { users, isInTurn } = widthOfClass(one);
    return kindOfClass(one).kind === kind && users === 2 && !isInTurn;
  }) as number;
}

const [PHONE, DEVICE, HANDLE, ACCOUNT] = ['Phone', 'Device', 'Handle', 'PaymentAccount'].map(classOf) as [
  number,
  number,
  number,
  number,
];
const together = (classes: readonly number[], pairs: number) => ({
  classes: [...classes].sort((a, b) => a - b),
  pairs,
});
const PHONES_ALONE = { classes: [PHONE], pairs: 100 };

describe('what sharing says of one operator, by what else is shared', () => {
  it('is little of a phone that is shared alone where others share several things', () => {
    const { chances } = estimateSharing([PHONES_ALONE, together([HANDLE, DEVICE], 100)], 4_000);
    expect(chances[PHONE]).toBeLessThan(believed('Phone', 2) / 5);
    expect(chances[DEVICE]).toBeGreaterThan(0.9);
  });

  // Red where every pair counted in full: each kind fell to a quarter, for what it was held against had fallen, too.
  it('is still much where few share two things, for then few pairs can show anything else', () => {
    const kinds = [PHONE, DEVICE, HANDLE, ACCOUNT].map((one) => ({ classes: [one], pairs: 100 }));
    const twice = [
      [PHONE, DEVICE],
      [DEVICE, HANDLE],
      [HANDLE, ACCOUNT],
      [PHONE, ACCOUNT],
    ].map((classes) => together(classes, 10));
    const { chances } = estimateSharing([...kinds, ...twice], 4_000);
    for (const kind of [PHONE, DEVICE]) expect(chances[kind]).toBeGreaterThan(0.6);
  });
});
