import type { Settings } from 'sigma/settings';
import type { Appearance } from '../../graph/appearance.ts';
import type { LinkAttributes, NodeAttributes } from '../../graph/build-graph.ts';
import { FONT } from '../../graph/font.ts';
import { hoverDrawer, labelDrawer } from './draw.ts';
import type { LabelPlacer } from './label-placer.ts';
import { drawLinkLabel } from './link-label.ts';

type CanvasSettings = Settings<NodeAttributes, LinkAttributes>;
type Change = Partial<CanvasSettings>;

/** What stays the same for the life of a canvas. */
export const FIXED_SETTINGS: Change = {
  allowInvalidContainer: true,
  defaultDrawEdgeLabel: drawLinkLabel,
  defaultNodeType: 'thing',
  // As long as desktops give: on a slow machine the first click's drawing may take most of Sigma's own 300 ms.
  doubleClickTimeout: 500,
  defaultEdgeType: 'line',
  // Sigma draws what a pointer finds links by only where this holds when the canvas opens; large pictures let go of it.
  enableEdgeEvents: true,
  edgeLabelFont: FONT,
  edgeLabelSize: 11,
  labelFont: FONT,
  labelSize: 12,
  labelWeight: '500',
  maxCameraRatio: 4,
  minCameraRatio: 0.02,
  minEdgeThickness: 1.7,
  renderEdgeLabels: true,
  stagePadding: 44,
  zIndex: true,
};

/** Settings by size: up to 2,000 things all is on, up to 20,000 links have no events and labels are sparse. */
export function tierSettings(things: number, links: number): Change {
  const heavy = links > 5_000;
  return {
    hideEdgesOnMove: heavy,
    hideLabelsOnMove: heavy,
    enableEdgeEvents: links <= 20_000 && things <= 20_000,
    renderEdgeLabels: things <= 2_000,
    labelDensity: things <= 300 ? 6 : things <= 2_000 ? 1.5 : 0.3,
    labelGridCellSize: things <= 300 ? 90 : 120,
    labelRenderedSizeThreshold: things <= 300 ? 4 : things <= 2_000 ? 8 : 12,
  };
}

/** Settings that follow the scheme. */
export function schemeSettings(appearance: Appearance, placer: LabelPlacer): Change {
  return {
    defaultDrawNodeHover: hoverDrawer(appearance),
    defaultDrawNodeLabel: labelDrawer(appearance, placer),
    defaultEdgeColor: appearance.line,
    edgeLabelColor: { color: appearance.quietInk },
    labelColor: { color: appearance.ink },
  };
}
