import type { NodeKind } from '@ringbreaker/cypher/domain';
import { nodeKinds } from '@ringbreaker/cypher/domain';
import { ICON_STROKES } from '../../graph/icons.ts';
import { lookOf, SHAPE_PATHS } from '../../graph/kinds.ts';

/** Pixels of a drawing, and of the air around it that keeps its neighbours out when it is drawn small. */
const DRAWING = 96;
const AIR = 8;
const CELL = DRAWING + 2 * AIR;
const COLUMNS = Math.ceil(Math.sqrt(nodeKinds.length));
const ROWS = Math.ceil(nodeKinds.length / COLUMNS);

/** How drawings lie in the atlas, as shares of it: a cell, and the drawing in the middle of one. */
export const ATLAS = {
  columns: COLUMNS,
  cell: [1 / COLUMNS, 1 / ROWS],
  drawing: [DRAWING / CELL / COLUMNS, DRAWING / CELL / ROWS],
} as const;

const CELLS = Object.fromEntries(nodeKinds.map((kind, at) => [kind, at])) as Readonly<Record<NodeKind, number>>;

/** Which cell of the atlas shows a kind. */
export const cellOf = (kind: NodeKind): number => CELLS[kind];

/** How much smaller than its rim the face of a thing is, and its icon. */
const FACE = 1 / 1.15;
const ICON = 0.56 / 1.04;

let drawn: HTMLCanvasElement | null = null;

/**
 * The masks of all kinds on one image: the shape in red, what its rim leaves of it in green, the icon in blue. Drawn once,
 * by the browser's own paths, so that the first frame shows what all later ones do.
 */
export function thingAtlas(): HTMLCanvasElement {
  return (drawn ??= drawAtlas());
}

function drawAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = COLUMNS * CELL;
  canvas.height = ROWS * CELL;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // Each mask is added to its own channel and leaves the others as they are.
  context.globalCompositeOperation = 'lighter';
  for (const kind of nodeKinds) {
    const at = cellOf(kind);
    const place = (scale: number) => {
      context.setTransform(1, 0, 0, 1, ((at % COLUMNS) + 0.5) * CELL, (Math.floor(at / COLUMNS) + 0.5) * CELL);
      context.scale((DRAWING / 24) * scale, (DRAWING / 24) * scale);
      context.translate(-12, -12);
    };
    const shape = new Path2D(SHAPE_PATHS[lookOf(kind).shape]);
    place(1);
    context.fillStyle = '#f00';
    context.fill(shape);
    place(FACE);
    context.fillStyle = '#0f0';
    context.fill(shape);
    place(ICON);
    strokeIcon(context, kind);
  }
  return canvas;
}

function strokeIcon(context: CanvasRenderingContext2D, kind: NodeKind): void {
  const strokes = new Path2D();
  for (const d of ICON_STROKES[kind]) strokes.addPath(new Path2D(d));
  context.strokeStyle = '#00f';
  context.lineWidth = 2.6;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(strokes);
}
