import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from './label-placer.ts';
import { LabelPlacer } from './label-placer.ts';

const box = fc
  .record({
    left: fc.integer({ min: -50, max: 500 }),
    top: fc.integer({ min: -50, max: 500 }),
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));

describe('LabelPlacer', () => {
  it('never lets two placed boxes overlap', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), (boxes) => {
        const placer = new LabelPlacer();
        const placed = boxes.filter((one) => placer.takeFirstFree([one]) === 0);
        for (const [i, a] of placed.entries()) {
          for (const b of placed.slice(i + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        }
      }),
    );
  });

  it('falls back to a later candidate, and to none', () => {
    const placer = new LabelPlacer();
    placer.take({ left: 0, top: 0, right: 10, bottom: 10 });
    const [hit, free] = [
      { left: 5, top: 5, right: 20, bottom: 20 },
      { left: 30, top: 0, right: 40, bottom: 10 },
    ];
    expect(placer.takeFirstFree([hit, free])).toBe(1);
    expect(placer.takeFirstFree([hit, free])).toBe(-1);
  });

  it('asks for the obstacles anew in each frame', () => {
    let at = 0;
    const placer = new LabelPlacer(() => [{ left: at, top: 0, right: at + 10, bottom: 10 }]);
    const here = { left: 0, top: 0, right: 5, bottom: 5 };
    expect(placer.takeFirstFree([here])).toBe(-1);
    at = 100;
    placer.clear();
    expect(placer.takeFirstFree([here])).toBe(0);
  });

  it('forgets a frame when cleared', () => {
    const placer = new LabelPlacer();
    const one = { left: 0, top: 0, right: 10, bottom: 10 };
    placer.take(one);
    placer.clear();
    expect(placer.takeFirstFree([one])).toBe(0);
  });
});
