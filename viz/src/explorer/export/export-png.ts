import { drawOnCanvas } from '@sigma/export-image';
import { max, min } from 'd3-array';
import type { Appearance } from '../../graph/appearance.ts';
import { appearanceOf } from '../../graph/appearance.ts';
import { facesFor } from '../../graph/font.ts';
import { linkReducer, nodeReducer } from '../../graph/style.ts';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import type { Position } from '@ringbreaker/cypher/domain';
import { boxWithNotes } from '../written/box-with-notes.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { drawMarks } from '../drawing/draw.ts';
import { badgesOf, foldMarks, marksOf } from '../drawing/marks.ts';
import { exportView, legendFor, type PictureOptions } from './export-view.ts';
import { captionLines, numberAt, type NumberedNotes, numberNotes } from './note-marks.ts';
import { boxesOf, drawBoxes, measureNotes, type WrittenNote } from './note-boxes.ts';
import { drawFrame, drawHead, drawNumber, frameHeight, headHeight, measureIn, roomForNotes } from './png-frame.ts';
import { schemeSettings } from '../drawing/settings.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { loseContexts, placerFor, webglContexts } from '../sigma-context.ts';

interface PngOptions extends PictureOptions {
  /** 1 to 4: pixels of the image a pixel of the screen. */
  scale: number;
}

/** Draws the canvas as a PNG with its title, legend and caption baked in. */
export async function drawPng(sigma: CanvasSigma, options: PngOptions): Promise<Blob> {
  const { scale, extent } = options;
  await facesFor(textsOn(sigma, options));
  const box = extent === 'selection' ? boxAround(sigma, options.part) : sigma.getCustomBBox();
  const { width, height } = sigma.getDimensions();
  const appearance = appearanceOf(options.scheme);
  const marks: ReturnType<typeof marksOf> = [];
  const numbered: NumberedNotes[] = [];
  const written: WrittenNote[] = [];
  const contexts: ReturnType<typeof webglContexts> = [];
  const picture = await drawOnCanvas(sigma as never, {
    width: width * scale,
    height: height * scale,
    backgroundColor: appearance.background,
    layers: ['edges', 'edgeLabels', 'nodes', 'labels'],
    cameraState: extent === 'view' ? sigma.getCamera().getState() : { x: 0.5, y: 0.5, angle: 0, ratio: 1 },
    sigmaSettings: scaledSettings(sigma, { ...options, appearance }) as never,
    withTempRenderer: async (temporary) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      temporary.setSettings(
        schemeSettings(
          appearance,
          placerFor(temporary as never, () => badgesOf(temporary as never, scale)),
        ) as never,
      );
      temporary.setCustomBBox(extent === 'whole' ? boxWithNotes(sigma, options.written) : box);
      temporary.refresh();
      contexts.push(...webglContexts(temporary as never));
      const { nodes, links, folds } = options.part;
      const all = [...marksOf(temporary as never, scale), ...foldMarks(temporary as never, scale)];
      const shown = all.filter(({ key }) => nodes.has(key) || links.has(key) || folds.has(key));
      // A number stands where the sheet would.
      marks.push(...shown.map((mark) => ({ ...mark, noted: mark.noted && !options.notes.has(mark.key) })));
      numbered.push(...numberNotes(options.notes, lyingIn(temporary as never, options)));
      written.push(...options.written.map((note) => ({ ...note, ...placeIn(temporary as never, note, scale) })));
    },
  });
  const image = compose(picture, { ...options, appearance, marks, numbered, written });
  loseContexts(contexts);
  return new Promise((resolve, reject) => {
    image.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The browser could not write the image: try a smaller scale.')),
    );
  });
}

/** All that may be written on the picture: what the screen does not name had no letters fetched for it. */
function textsOn(sigma: CanvasSigma, options: PngOptions): string[] {
  const { title, caption, notes, written, scheme } = options;
  const named = sigma.getGraph().mapNodes((_, { label }) => label ?? '');
  const { rackets } = exportView(appearanceOf(scheme), options);
  const legend = legendFor(options, rackets).map(({ text }) => text);
  const told = [...notes.values()].flat().flatMap(({ text, author }) => [text, author]);
  return [...named, ...legend, title ?? '', caption, ...told, ...written.map(({ text }) => text)];
}

/** Where a place of the canvas comes to lie, in pixels of the picture before it is scaled. */
function placeIn(sigma: CanvasSigma, place: Position, scale: number): Position {
  const { x, y } = sigma.graphToViewport(place);
  return { x: x / scale, y: y / scale };
}

/** How the picture lies in the renderer that draws it, at its scale. */
function lyingIn(sigma: CanvasSigma, { part, scale }: PngOptions): Parameters<typeof numberNotes>[1] {
  return {
    graph: sigma.getGraph() as CanvasGraph,
    part,
    ...sigma.getDimensions(),
    at: (place) => sigma.graphToViewport(place),
    sizeOf: (size) => sigma.scaleSize(size * scale),
  };
}

/** What a selection takes of the canvas. */
function boxAround(sigma: CanvasSigma, { nodes }: Canvas) {
  const places = [...nodes.keys()].map((key) => sigma.getGraph().getNodeAttributes(key));
  const spread = (values: number[]): [number, number] => [min(values) ?? 0, max(values) ?? 0];
  return { x: spread(places.map(({ x }) => x)), y: spread(places.map(({ y }) => y)) };
}

interface Drawn extends PngOptions {
  appearance: Appearance;
}

/** The same picture at a larger scale: things, links and labels grow with it. */
function scaledSettings(sigma: CanvasSigma, { appearance, scale, ...shown }: Drawn) {
  const settings = sigma.getSettings();
  const view = exportView(appearance, shown);
  const [node, link] = [nodeReducer(() => view), linkReducer(() => view)];
  return {
    // Nobody points at it.
    enableEdgeEvents: false,
    labelSize: settings.labelSize * scale,
    edgeLabelSize: settings.edgeLabelSize * scale,
    stagePadding: settings.stagePadding * scale,
    labelGridCellSize: settings.labelGridCellSize * scale,
    labelRenderedSizeThreshold: settings.labelRenderedSizeThreshold * scale,
    nodeReducer: (key: string, data: never) => {
      const look = node(key, data);
      if (shown.rename && look.label) look.label = shown.rename(look);
      look.size *= scale;
      return look;
    },
    edgeReducer: (id: string, data: never) => {
      const look = link(id, data);
      look.size *= scale;
      return look;
    },
  };
}

interface Composition extends Drawn {
  marks: ReturnType<typeof marksOf>;
  numbered: readonly NumberedNotes[];
}

/** Draws what is written on the canvas; its places are those of the picture before it is scaled. */
function drawNotes(
  context: CanvasRenderingContext2D,
  { written, appearance, scale }: Composition,
  size: { width: number; height: number },
): void {
  context.save();
  context.scale(scale, scale);
  const measure = measureNotes(context);
  drawBoxes(context, boxesOf(written, { ...size, at: (place) => place, measure }), appearance);
  context.restore();
}

function compose(picture: HTMLCanvasElement, composition: Composition): HTMLCanvasElement {
  const { scale, appearance, marks, numbered, title, caption } = composition;
  const ratio = window.devicePixelRatio || 1;
  const image = document.createElement('canvas');
  image.width = picture.width;
  const legend = legendFor(composition, exportView(appearance, composition).rackets);
  const width = picture.width / ratio / scale;
  const lines = captionLines(numbered, roomForNotes(width), measureIn(image.getContext('2d')!));
  const [head, foot] = [headHeight(title), frameHeight(width, legend.length, lines.length)];
  image.height = picture.height + (head + foot) * scale * ratio;
  const context = image.getContext('2d')!;
  context.drawImage(picture, 0, head * scale * ratio);
  context.scale(ratio, ratio);
  context.translate(0, head * scale);
  drawMarks(context, marks, appearance, scale);
  drawNotes(context, composition, { width, height: picture.height / ratio / scale });
  for (const notes of numbered) drawNumber(context, notes.number, numberAt(notes), { appearance, scale });
  context.translate(0, picture.height / ratio);
  context.scale(scale, scale);
  drawFrame(context, { width, appearance, caption, legend, lines });
  context.translate(0, -head - picture.height / ratio / scale);
  // Last, over what reaches out of the picture.
  if (title !== null) drawHead(context, { width, appearance, title });
  return image;
}
