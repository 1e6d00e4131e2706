import { describe, expect, it } from 'vitest';
import { GraphColumns } from '@ringbreaker/cypher/domain';
import { drawPicture, type PictureLink, type PictureNode } from './picture.ts';

const node = (key: string): PictureNode => {
  return {
    key,
    kind: 'Seller',
    label: key,
    degree: 1,
    status: null,
    racketId: null,
    operatorId: null,
    weight: null,
    beganAt: null,
    endedAt: null,
  };
};
const link = (from: string, to: string, weight: number): PictureLink => {
  return { from, type: 'OWNS', to, firstSeen: 1, lastSeen: null, weight };
};

describe('drawPicture', () => {
  it('lays everything out in columns that fit the schema', () => {
    const { graph, extent } = drawPicture(['a', 'b'].map(node), [link('b', 'a', 0.5)]);
    expect(GraphColumns.parse(graph)).toEqual(graph);
    expect(graph.nodes.keys).toEqual(['a', 'b']);
    expect(graph.links).toMatchObject({ sources: [1], targets: [0], weights: [0.5], lastSeen: [null] });
    expect(extent).toEqual({ explored: 3, returned: 3, total: 3, partial: false, narrowBy: [] });
  });

  it('tells from which day to which a thing was there, and nothing where that is not known', () => {
    const shop = { ...node('a'), beganAt: '2024-01-02T08:00:00Z', endedAt: '2024-03-01' };
    const { graph } = drawPicture([shop, { ...node('b'), beganAt: 'soon' }], []);
    expect(graph.nodes).toMatchObject({ begins: [19_724, null], ends: [19_783, null] });
  });

  it('is the same whatever the order of the links', () => {
    const nodes = ['a', 'b', 'c'].map(node);
    const links = [link('a', 'b', 0.5), link('b', 'c', 0.5), link('a', 'c', 0.5)];
    expect(drawPicture(nodes, [...links].reverse())).toEqual(drawPicture(nodes, links));
    const caps = { nodes: 3, links: 2 };
    expect(drawPicture(nodes, [...links].reverse(), caps)).toEqual(drawPicture(nodes, links, caps));
  });

  it('draws nothing of nothing', () => {
    expect(drawPicture([], []).extent).toMatchObject({ total: 0, partial: false });
  });

  it('says what the caps cut, keeps the heaviest links, and leaves no link with an end in the air', () => {
    const links = [link('a', 'b', 0.1), link('a', 'b', 0.9), link('a', 'c', 1)];
    const { graph, extent } = drawPicture(['a', 'b', 'c'].map(node), links, { nodes: 2, links: 1 });
    expect(graph.nodes.keys).toEqual(['a', 'b']);
    expect(graph.links.weights).toEqual([0.9]);
    expect(extent).toEqual({ explored: 6, returned: 3, total: 6, partial: true, narrowBy: ['level'] });
  });
});
