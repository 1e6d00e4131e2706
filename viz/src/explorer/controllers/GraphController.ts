import { useEffect } from 'react';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import { syncGraph } from '../../graph/build-graph.ts';
import type { Position } from '../../state/canvas.ts';
import { markFresh, startLayout, useExplorer } from '../../state/explorer-store.ts';
import { useSigma } from '../sigma-context.ts';

/** Keeps the drawn graph equal to the canvas of the present step, and lays out what came; what stood stays in its place. */
export function GraphController({ graph, places }: { graph: CanvasGraph; places: Map<string, Position> }) {
  const sigma = useSigma();
  const canvas = useExplorer((state) => state.history.present.canvas);
  useEffect(() => {
    const standing = new Set(graph.filterNodes((key) => canvas.nodes.has(key)));
    const wasEmpty = standing.size === 0;
    // Sigma fits the picture to all that is in it: what comes would move what stands.
    if (!wasEmpty && canvas.nodes.size > standing.size) sigma.setCustomBBox(sigma.getCustomBBox() ?? sigma.getBBox());
    const known = [...canvas.nodes.keys()].every((key) => places.has(key) || graph.hasNode(key));
    const { added } = syncGraph(graph, canvas, places);
    for (const [key, { x, y }] of canvas.pinned) {
      if (graph.hasNode(key)) graph.mergeNodeAttributes(key, { x, y });
    }
    if (added.length === 0) return;
    if (!wasEmpty) markFresh(added);
    if (!known) startLayout(standing);
  }, [canvas, graph, places, sigma]);
  return null;
}
