import { describe, expect, it } from 'vitest';
import { newGraph, syncGraph } from '../../graph/build-graph.ts';
import type { CanvasLink, CanvasNode } from '../../state/canvas/canvas.ts';
import { EMPTY_CANVAS } from '../../state/canvas/canvas.ts';
import { movedTowards, neighbourTowards } from './walk.ts';
import { canvasNode } from '../../state/canvas/test-canvas.ts';

const node = (key: string): [string, CanvasNode] => [key, canvasNode(key)];
const link = (target: string): [string, CanvasLink] => [
  target,
  { id: target, source: 'middle', target, type: 'OWNS', firstSeen: null, lastSeen: null, weight: 1 },
];

describe('walking with the arrow keys', () => {
  const graph = newGraph();
  const places = new Map([
    ['middle', { x: 0, y: 0 }],
    ['east', { x: 10, y: 1 }],
    ['north', { x: 1, y: 10 }],
    ['stranger', { x: -10, y: 0 }],
  ]);
  syncGraph(
    graph,
    { ...EMPTY_CANVAS, nodes: new Map([...places.keys()].map(node)), links: new Map([link('east'), link('north')]) },
    places,
  );

  it('goes to the neighbour that lies that way', () => {
    expect(neighbourTowards(graph, 'middle', 'ArrowRight')).toBe('east');
    expect(neighbourTowards(graph, 'middle', 'ArrowUp')).toBe('north');
  });

  it('stays where no neighbour lies that way', () => {
    expect(neighbourTowards(graph, 'middle', 'ArrowLeft')).toBeNull();
    expect(neighbourTowards(graph, 'east', 'ArrowRight')).toBeNull();
  });
});

it('moves places in a direction, as far as asked, up as on the screen', () => {
  const places = new Map([
    ['a', { x: 1, y: 2 }],
    ['b', { x: -1, y: 0 }],
  ]);
  expect(movedTowards(places, 'ArrowUp', 3)).toEqual(
    new Map([
      ['a', { x: 1, y: 5 }],
      ['b', { x: -1, y: 3 }],
    ]),
  );
  expect(movedTowards(places, 'ArrowLeft', 2).get('a')).toEqual({ x: -1, y: 2 });
});
