import { expect, it } from 'vitest';
import { canvasNode } from '../canvas/test-canvas.ts';
import { foldedRackets, highestBand } from './fold-bands.ts';
import { foldOf } from './folds.ts';

const nodes = new Map(
  [
    canvasNode('a', { racketId: 'r1' }),
    canvasNode('b', { racketId: 'r2' }),
    canvasNode('c', { racketId: 'r2' }),
    canvasNode('d'),
    canvasNode('open', { racketId: 'r3' }),
  ].map((node) => [node.key, node]),
);
const all = foldOf({ name: 'All', members: ['a', 'b', 'c', 'd'] })!;
const canvas = { nodes, folds: new Map([[all.id, all]]) };

it('asks for the rackets in folds alone, those with most in them first', () => {
  expect(foldedRackets(canvas, 9)).toEqual(['r2', 'r1']);
  expect(foldedRackets(canvas, 1)).toEqual(['r2']);
});

it('is the highest of a fold, of those that are known', () => {
  const bands = new Map([
    ['r1', 'C'],
    ['r2', 'B'],
    ['r3', 'A'],
  ] as const);
  expect(highestBand(canvas, all, bands)).toBe('B');
  expect(highestBand(canvas, all, new Map([['r1', 'C']]))).toBe('C');
  expect(highestBand(canvas, { members: new Set(['d']) }, bands)).toBeNull();
});
