import { type NodeKind, placeByKey } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Canvas, CanvasLink, CanvasNode } from '../state/canvas/canvas.ts';
import { EMPTY_CANVAS, remove } from '../state/canvas/canvas.ts';
import { fold } from '../state/folds/folds.ts';
import { canvasNode } from '../state/canvas/test-canvas.ts';
import { newGraph, syncGraph } from './build-graph.ts';

const node = (key: string, kind: NodeKind = 'Seller'): [string, CanvasNode] => [
  key,
  canvasNode(key, { kind, degree: 3 }),
];
const link = (source: string, target: string, type = 'USES'): [string, CanvasLink] => {
  const id = `${source}${type}${target}`;
  return [id, { id, source, target, type, firstSeen: null, lastSeen: null, weight: 0.5 }];
};
const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map([node('a'), node('b'), node('tel:1', 'Phone')]),
  links: new Map([
    link('a', 'tel:1'),
    link('b', 'tel:1'),
    link('a', 'b', 'SUPPLIES'),
    link('b', 'a', 'OWNS'),
    link('a', 'b', 'DIRECTS'),
  ]),
};

describe('syncGraph', () => {
  it('draws the same canvas at the same places each time', () => {
    const [one, two] = [newGraph(), newGraph()];
    syncGraph(one, canvas, new Map());
    syncGraph(two, canvas, new Map());
    expect(one.export()).toEqual(two.export());
  });

  it('touches only what differs, and puts back what returns where it stood', () => {
    const graph = newGraph();
    const places = new Map();
    syncGraph(graph, canvas, places);
    graph.mergeNodeAttributes('b', { x: 7, y: 8 });
    expect(syncGraph(graph, canvas, places)).toEqual({ added: [], removed: [] });
    expect(syncGraph(graph, remove(canvas, ['b']), places).removed).toEqual(['b']);
    expect(graph.size).toBe(1);
    expect(syncGraph(graph, canvas, places).added).toEqual(['b']);
    expect(graph.getNodeAttributes('b')).toMatchObject({ x: 7, y: 8 });
  });

  it('curves links that join the same two things, each on a line of its own', () => {
    const graph = newGraph();
    syncGraph(graph, canvas, new Map());
    const drawn = graph.edges('a', 'b').map((id) => {
      const { curvature, type } = graph.getEdgeAttributes(id);
      const side = graph.source(id) < graph.target(id) ? 1 : -1;
      return { type: curvature === 0 ? 'line' : 'curved', drawnAs: type, bend: curvature * side };
    });
    expect(new Set(drawn.map(({ bend }) => bend)).size).toBe(3);
    expect(drawn.every(({ type, drawnAs }) => type === drawnAs)).toBe(true);
    expect(graph.getEdgeAttribute(graph.edges('a', 'tel:1')[0], 'type')).toBe('line');
  });

  it('starts a newcomer near its neighbour', () => {
    const graph = newGraph();
    syncGraph(
      graph,
      remove(canvas, ['b']),
      new Map([
        ['a', { x: 500, y: 500 }],
        ['tel:1', { x: 520, y: 500 }],
      ]),
    );
    syncGraph(graph, canvas, new Map());
    const { x, y } = graph.getNodeAttributes('b');
    expect(Math.hypot(x - 500, y - 500)).toBeLessThan(150);
    expect(placeByKey('b', undefined, 10)).toEqual(placeByKey('b', undefined, 10));
  });

  it('draws things the smaller the more there are, back to their full size when they go', () => {
    const crowd = Array.from({ length: 5_880 }, (_, i) => node(`n${i}`));
    const graph = newGraph();
    syncGraph(graph, canvas, new Map());
    const alone = graph.getNodeAttribute('a', 'size');
    syncGraph(graph, { ...canvas, nodes: new Map([...canvas.nodes, ...crowd]) }, new Map());
    const among = graph.getNodeAttribute('a', 'size');
    // All together they take no more of the picture than some hundreds did.
    expect((among / alone) ** 2 * 5_880).toBeLessThan(300);
    syncGraph(graph, canvas, new Map());
    expect(graph.getNodeAttribute('a', 'size')).toBe(alone);
  });

  it('draws a fold amid what is in it, with its links merged, and puts all back where it stood', () => {
    const graph = newGraph();
    const places = new Map();
    syncGraph(graph, canvas, places);
    for (const [i, key] of ['a', 'b', 'tel:1'].entries()) graph.mergeNodeAttributes(key, { x: 10 * i, y: i });
    const folded = fold(canvas, [{ name: 'both', members: ['a', 'b'] }]);
    syncGraph(graph, folded, places);
    const [id] = [...folded.folds.keys()];
    expect(graph.getNodeAttributes(id)).toMatchObject({ x: 5, y: 0.5, type: 'fold', label: 'both', degree: 2 });
    expect([graph.order, graph.size]).toEqual([2, 1]);
    syncGraph(graph, canvas, places);
    expect([graph.order, graph.size]).toEqual([3, 5]);
    expect(graph.getNodeAttributes('b')).toMatchObject({ x: 10, y: 1 });
  });

  it('takes many away at once, for Sigma draws all anew for each one; what stays, stays where it is', () => {
    const crowd = Array.from({ length: 400 }, (_, i) => node(`n${i}`));
    const graph = newGraph();
    const many = { ...canvas, nodes: new Map([...canvas.nodes, ...crowd]) };
    syncGraph(graph, many, new Map());
    graph.mergeNodeAttributes('a', { x: 7, y: 8 });
    let dropped = 0;
    graph.on('nodeDropped', () => dropped++).on('edgeDropped', () => dropped++);
    const folded = fold(many, [{ name: 'crowd', members: crowd.map(([key]) => key) }]);
    const { added, removed } = syncGraph(graph, folded, new Map());
    expect([dropped, added.length, removed.length, graph.order, graph.size]).toEqual([0, 1, 400, 4, 5]);
    expect(graph.getNodeAttributes('a')).toMatchObject({ x: 7, y: 8 });
  });

  it('draws operators by how many accounts they run, and says how many', () => {
    const operator = (key: string, degree: number): [string, CanvasNode] => {
      const [, drawn] = node(key, 'Operator');
      return [key, { ...drawn, degree }];
    };
    const graph = newGraph();
    syncGraph(graph, { ...EMPTY_CANVAS, nodes: new Map([operator('op-1', 2), operator('op-2', 14)]) }, new Map());
    const size = (key: string) => graph.getNodeAttribute(key, 'size');
    expect(size('op-2')).toBeGreaterThan(size('op-1') * 1.4);
    expect(graph.getNodeAttribute('op-2', 'label')).toBe('14 accounts · op-2');
  });
});
