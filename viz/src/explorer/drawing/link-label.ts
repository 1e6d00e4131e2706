import { drawStraightEdgeLabel, type EdgeLabelDrawingFunction } from 'sigma/rendering';
import type { LinkAttributes, NodeAttributes } from '../../graph/build-graph.ts';

/** Writes what a link is along it, where there is room for all of it: two letters and dots tell nothing. */
export const drawLinkLabel: EdgeLabelDrawingFunction<NodeAttributes, LinkAttributes> = (...drawn) => {
  const [context, link, source, target, settings] = drawn;
  if (!link.label) return;
  context.font = `${settings.edgeLabelWeight} ${settings.edgeLabelSize}px ${settings.edgeLabelFont}`;
  const room = Math.hypot(target.x - source.x, target.y - source.y) - source.size - target.size;
  if (context.measureText(link.label).width <= room) drawStraightEdgeLabel(...drawn);
};
