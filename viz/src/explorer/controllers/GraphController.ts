import { useEffect } from 'react';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import { syncGraph } from '../../graph/build-graph.ts';
import type { Position } from '../../state/canvas.ts';
import { markFresh, startLayout, useExplorer } from '../../state/explorer-store.ts';

/** Keeps the drawn graph equal to the canvas of the present step, and lays it out when things came. */
export function GraphController({ graph, places }: { graph: CanvasGraph; places: Map<string, Position> }) {
  const canvas = useExplorer((state) => state.history.present.canvas);
  useEffect(() => {
    const wasEmpty = graph.order === 0;
    const known = [...canvas.nodes.keys()].every((key) => places.has(key) || graph.hasNode(key));
    const { added } = syncGraph(graph, canvas, places);
    for (const [key, { x, y }] of canvas.pinned) {
      if (graph.hasNode(key)) graph.mergeNodeAttributes(key, { x, y });
    }
    if (added.length === 0) return;
    if (!wasEmpty) markFresh(added);
    if (!known) startLayout();
  }, [canvas, graph, places]);
  return null;
}
