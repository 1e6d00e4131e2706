import { describe, expect, it } from 'vitest';
import type { Canvas } from '../canvas/canvas.ts';
import { canvasNode, canvasOf } from '../canvas/test-canvas.ts';
import { callFolds } from './call-folds.ts';
import { UNCALLED } from '../racket/called.ts';
import { foldByCountry } from './countries.ts';
import { fold } from './folds.ts';
import { levelOf } from './levels.ts';

/** Two sellers of China, one of Italy, one of nowhere; a phone of each side, and an address that both share. */
const nodes = [
  canvasNode('cn-1'),
  canvasNode('cn-2'),
  canvasNode('it-1'),
  canvasNode('none'),
  canvasNode('tel:cn', { kind: 'Phone' }),
  canvasNode('tel:it', { kind: 'Phone' }),
  canvasNode('tel:both', { kind: 'Phone' }),
  canvasNode('tel:none', { kind: 'Phone' }),
  canvasNode('addr:it', { kind: 'Address' }),
];
const canvas = canvasOf(nodes, [
  'cn-1 tel:cn',
  'it-1 tel:it',
  'cn-2 tel:both',
  'it-1 tel:both',
  'none tel:none',
  'cn-1 addr:it',
]);
const countries = new Map([
  ['cn-1', 'CN'],
  ['cn-2', 'CN'],
  ['it-1', 'IT'],
  ['addr:it', 'IT'],
]);
const folds = (of: Canvas) =>
  [...callFolds(of, UNCALLED).folds.values()].map(({ name, members }) => `${name}: ${[...members].sort().join(' ')}`);

describe('a fold by country', () => {
  it('takes what each country alone has, and is a person’s own', () => {
    const folded = foldByCountry(canvas, countries);
    // The address is in Italy, whoever uses it; what both use, and whoever is nowhere, stays by itself.
    expect(folds(folded)).toEqual(['China: cn-1 cn-2 tel:cn', 'Italy: addr:it it-1 tel:it']);
    expect(levelOf(folded)).toBe('values');
  });

  it('leaves what is folded, and a country of one thing', () => {
    const own = fold(canvas, [{ name: 'mine', members: ['it-1', 'tel:it', 'addr:it'] }]);
    // As with rackets, what hangs on a fold beside hangs on nobody else.
    expect(folds(foldByCountry(own, countries))).toEqual([
      'mine: addr:it it-1 tel:it',
      'China: cn-1 cn-2 tel:both tel:cn',
    ]);
  });

  it('changes nothing where no country is told', () => expect(foldByCountry(canvas, new Map())).toBe(canvas));
});
