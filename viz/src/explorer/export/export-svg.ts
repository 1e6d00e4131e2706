import { appearanceOf } from '../../graph/appearance.ts';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import type { Position } from '@ringbreaker/cypher/domain';
import { FONT } from '../../graph/font.ts';
import { tierSettings } from '../drawing/settings.ts';
import { foldMarksIn, marksIn } from '../drawing/marks.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { roomOf } from '../sigma-context.ts';
import { exportView, legendFor, type PictureOptions } from './export-view.ts';
import { fitTo, type Fitted } from './fit-to.ts';
import { boxesOf, NOTE } from './note-boxes.ts';
import { captionLines, numberNotes } from './note-marks.ts';
import { fitTitle, roomForNotes, TITLE } from './png-frame.ts';
import { sceneOf, type Sheet } from './svg-scene.ts';
import { STRIP_SIZE, svgText } from './svg-text.ts';

const LABEL_SIZE = 12;
const PADDING = 56;
/** A sheet is at least so wide: a telephone's width has no room for the caption. */
const NARROWEST = 900;

/** Draws the canvas as SVG, its title above, its legend and caption below. */
export function drawSvg(sigma: CanvasSigma, options: PictureOptions): string {
  const appearance = appearanceOf(options.scheme);
  const graph = sigma.getGraph() as CanvasGraph;
  const sheet = sheetFor(sigma, options);
  const { at, sizeOf } = sheet;
  const view = exportView(appearance, options);
  const scene = sceneOf(graph, { ...view, rename: options.rename }, sheet, [
    ...marksIn({ graph, roomy: roomOf(sigma) === 1, at, sizeOf }),
    ...foldMarksIn({ graph, at, sizeOf }),
  ]);
  const { width, height } = sheet;
  const legend = legendFor(options, view.rackets);
  const numbered = numberNotes(options.notes, { graph, part: options.part, ...sheet });
  const lines = captionLines(numbered, roomForNotes(width), (text) => sheet.measure(text, STRIP_SIZE));
  const notes = { numbered, lines };
  const { caption } = options;
  const title = options.title && fitTitle(options.title, width, (text) => sheet.measure(text, TITLE.size));
  const written = boxesOf(options.written, { ...sheet, measure: (text) => sheet.measure(text, NOTE.size) });
  return svgText({ scene, width, height, labelSize: LABEL_SIZE, appearance, title, caption, legend, notes, written });
}

function sheetFor(sigma: CanvasSigma, { extent, part, written }: PictureOptions): Sheet {
  const { width, height } = sigma.getDimensions();
  const { nodes, links, folds } = part;
  const settings = {
    thinnest: 1.2,
    namedFrom: tierSettings(nodes.size, links.size).labelRenderedSizeThreshold ?? 0,
    labelSize: LABEL_SIZE,
    measure: measureText(),
  };
  if (extent === 'view') {
    const at = (place: Position) => sigma.graphToViewport(place);
    return { ...settings, width, height, at, sizeOf: (size) => sigma.scaleSize(size) };
  }
  const graph = sigma.getGraph();
  const places = [...nodes.keys(), ...folds.keys()].flatMap((key) =>
    graph.hasNode(key) ? [graph.getNodeAttributes(key)] : [],
  );
  const fitted: Fitted = {
    width: Math.max(width, NARROWEST),
    height: Math.max(height, NARROWEST / 2),
    padding: PADDING,
  };
  return {
    ...settings,
    ...fitted,
    at: fitTo([...places, ...written], fitted),
    sizeOf: (size) => sigma.scaleSize(size, 1),
  };
}

function measureText(): Sheet['measure'] {
  const context = document.createElement('canvas').getContext('2d')!;
  return (text, size) => {
    context.font = `500 ${size}px ${FONT}`;
    return context.measureText(text).width;
  };
}
