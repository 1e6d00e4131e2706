import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Canvas } from '../canvas/canvas.ts';
import { fold } from './folds.ts';
import { LEVELS } from './level.ts';
import { atLevel, foldByOwner, levelOf } from './levels.ts';
import { pictureOf } from './picture.ts';
import { canvasNode, canvasOf } from '../canvas/test-canvas.ts';
import { market } from './test-market.ts';

const SEEDED = { seed: 20_260_102 };
const level = fc.constantFrom(...LEVELS);

/** Two rackets; the first is of two operators, of whom one has two accounts. One address is of both rackets. */
function twoRackets(): Canvas {
  const seller = (key: string, racketId: string, operatorId: string | null) =>
    canvasNode(key, { racketId, operatorId });
  const nodes = [
    seller('a', 'rk-1', 'op-1'),
    seller('b', 'rk-1', 'op-1'),
    seller('c', 'rk-1', 'op-2'),
    seller('d', 'rk-2', null),
    seller('e', 'rk-2', null),
    canvasNode('tel:ab', { kind: 'Phone', racketId: 'rk-1' }),
    canvasNode('tel:c', { kind: 'Phone' }),
    canvasNode('adr:cd', { kind: 'Address', racketId: 'rk-1' }),
    canvasNode('img:cd', { kind: 'Image' }),
    canvasNode('alone', { kind: 'Email' }),
  ];
  const pairs = ['a tel:ab', 'b tel:ab', 'c tel:c', 'c adr:cd', 'd adr:cd', 'c img:cd', 'd img:cd'];
  return canvasOf(nodes, pairs);
}

/** The names of what is drawn with what is in it. */
const drawn = (canvas: Canvas) =>
  [...pictureOf(canvas).nodes.values()]
    .map(({ key, label }) => `${label}: ${[...(canvas.folds.get(key)?.members ?? [key])].sort().join(' ')}`)
    .sort();

describe('the levels', () => {
  it('draw a racket as one with what it alone has, and what several share as another', () => {
    expect(drawn(atLevel(twoRackets(), 'rackets'))).toEqual([
      '1 image, 1 address: adr:cd img:cd',
      'Racket rk-1: a b c tel:ab tel:c',
      'Racket rk-2: d e',
      'alone: alone',
    ]);
  });

  it('draw operators and sellers so, too', () => {
    expect(drawn(atLevel(twoRackets(), 'operators'))).toEqual([
      '1 image, 1 address: adr:cd img:cd',
      'Operator op-1: a b tel:ab',
      'Operator op-2: c tel:c',
      'alone: alone',
      'd: d',
      'e: e',
    ]);
    expect(drawn(atLevel(twoRackets(), 'sellers'))).toContain('c: c tel:c');
  });

  it('lead back and forth to the same picture, whatever was between', () => {
    fc.assert(
      fc.property(market, fc.array(level, { maxLength: 6 }), level, (canvas, between, last) => {
        const once = atLevel(canvas, last);
        const long = atLevel(between.reduce(atLevel, canvas), last);
        expect(drawn(long)).toEqual(drawn(once));
        expect(atLevel(long, 'values')).toEqual(canvas);
        expect([last, 'values']).toContain(levelOf(once));
      }),
      SEEDED,
    );
  });

  it('leave what a person folded', () => {
    const own = fold(twoRackets(), [{ name: 'mine', members: ['d', 'tel:ab'] }]);
    const back = atLevel(atLevel(own, 'rackets'), 'values');
    expect(drawn(atLevel(own, 'rackets'))).toContain('mine: d tel:ab');
    expect(back).toEqual(own);
  });

  it('don’t depend on the order in which things came', () => {
    fc.assert(
      fc.property(market, level, (canvas, one) => {
        const turned = {
          ...canvas,
          nodes: new Map([...canvas.nodes].reverse()),
          links: new Map([...canvas.links].reverse()),
        };
        expect(drawn(atLevel(turned, one))).toEqual(drawn(atLevel(canvas, one)));
      }),
      SEEDED,
    );
  });
});

describe('a fold by racket', () => {
  it('takes what each alone has, and is a person’s own', () => {
    const folded = foldByOwner(twoRackets(), 'rackets');
    expect(drawn(folded)).toEqual([
      'Racket rk-1: a b c tel:ab tel:c',
      'Racket rk-2: d e',
      'adr:cd: adr:cd',
      'alone: alone',
      'img:cd: img:cd',
    ]);
    expect(levelOf(folded)).toBe('values');
  });
});
