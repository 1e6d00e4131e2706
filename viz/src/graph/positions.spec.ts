import { describe, expect, it } from 'vitest';
import { addRoots, EMPTY_CANVAS } from '../state/canvas/canvas.ts';
import { newGraph, syncGraph } from './build-graph.ts';
import { placesIn, positionsBy } from './positions.ts';

const graph = {
  nodes: {
    keys: ['a', 'b', 'c'],
    kinds: ['Seller' as const, 'Seller' as const, 'Phone' as const],
    labels: ['a', 'b', 'c'],
    degrees: [1, 1, 2],
    status: [null, null, null],
    rackets: [null, null, null],
    operators: [null, null, null],
    begins: [null, null, null],
    ends: [null, null, null],
  },
  links: { sources: [0, 1], targets: [2, 2], types: ['USES', 'USES'], firstSeen: [], lastSeen: [], weights: [1, 1] },
};

describe('where the things of a picture stand', () => {
  it('is told of each that has a place, also at the origin, and of nobody else', () => {
    const places = placesIn({ graph, positions: { x: [0, 12.5, null], y: [0, -3, null] } });
    expect([...places]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 12.5, y: -3 }],
    ]);
    expect(placesIn({ graph, positions: null }).size).toBe(0);
  });

  it('is told to other columns by key', () => {
    const picture = { graph, positions: { x: [0, 12.5, null], y: [0, -3, null] } };
    const other = { ...graph, nodes: { ...graph.nodes, keys: ['d', 'c', 'b'] } };
    expect(positionsBy(picture, other)).toEqual({ x: [null, null, 12.5], y: [null, null, -3] });
    expect(positionsBy({ graph, positions: null }, other)).toBeNull();
  });

  it('is where they are drawn', () => {
    const drawn = newGraph();
    const places = placesIn({ graph, positions: { x: [1, 2, 3], y: [4, 5, 6] } });
    syncGraph(drawn, addRoots(EMPTY_CANVAS, graph), places);
    expect(drawn.mapNodes((key, { x, y }) => [key, x, y])).toEqual([
      ['a', 1, 4],
      ['b', 2, 5],
      ['c', 3, 6],
    ]);
  });
});
