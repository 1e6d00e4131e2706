import type { NodeKind, Position } from '@ringbreaker/cypher/domain';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import type { Pie } from '../../graph/pie.ts';
import type { LinkLook, NodeLook, StyleView } from '../../graph/style.ts';
import { linkReducer, nodeReducer } from '../../graph/style.ts';
import type { PictureOptions } from './export-view.ts';
import type { Mark } from '../drawing/draw.ts';
import { badgeBox } from '../drawing/draw.ts';
import { baselineOf, leaderOf, placeLabel, shortLabel } from '../drawing/label-place.ts';
import { type Box, LabelPlacer } from '../drawing/label-placer.ts';

/** How a picture lies on its sheet, in pixels: y goes down, as on a screen. */
export interface Sheet {
  width: number;
  height: number;
  at: (place: Position) => Position;
  sizeOf: (size: number) => number;
  /** Links are never thinner. */
  thinnest: number;
  /** Smaller things have no name of their own accord. */
  namedFrom: number;
  labelSize: number;
  measure: (text: string, size: number) => number;
}

/** A thing; of a fold, the slices of its pie and the colour of its middle. */
export interface DrawnThing extends Position, Partial<Pie> {
  type: NodeLook['type'];
  middle?: string;
  kind: NodeKind;
  size: number;
  color: string;
  rim: string;
  ink: string;
}

interface DrawnLink {
  from: Position;
  to: Position;
  /** Where a curved link is drawn to; null of a straight one. */
  bend: Position | null;
  width: number;
  color: string;
  label: string;
}

interface DrawnLabel extends Position {
  text: string;
  /** Which part of the text stands at the place: in another font than was measured it still keeps off its thing. */
  anchor: 'start' | 'middle' | 'end';
  leader: ReturnType<typeof leaderOf> | null;
}

/** All that is drawn of a canvas, from what lies below to what lies on top. */
export interface Scene {
  links: DrawnLink[];
  things: DrawnThing[];
  labels: DrawnLabel[];
  marks: Mark[];
}

type SceneView = StyleView & Partial<Pick<PictureOptions, 'rename'>>;
type Placed = NodeLook & Position & { key: string };

/** Lays a canvas out on a sheet, each thing and link with the look that the reducers give it on the screen. */
export function sceneOf(graph: CanvasGraph, view: SceneView, sheet: Sheet, marksAt: readonly Mark[]): Scene {
  const looks = looksOf(graph, view);
  const things = placeThings(looks, sheet);
  const drawn = new Map(things.map((thing) => [thing.key, thing]));
  const marks = marksAt.filter(({ key }) => drawn.has(key));
  return {
    links: placeLinks(graph, { view, looks }, sheet),
    things,
    labels: placeLabels(things, sheet, marks),
    marks,
  };
}

function looksOf(graph: CanvasGraph, view: SceneView): Map<string, NodeLook> {
  const look = nodeReducer(() => view);
  return new Map(
    graph.mapNodes((key, attributes) => {
      const shown = look(key, { ...attributes });
      return [key, view.rename && shown.label ? { ...shown, label: view.rename(shown) } : shown];
    }),
  );
}

function placeThings(looks: ReadonlyMap<string, NodeLook>, sheet: Sheet): Placed[] {
  const things = [...looks].flatMap(([key, look]): Placed[] =>
    look.hidden ? [] : [{ ...look, key, ...sheet.at(look), size: sheet.sizeOf(look.size) }],
  );
  return things.filter((thing) => isOn(sheet, thing, thing.size)).sort((a, b) => a.zIndex - b.zIndex);
}

const isOn = ({ width, height }: Sheet, { x, y }: Position, reach: number): boolean =>
  x + reach > 0 && x - reach < width && y + reach > 0 && y - reach < height;

interface Looks {
  view: StyleView;
  looks: ReadonlyMap<string, NodeLook>;
}

function placeLinks(graph: CanvasGraph, { view, looks }: Looks, sheet: Sheet): DrawnLink[] {
  const look = linkReducer(() => view);
  const links: (DrawnLink & Pick<LinkLook, 'zIndex'>)[] = [];
  graph.forEachEdge((id, attributes, source, target) => {
    const shown = look(id, { ...attributes });
    const [one, other] = [looks.get(source)!, looks.get(target)!];
    if (shown.hidden || one.hidden || other.hidden) return;
    const [from, to] = [sheet.at(one), sheet.at(other)];
    if (!crosses(sheet, from, to)) return;
    const { curvature, color, label, zIndex } = shown;
    const width = Math.max(sheet.thinnest, sheet.sizeOf(shown.size) * LINE);
    links.push({ from, to, bend: curvature === 0 ? null : bendOf(from, to, curvature), width, color, label, zIndex });
  });
  return links.sort((a, b) => a.zIndex - b.zIndex);
}

function crosses({ width, height }: Sheet, a: Position, b: Position): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return right > 0 && left < width && bottom > 0 && top < height;
}

/** A line of WebGL fades at its edges, and looks so much narrower than it is. */
const LINE = 0.7;

/** The control point of a curve, as the program of curved links sets it. */
function bendOf(from: Position, to: Position, curvature: number): Position {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature };
}

function placeLabels(things: readonly Placed[], sheet: Sheet, marks: readonly Mark[]): DrawnLabel[] {
  const badges = marks.filter(({ unseen }) => unseen > 0).map((mark) => badgeBox(mark));
  const placer = new LabelPlacer(() => [...edgesOf(sheet), ...things.flatMap(roomOf), ...badges]);
  const text = sheet.labelSize;
  const first = things.toSorted((a, b) => b.zIndex - a.zIndex || b.size - a.size || (a.key < b.key ? -1 : 1));
  return first.flatMap((thing): DrawnLabel[] => {
    if (!thing.label || (!thing.forceLabel && thing.size < sheet.namedFrom)) return [];
    const label = shortLabel(thing.label);
    const placed = placeLabel(thing, { width: sheet.measure(label, text), text }, placer);
    if (!placed) return [];
    const leader = placed.leader ? leaderOf(thing, placed.box) : null;
    return [{ text: label, ...anchorOf(placed.box, thing.x), y: baselineOf(placed.box, text), leader }];
  });
}

function anchorOf({ left, right }: Box, x: number): Pick<DrawnLabel, 'x' | 'anchor'> {
  if (left >= x) return { x: left, anchor: 'start' };
  return right <= x ? { x: right, anchor: 'end' } : { x: (left + right) / 2, anchor: 'middle' };
}

function roomOf({ x, y, size, zIndex }: Placed) {
  // What is dimmed may be written over.
  if (zIndex === 0) return [];
  const reach = size * 0.85;
  return [{ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }];
}

const THICK = 200;

/** No label is cut off at the edge of the sheet. */
function edgesOf({ width, height }: Sheet) {
  return [
    { left: -THICK, right: 2, top: -THICK, bottom: height + THICK },
    { left: width - 2, right: width + THICK, top: -THICK, bottom: height + THICK },
    { left: 0, right: width, top: -THICK, bottom: 2 },
    { left: 0, right: width, top: height - 2, bottom: height + THICK },
  ];
}
