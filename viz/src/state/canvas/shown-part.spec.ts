import { describe, expect, it } from 'vitest';
import type { Canvas, CanvasLink } from './canvas.ts';
import { EMPTY_CANVAS, hide, linkId, toggleKind } from './canvas.ts';
import { shownPart } from './shown-part.ts';
import { canvasNode } from './test-canvas.ts';

const link = (source: string, target: string, seen: number | null = null): [string, CanvasLink] => {
  const id = linkId(source, 'USES', target);
  return [id, { id, source, target, type: 'USES', firstSeen: seen, lastSeen: seen, weight: 1 }];
};
const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map([
    ['a', canvasNode('a')],
    ['b', canvasNode('b')],
    ['tel:1', canvasNode('tel:1', { kind: 'Phone' })],
  ]),
  links: new Map([link('a', 'tel:1', 10), link('b', 'tel:1', 90)]),
  pinned: new Map([['b', { x: 1, y: 2 }]]),
};
const keysOf = ({ nodes, links }: Canvas) => [[...nodes.keys()], [...links.values()].map(({ source }) => source)];

describe('the part of a canvas that goes out of it', () => {
  it('is all of it while nothing is hidden', () => {
    expect(shownPart(canvas)).toBe(canvas);
  });

  it('has nothing that is hidden, by name or by kind, and no link to it', () => {
    expect(keysOf(shownPart(hide(canvas, ['b'])))).toEqual([['a', 'tel:1'], ['a']]);
    expect(keysOf(shownPart(toggleKind(canvas, 'Phone')))).toEqual([['a', 'b'], []]);
  });

  it('is what is chosen with the links among it, and nothing that is hidden', () => {
    const chosen = new Set(['b', 'tel:1']);
    expect(keysOf(shownPart(canvas, chosen))).toEqual([['b', 'tel:1'], ['b']]);
    expect(keysOf(shownPart(hide(canvas, ['b']), chosen))).toEqual([['tel:1'], []]);
    expect(shownPart(canvas, new Set(['a'])).pinned.size).toBe(0);
  });

  it('has no link that the window of time hides', () => {
    const time = { shown: { from: 0, to: 20 }, compared: null, outside: 'hide' } as const;
    const dated = { ...canvas, time, nodes: new Map(canvas.nodes).set('b', canvasNode('b', { begins: 5 })) };
    expect(keysOf(shownPart(dated))).toEqual([['a', 'b', 'tel:1'], ['a']]);
    expect(keysOf(shownPart({ ...dated, time: { ...time, outside: 'dim' } }))[1]).toEqual(['a', 'b']);
  });
});
