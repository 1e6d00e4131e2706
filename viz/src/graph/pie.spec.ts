import { describe, expect, it } from 'vitest';
import { nodeKinds } from '@ringbreaker/cypher/domain';
import { DARK, LIGHT } from './appearance.ts';
import { paintPie, type Pie, SLICES, slicesOf } from './pie.ts';

describe('a pie', () => {
  it('has a slice for each hue, as large as what is of it', () => {
    const slices = slicesOf(
      new Map([
        ['Seller', 3],
        ['Phone', 2],
        ['Domain', 4],
      ]),
    );
    expect(slices).toEqual([
      { hue: 'blue', things: 7 },
      { hue: 'green', things: 2 },
    ]);
  });

  it('gathers the smallest where there are more than it has room for, and loses nothing', () => {
    const slices = slicesOf(new Map(nodeKinds.map((kind, i) => [kind, i + 1])));
    expect(slices).toHaveLength(SLICES.length);
    expect(slices.at(-1)!.hue).toBe('grey');
    expect(slices.reduce((sum, { things }) => sum + things, 0)).toBe((nodeKinds.length * (nodeKinds.length + 1)) / 2);
  });

  it('is painted anew: no slice stays from before, and a faint one has no hue', () => {
    const pie: Pie = {};
    paintPie(pie, slicesOf(new Map(nodeKinds.map((kind) => [kind, 1]))), LIGHT, false);
    paintPie(pie, [{ hue: 'blue', things: 5 }], DARK, false);
    expect(pie).toMatchObject({ share0: 5, colour0: DARK.hues.blue, share1: 0, share5: 0 });
    paintPie(pie, [{ hue: 'blue', things: 5 }], LIGHT, true);
    expect(pie.colour0).toBe(LIGHT.faintNode);
  });
});
