import { describe, expect, it } from 'vitest';
import { newGraph, syncGraph } from '../../graph/build-graph.ts';
import { LAID_OUT_UP_TO } from '../../graph/layout.ts';
import { EMPTY_CANVAS } from '../../state/canvas/canvas.ts';
import { canvasNode } from '../../state/canvas/test-canvas.ts';
import { runLayout } from './layout-runner.ts';

describe('runLayout', () => {
  // Node has no Worker: where very many are laid out all the same, this throws; seen so.
  it('leaves very many linked things where they stand, and is done at once', () => {
    const keys = Array.from({ length: LAID_OUT_UP_TO + 1 }, (_, i) => `n${i}`);
    const nodes = new Map(keys.map((key) => [key, canvasNode(key, { kind: 'Seller', degree: 1 })]));
    const links = new Map(
      keys
        .slice(1)
        .map((target) => [
          target,
          { id: target, source: 'n0', target, type: 'USES', firstSeen: null, lastSeen: null, weight: 1 },
        ]),
    );
    const graph = newGraph();
    syncGraph(graph, { ...EMPTY_CANVAS, nodes, links }, new Map());
    const { x, y } = graph.getNodeAttributes('n7');
    let done = 0;
    const job = { graph, isVisible: () => true, isFixed: () => false, animate: false, pixels: 800 };
    runLayout({ ...job, onMove: () => undefined, onDone: () => done++ });
    expect(done).toBe(1);
    expect(Math.hypot(graph.getNodeAttribute('n7', 'x') - x, graph.getNodeAttribute('n7', 'y') - y)).toBeLessThan(0.01);
  });
});
