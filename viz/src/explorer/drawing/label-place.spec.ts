import { describe, expect, it } from 'vitest';
import { placeLabel } from './label-place.ts';
import { LabelPlacer } from './label-placer.ts';

const CHOSEN = { x: 0, y: 0, size: 6, forceLabel: true, zIndex: 2 };
const SIZE = { width: 90, text: 12 };

describe('the place of a label', () => {
  // Seen red while it took no room: the next name was written over it.
  it('of what was chosen is taken, also where it covers a thing', () => {
    // Things stand all around, but not where the second's name would go: there the first's does.
    const covered = placeLabel(
      CHOSEN,
      SIZE,
      new LabelPlacer(() => [{ left: -999, right: 999, top: -999, bottom: 999 }]),
    )!;
    const around = [
      { left: -999, right: covered.box.left + 30, top: -999, bottom: 999 },
      { left: covered.box.left, right: 999, top: -999, bottom: covered.box.top - 1 },
      { left: covered.box.left, right: 999, top: covered.box.bottom + 1, bottom: 999 },
    ];
    const placer = new LabelPlacer(() => around);
    expect(placeLabel(CHOSEN, SIZE, placer)!.box).toEqual(covered.box);
    expect(placer.takeFirstFree([{ ...covered.box, left: covered.box.left + 40 }])).toBe(-1);
  });
});
