import type { GraphColumns } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { partOf } from './columns.ts';

const WHOLE: GraphColumns = {
  nodes: {
    keys: ['a', 'b', 'c'],
    kinds: ['Seller', 'Phone', 'Seller'],
    labels: ['A', 'B', 'C'],
    degrees: [1, 2, 1],
    status: ['open', null, null],
    rackets: [null, null, 'rk-1'],
    operators: [null, null, null],
    begins: [1, 2, 3],
    ends: [null, null, 9],
  },
  links: {
    sources: [0, 2],
    targets: [1, 1],
    types: ['USES', 'USES'],
    firstSeen: [1, 2],
    lastSeen: [3, null],
    weights: [0.5, null],
  },
};

describe('partOf', () => {
  it('keeps some things and the links among them, at their new places', () => {
    const part = partOf(WHOLE, new Set(['b', 'c', 'elsewhere']));
    expect(part.nodes).toMatchObject({ keys: ['b', 'c'], labels: ['B', 'C'], rackets: [null, 'rk-1'] });
    expect(part.links).toEqual({
      sources: [1],
      targets: [0],
      types: ['USES'],
      firstSeen: [2],
      lastSeen: [null],
      weights: [null],
    });
  });

  it('is the whole of everything, and nothing of nothing', () => {
    expect(partOf(WHOLE, new Set(['a', 'b', 'c']))).toEqual(WHOLE);
    expect(partOf(WHOLE, new Set()).nodes.keys).toEqual([]);
  });
});
