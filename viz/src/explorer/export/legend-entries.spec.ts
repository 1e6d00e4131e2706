import { expect, it } from 'vitest';
import { racketHues } from '../../graph/racket-hues.ts';
import { canvasNode } from '../../state/canvas/test-canvas.ts';
import { legendEntries } from './legend-entries.ts';

const nodes = new Map(
  [
    canvasNode('a', { racketId: 'r1' }),
    canvasNode('b', { racketId: 'r1' }),
    canvasNode('c'),
    canvasNode('tel', { kind: 'Phone' }),
  ].map((node) => [node.key, node]),
);
const told = {
  rackets: null,
  nameOf: (id: string) => `Watches of ${id}`,
  recent: new Set(['a', 'gone']),
  recentSince: 2,
};

it('tells the kinds, and who of what is drawn is new', () => {
  expect(legendEntries({ nodes }, told)).toEqual([
    { mark: { kind: 'Seller', hue: 'blue' }, text: 'Sellers 3' },
    { mark: { kind: 'Phone', hue: 'green' }, text: 'Phones 1' },
    { mark: 'recent', text: 'New (since run 2) 1' },
  ]);
});

it('tells the rackets where colour tells them, and the kinds by their shapes alone', () => {
  const rackets = racketHues(nodes.values());
  expect(legendEntries({ nodes }, { ...told, rackets, recent: new Set() })).toEqual([
    { mark: { racket: 'blue' }, text: 'Watches of r1 2' },
    { mark: { racket: null }, text: 'In no racket 2' },
    { mark: { kind: 'Seller', hue: null }, text: 'Sellers 3' },
    { mark: { kind: 'Phone', hue: null }, text: 'Phones 1' },
  ]);
});
