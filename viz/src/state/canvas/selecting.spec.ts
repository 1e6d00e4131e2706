import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canvas, hide, toggleKind } from './canvas.ts';
import { allVisible, inverted, isWithin, ofKind, visibleAmong, withNeighbours } from './selecting.ts';
import { market } from '../folds/test-market.ts';

const SEEDED = { seed: 20_260_103 };

/** A marketplace of which some is hidden, and a selection of what is not. */
const chosen = market.chain((canvas) =>
  fc.subarray([...canvas.nodes.keys()]).chain((hidden) => {
    const some: Canvas = toggleKind(hide(canvas, hidden), 'Brand');
    return fc.subarray(allVisible(some)).map((keys) => ({ canvas: some, selection: new Set(keys) }));
  }),
);

describe('the tools that select', () => {
  it('never select what is hidden', () => {
    fc.assert(
      fc.property(chosen, ({ canvas, selection }) => {
        const tools = [withNeighbours(canvas, selection), inverted(canvas, selection), ofKind(canvas, 'Brand')];
        for (const keys of tools) expect(visibleAmong(canvas, keys)).toEqual(keys);
        expect(ofKind(canvas, 'Brand')).toEqual([]);
      }),
      SEEDED,
    );
  });

  it('invert twice to the same selection, and leave nothing out between', () => {
    fc.assert(
      fc.property(chosen, ({ canvas, selection }) => {
        const others = new Set(inverted(canvas, selection));
        expect(others.size + selection.size).toBe(allVisible(canvas).length);
        expect(new Set(inverted(canvas, others))).toEqual(selection);
      }),
      SEEDED,
    );
  });

  it('keep what was selected beside its neighbours', () => {
    fc.assert(
      fc.property(chosen, ({ canvas, selection }) => {
        const more = new Set(withNeighbours(canvas, selection));
        for (const key of selection) expect(more.has(key)).toBe(true);
        for (const { source, target } of canvas.links.values()) {
          if (selection.has(source) && visibleAmong(canvas, [target]).length > 0) expect(more.has(target)).toBe(true);
        }
      }),
      SEEDED,
    );
  });
});

describe('a lasso', () => {
  const bay = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 2 },
    { x: 0, y: 10 },
  ];

  it('holds what lies within its line, and not what lies in a bay of it', () => {
    expect(isWithin({ x: 2, y: 2 }, bay)).toBe(true);
    expect(isWithin({ x: 5, y: 6 }, bay)).toBe(false);
    expect(isWithin({ x: 12, y: 2 }, bay)).toBe(false);
    expect(isWithin({ x: 2, y: 2 }, [])).toBe(false);
  });
});
