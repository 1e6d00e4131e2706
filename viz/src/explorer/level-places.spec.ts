import { describe, expect, it } from 'vitest';
import { newGraph, syncGraph } from '../graph/build-graph.ts';
import type { Position } from '@ringbreaker/cypher/domain';
import { type Canvas, EMPTY_CANVAS } from '../state/canvas/canvas.ts';
import { unfold } from '../state/folds/folds.ts';
import { atLevel, foldByOwner } from '../state/folds/levels.ts';
import { canvasNode } from '../state/canvas/test-canvas.ts';
import type { Stood } from './keep/kept-levels.ts';
import { LevelPlaces } from './level-places.ts';

const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map(['a', 'b', 'c', 'd'].map((key) => [key, canvasNode(key, { racketId: key < 'c' ? 'rk-1' : 'rk-2' })])),
};

/** A picture that goes from canvas to canvas as the explorer's does. */
function picture(levels = new LevelPlaces()) {
  const graph = newGraph();
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

  // Seen red: the fold came where it had stood at the level, and what came out of it was carried there.
  it('is as it was once a fold is undone that the level of rackets had placed otherwise', () => {
    const { graph, go, placesNow } = picture();
    go(canvas);
    const before = placesNow();
    const rackets = atLevel(canvas, 'rackets');
    go(rackets);
    graph.forEachNode((key) => graph.mergeNodeAttributes(key, { x: 300, y: -70 }));
    go(canvas);
    const folded = foldByOwner(canvas, 'rackets');
    expect([...folded.folds.keys()]).toEqual([...rackets.folds.keys()]);
    go(folded);
    expect(placesNow().get([...folded.folds.keys()][0]!)).toEqual({ x: 5, y: 2 });
    go(canvas);
    expect(placesNow()).toEqual(before);
  });

  describe('after a reload', () => {
    const alone: Canvas = { ...canvas, nodes: new Map([...canvas.nodes, ['alone', canvasNode('alone', {})]]) };
    const rackets = atLevel(alone, 'rackets');
    const moved = { x: 300, y: -70 };

    // Seen red: who is in no fold stayed where the level of rackets had put it.
    it('is as it was at the level that is gone to, if this browser showed it before', () => {
      let kept: Stood = new Map();
      const first = picture(new LevelPlaces(new Map(), (stood) => (kept = stood)));
      first.go(alone);
      const before = first.placesNow();
      first.go(rackets);
      const again = picture(new LevelPlaces(new Map(kept)));
      again.go(rackets);
      again.graph.forEachNode((key) => again.graph.mergeNodeAttributes(key, moved));
      expect(again.go(alone)).toMatchObject({ turned: true, anew: false, unknown: new Set() });
      expect(again.placesNow()).toEqual(before);
    });

    // Seen red: who is in no fold was taken to stand there rightly.
    it('is not known of who is in no fold, where an address brought the places', () => {
      const { graph, go } = picture();
      go(rackets);
      graph.forEachNode((key) => graph.mergeNodeAttributes(key, moved));
      expect(go(alone)).toMatchObject({ turned: true, anew: false, unknown: new Set(['alone']) });
      expect(graph.getNodeAttributes('b')).toMatchObject({ x: 10, y: 4 });
    });
  });
});
