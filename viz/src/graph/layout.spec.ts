import { layoutSettings, placeByKey, placeIn, placeLoose } from '@ringbreaker/cypher/domain';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { describe, expect, it } from 'vitest';
import { newGraph } from './build-graph.ts';
import type { CanvasGraph } from './build-graph.ts';
import { drawnAs } from './build-graph.ts';
import { packGraph } from './layout.ts';
import { canvasNode } from '../state/canvas/test-canvas.ts';

function ringOf(size: number): CanvasGraph {
  const graph = newGraph();
  for (let i = 0; i < size; i++) {
    const node = canvasNode(`n${i}`, { degree: 2 });
    graph.addNode(node.key, { ...node, ...placeByKey(node.key, undefined, 0), ...drawnAs(node, false) });
  }
  for (let i = 0; i < size; i++) {
    const link = {
      id: `l${i}`,
      source: `n${i}`,
      target: `n${(i + 1) % size}`,
      type: 'USES',
      firstSeen: null,
      lastSeen: null,
      weight: 0.5,
    };
    graph.addEdgeWithKey(link.id, link.source, link.target, { link, size: 1, type: 'line', curvature: 0 });
  }
  return graph;
}

function run(graph: CanvasGraph, fixed: ReadonlySet<string> = new Set()) {
  const packed = packGraph(
    graph,
    () => true,
    (key) => fixed.has(key),
  );
  for (let i = 0; i < 50; i++) iterate(layoutSettings(packed.keys.length), packed.nodes, packed.links);
  return new Map(packed.keys.map((key, i) => [key, placeIn(packed.nodes, i)]));
}

describe('the layout', () => {
  it('ends in the same picture each time', () => {
    expect(run(ringOf(30))).toEqual(run(ringOf(30)));
  });

  it('leaves pinned things where they are and moves the others', () => {
    const graph = ringOf(12);
    const places = run(graph, new Set(['n3']));
    const { x, y } = graph.getNodeAttributes('n3');
    expect(places.get('n3')!.x).toBeCloseTo(x, 3);
    expect(places.get('n3')!.y).toBeCloseTo(y, 3);
    expect(places.get('n4')!.x).not.toBeCloseTo(graph.getNodeAttribute('n4', 'x'), 1);
  });

  it('packs what is visible and linked alone', () => {
    const graph = ringOf(4);
    expect(
      packGraph(
        graph,
        (key) => key !== 'n1',
        () => false,
      ).keys,
    ).toEqual(['n0', 'n2', 'n3']);
    expect(
      packGraph(
        graph,
        (key) => key !== 'n1',
        () => false,
      ).links,
    ).toHaveLength(6);
  });
});

describe('things without links', () => {
  it('stand in rows below the rest, each at a place of its own', () => {
    const keys = Array.from({ length: 30 }, (_, i) => `k${i}`);
    const places = [
      ...placeLoose(keys, [
        { x: -50, y: -40 },
        { x: 50, y: 40 },
      ]).values(),
    ];
    expect(places.every(({ y }) => y < -40)).toBe(true);
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(30);
  });

  it('stand somewhere also when nothing else does', () => {
    expect([...placeLoose(['a', 'b'], []).values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(
      true,
    );
  });
});
