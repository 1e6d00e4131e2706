import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvasChips } from '../canvas/canvas-chips.ts';
import { type Canvas, EMPTY_CANVAS, hiding, isVisible, linkId, narrowTo, showAll } from '../canvas/canvas.ts';
import { shownPart } from '../canvas/shown-part.ts';
import { canvasNode } from '../canvas/test-canvas.ts';
import { linksLeftOut, NO_FILTER, type ThingFilter } from './thing-filter.ts';
import { lookAt, twinRows, USUAL_TWIN } from '../canvas/twin-rows.ts';
import { causesOf, hiddenOf, reveal } from '../canvas/why-hidden.ts';

const nodes = new Map(
  [
    canvasNode('seller:x/1', { label: 'Blue Shop', degree: 12, racketId: 'rk-1' }),
    canvasNode('seller:x/2', { label: 'Red Shop', degree: 3 }),
    canvasNode('tel:+41', { label: '+41', kind: 'Phone', degree: 2 }),
    canvasNode('mail:a', { label: 'a@b.example', kind: 'Email', degree: 0 }),
  ].map((node) => [node.key, node]),
);
const link = (source: string, target: string, weight: number) => {
  const id = linkId(source, 'USES', target);
  return [id, { id, source, target, type: 'USES', firstSeen: null, lastSeen: null, weight }] as const;
};
const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes,
  links: new Map([link('seller:x/1', 'tel:+41', 0.9), link('seller:x/2', 'tel:+41', 0.1)]),
};
const shown = (now: Canvas) => [...now.nodes.values()].filter((node) => isVisible(now, node)).map(({ label }) => label);
const range = fc.option(
  fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 14 })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
);
const filters: fc.Arbitrary<Partial<ThingFilter>> = fc.record({
  text: fc.constantFrom('', 'shop', 'RK-1', '+41', 'nobody'),
  kinds: fc.subarray(['Seller', 'Phone', 'Email'] as const),
  degree: range,
  weight: range,
});

describe('the filter of a canvas', () => {
  it('leaves what has the text in its name, key or racket, is of a kind, and has so many links', () => {
    expect(shown(narrowTo(canvas, { text: ' shop ' }))).toEqual(['Blue Shop', 'Red Shop']);
    expect(shown(narrowTo(canvas, { text: 'RK-1' }))).toEqual(['Blue Shop']);
    expect(shown(narrowTo(canvas, { kinds: ['Phone'] }))).toEqual(['+41']);
    expect(shown(narrowTo(canvas, { degree: [1, 3] }))).toEqual(['Red Shop', '+41', 'a@b.example']);
  });

  it('leaves links by what they say, and the things that they join', () => {
    const strong = narrowTo(canvas, { weight: [50, 100] });
    expect([...linksLeftOut(strong)]).toEqual([linkId('seller:x/2', 'USES', 'tel:+41')]);
    expect(shown(strong)).toHaveLength(4);
    expect([...shownPart(strong, null).links.keys()]).toEqual([linkId('seller:x/1', 'USES', 'tel:+41')]);
  });

  it('is the same in the picture and in the table, each part is a chip, and taken away all is back', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const narrowed = narrowTo(canvas, filter);
        const visible = shown(narrowed);
        expect(
          lookAt(twinRows(narrowed, new Map()), USUAL_TWIN)
            .map(({ node }) => node.label)
            .sort(),
        ).toEqual([...visible].sort());
        expect(hiddenOf(narrowed).size).toBe(nodes.size - visible.length);
        const chips = canvasChips(narrowed);
        expect(chips.length).toBe(hiding(narrowed));
        const cleared = chips.reduce((now, chip) => chip.without(now), narrowed);
        expect(cleared.filter).toBe(NO_FILTER);
        expect(showAll(narrowed).filter).toBe(NO_FILTER);
      }),
    );
  });

  it('says that it hides a thing, and lets go of what hides it alone', () => {
    const narrowed = narrowTo(canvas, { text: 'shop', degree: [1, 5] });
    const blue = nodes.get('seller:x/1')!;
    expect(causesOf(narrowed, blue)).toEqual(['filter']);
    expect(reveal(narrowed, blue.key).filter).toEqual({ ...NO_FILTER, text: 'shop' });
  });

  it('is the same canvas where it asks for nothing new', () => {
    expect(narrowTo(canvas, { text: ' ' })).toBe(canvas);
  });
});
