import { describe, expect, it } from 'vitest';
import { newGraph, syncGraph } from '../graph/build-graph.ts';
import type { Position } from '@ringbreaker/cypher/domain';
import { type Canvas, EMPTY_CANVAS } from '../state/canvas/canvas.ts';
import { unfold } from '../state/folds/folds.ts';
import { atLevel } from '../state/folds/levels.ts';
import { canvasNode } from '../state/canvas/test-canvas.ts';
import { LevelPlaces } from './level-places.ts';

const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map(['a', 'b', 'c', 'd'].map((key) => [key, canvasNode(key, { racketId: key < 'c' ? 'rk-1' : 'rk-2' })])),
};

/** A picture that goes from canvas to canvas as the explorer's does. */
function picture() {
  const [graph, levels] = [newGraph(), new LevelPlaces()];
  const places = new Map<string, Position>(
    ['a', 'b', 'c', 'd'].map((key, i) => [key, { x: 10 * i, y: i % 2 === 0 ? 0 : 4 }]),
  );
  const go = (to: Canvas) => {
    const moving = levels.prepare(graph, to, places);
    syncGraph(graph, to, places);
    return moving;
  };
  const placesNow = () => new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }]));
  return { graph, go, placesNow };
}

describe('where things stand', () => {
  it('is as it was at each level, whatever was moved at another', () => {
    const { graph, go, placesNow } = picture();
    go(canvas);
    const before = placesNow();
    const rackets = atLevel(canvas, 'rackets');
    expect(go(rackets)).toMatchObject({ turned: true, anew: true });
    const [id] = [...rackets.folds.keys()] as [string];
    expect(graph.getNodeAttributes(id)).toMatchObject({ x: 5, y: 2 });
    graph.forEachNode((key) => graph.mergeNodeAttributes(key, { x: 300, y: -70 }));
    const moved = placesNow();
    expect(go(canvas)).toMatchObject({ turned: true, anew: false, unknown: new Set() });
    expect(placesNow()).toEqual(before);
    go(rackets);
    expect(placesNow()).toEqual(moved);
  });

  it('is around the fold for what comes out of one that was moved', () => {
    const { graph, go, placesNow } = picture();
    const rackets = atLevel(canvas, 'rackets');
    go(canvas);
    go(rackets);
    const [id] = [...rackets.folds.keys()] as [string];
    graph.mergeNodeAttributes(id, { x: 105, y: 2 });
    expect(go(unfold(rackets, [id]))).toMatchObject({ turned: false, opened: true });
    expect(placesNow().get('a')).toEqual({ x: 100, y: 0 });
    expect(placesNow().get('b')).toEqual({ x: 110, y: 4 });
  });
});
