import { drawOnCanvas } from '@sigma/export-image';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { Appearance } from '../../graph/appearance.ts';
import { appearanceOf } from '../../graph/appearance.ts';
import type { StyleView } from '../../graph/style.ts';
import { linkReducer, nodeReducer } from '../../graph/style.ts';
import { legendOrder } from '../../graph/kinds.ts';
import { isVisible } from '../../state/canvas.ts';
import { canvasNow, useExplorer } from '../../state/explorer-store.ts';
import { seenOfFolds, throughFolds } from '../../state/folds/folds-shown.ts';
import { leftOut } from '../../state/time-window.ts';
import { drawMarks } from '../drawing/draw.ts';
import { badgesOf, foldMarks, marksOf } from '../drawing/marks.ts';
import { drawFrame, frameHeight } from './png-frame.ts';
import { schemeSettings } from '../drawing/settings.ts';
import type { CanvasSigma } from '../sigma-context.ts';
import { loseContexts, placerFor, webglContexts } from '../sigma-context.ts';

export interface PngOptions {
  /** 1 to 4: pixels of the image a pixel of the screen. */
  scale: number;
  scheme: 'light' | 'dark';
  /** The whole graph, or what is in view. */
  whole: boolean;
  caption: string;
}

/** Draws the canvas as a PNG with its legend and caption baked in. */
export async function drawPng(sigma: CanvasSigma, options: PngOptions): Promise<Blob> {
  const { scale, whole } = options;
  const { width, height } = sigma.getDimensions();
  const appearance = appearanceOf(options.scheme);
  const marks: ReturnType<typeof marksOf> = [];
  const contexts: ReturnType<typeof webglContexts> = [];
  const picture = await drawOnCanvas(sigma as never, {
    width: width * scale,
    height: height * scale,
    backgroundColor: appearance.background,
    layers: ['edges', 'edgeLabels', 'nodes', 'labels'],
    cameraState: whole ? { x: 0.5, y: 0.5, angle: 0, ratio: 1 } : sigma.getCamera().getState(),
    sigmaSettings: scaledSettings(sigma, { appearance, scale }) as never,
    withTempRenderer: async (temporary) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      temporary.setSettings(
        schemeSettings(
          appearance,
          placerFor(temporary as never, () => badgesOf(temporary as never, scale)),
        ) as never,
      );
      if (!whole) temporary.setCustomBBox(sigma.getCustomBBox());
      temporary.refresh();
      contexts.push(...webglContexts(temporary as never));
      marks.push(...marksOf(temporary as never, scale), ...foldMarks(temporary as never, scale));
    },
  });
  const image = compose(picture, { ...options, appearance, marks });
  loseContexts(contexts);
  return new Promise((resolve, reject) => {
    image.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The browser could not write the image: try a smaller scale.')),
    );
  });
}

interface Scaling {
  appearance: Appearance;
  scale: number;
}

/** The same picture at a larger scale: things, links and labels grow with it. */
function scaledSettings(sigma: CanvasSigma, { appearance, scale }: Scaling) {
  const settings = sigma.getSettings();
  const view = (): StyleView => exportView(appearance);
  const [node, link] = [nodeReducer(view), linkReducer(view)];
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

function exportView(appearance: Appearance): StyleView {
  const { link, labels, ...state } = useExplorer.getState();
  const canvas = canvasNow();
  const { hidden, hiddenKinds } = canvas;
  const seen = { ...throughFolds(canvas, state), ...seenOfFolds(canvas, leftOut(canvas)) };
  return { appearance, hidden, hiddenKinds, link, labels, hovered: null, near: null, ...seen };
}

interface Composition extends PngOptions {
  appearance: Appearance;
  marks: ReturnType<typeof marksOf>;
}

function compose(picture: HTMLCanvasElement, { scale, appearance, marks, caption }: Composition): HTMLCanvasElement {
  const ratio = window.devicePixelRatio || 1;
  const image = document.createElement('canvas');
  image.width = picture.width;
  const kinds = kindsShown();
  const width = picture.width / ratio / scale;
  image.height = picture.height + frameHeight(width, kinds.length) * scale * ratio;
  const context = image.getContext('2d')!;
  context.drawImage(picture, 0, 0);
  context.scale(ratio, ratio);
  drawMarks(context, marks, appearance, scale);
  context.translate(0, picture.height / ratio);
  context.scale(scale, scale);
  drawFrame(context, { width, appearance, caption, kinds });
  return image;
}

function kindsShown(): [NodeKind, number][] {
  const canvas = canvasNow();
  const counts = new Map<NodeKind, number>();
  for (const node of canvas.nodes.values())
    if (isVisible(canvas, node)) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  return legendOrder.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)!] as [NodeKind, number]] : []));
}
