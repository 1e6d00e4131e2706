import { hashText } from '../hash.ts';
import { DERIVED_KINDS, type NodeKind } from '../kinds.ts';

/** Where a thing stands in a picture; it has no unit, and y grows upwards. */
export interface Position {
  x: number;
  y: number;
}

const PER_NODE = 10;

/** Screens are wider than high: pictures are drawn that much wider than the forces would have it. */
const STRETCH = 1.35;

/** A thing that the forces move, or that pushes others from its fixed place. */
export interface PackedThing extends Position {
  size: number;
  fixed: boolean;
}

/** Two things, by their places in a list, and how much joins them, 0 to 1. */
export type PackedLink = readonly [from: number, to: number, weight: number];

/** A picture as ForceAtlas2 wants it (Jacomy et al. 2014): 10 floats a thing, 3 a link. */
export function packThings(things: readonly PackedThing[], links: readonly PackedLink[]) {
  const nodes = new Float32Array(things.length * PER_NODE);
  for (const [i, { x, y, size, fixed }] of things.entries())
    nodes.set([x / STRETCH, y, 0, 0, 0, 0, 1, 1, size, fixed ? 1 : 0], i * PER_NODE);
  const packed = new Float32Array(links.length * 3);
  for (const [i, [from, to, says]] of links.entries()) {
    const weight = 0.4 + says;
    packed.set([from * PER_NODE, to * PER_NODE, weight], i * 3);
    nodes[from * PER_NODE + 6]! += weight;
    nodes[to * PER_NODE + 6]! += weight;
  }
  return { nodes, links: packed };
}

/** The place of the i-th thing in a matrix. */
export function placeIn(nodes: Float32Array, i: number): Position {
  return { x: nodes[i * PER_NODE]! * STRETCH, y: nodes[i * PER_NODE + 1]! };
}

/** Settings by size: strong gravity keeps scattered parts in view, Barnes-Hut pays off past a thousand things. */
export function layoutSettings(things: number) {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    strongGravityMode: true,
    // Thousands would be pressed to a disc: with less of it rackets stand apart.
    gravity: things > 1_000 ? 0.02 : 0.06,
    slowDown: 1 + Math.log(Math.max(things, 1)),
    barnesHutOptimize: things > 1_000,
    barnesHutTheta: 0.6,
  };
}

/** How many rounds settle a graph of a size: fewer for large ones, whose rounds cost more. */
export function roundsFor(things: number): number {
  if (things <= 200) return 600;
  if (things <= 2_000) return 400;
  return things <= 20_000 ? 200 : 60;
}

/** Past so many things nothing is moved apart that overlaps: nobody sees them one by one. */
export const SEPARATED_UP_TO = 5_000;

/** How things that overlap are moved apart, at most so often; `unitsPerPixel` at the zoom that shows all. */
export function separation(unitsPerPixel: number) {
  return {
    maxIterations: 80,
    settings: { margin: 5 * unitsPerPixel, ratio: 1, speed: 2, gridSize: 20, expansion: 1.1 },
  };
}

/** Rows of free places below what is linked: the forces would drive things without links far away. */
export function looseRows(count: number, linked: Iterable<Position>): Position[] {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of linked) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  if (left > right) [left, right, bottom, top] = [-100, 100, 0, 0];
  const width = Math.max(right - left, 60);
  // Many stand closer: they must not take more of the picture than what is linked.
  const room = Math.max(12, Math.ceil(Math.sqrt(6 * count)));
  const columns = Math.max(1, Math.min(count, room));
  const gap = width / room;
  const middle = (left + right) / 2 - ((columns - 1) * gap) / 2;
  const first = bottom - Math.max((top - bottom) * 0.12, gap);
  return Array.from({ length: count }, (_, i) => ({
    x: middle + (i % columns) * gap,
    y: first - Math.floor(i / columns) * gap,
  }));
}

/** Places for things without links, in the order of their keys. */
export function placeLoose(keys: readonly string[], linked: Iterable<Position>): Map<string, Position> {
  const rows = looseRows(keys.length, linked);
  return new Map([...keys].sort().map((key, i) => [key, rows[i]!]));
}

/** A first place that depends on the key alone: around its anchor, else anywhere on a disc of radius 100. */
export function placeByKey(key: string, anchor: Position | undefined, reach: number): Position {
  const { angle, radius } = polarOf(key);
  return anchor ? onCircle(anchor, angle, reach * (0.6 + 0.4 * radius)) : onCircle(MIDDLE, angle, 100 * radius);
}

/** How far from its anchor a thing comes, beside how far what stands reaches. */
export function reachOf(standing: Iterable<Position>): number {
  let widest = 0;
  for (const { x, y } of standing) widest = Math.max(widest, Math.abs(x), Math.abs(y));
  return Math.max(widest * 0.14, 8);
}

/** Up to so many things the forces find a good picture from anywhere. */
export const FROM_ANYWHERE_UP_TO = 1_000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** How far apart things begin. */
const AIR = 12;

/**
 * First places for a large picture: who is of one group begins together, on discs along a sunflower's spiral, the largest
 * in the middle. From anywhere on one disc a few hundred rounds would leave thousands of things mixed.
 */
export function placeByGroup(groupOf: Iterable<readonly [key: string, group: string]>): Map<string, Position> {
  const groups = new Map<string, string[]>();
  for (const [key, group] of groupOf) {
    const keys = groups.get(group);
    if (keys) keys.push(key);
    else groups.set(group, [key]);
  }
  const places = new Map<string, Position>();
  let inside = 0;
  const largestFirst = [...groups].sort(
    ([a, { length: many }], [b, { length: more }]) => more - many || (a < b ? -1 : 1),
  );
  for (const [i, [, keys]] of largestFirst.entries()) {
    const distance = AIR * Math.sqrt(inside + keys.length / 2) - (i === 0 ? AIR * Math.sqrt(keys.length / 2) : 0);
    const centre = onCircle(MIDDLE, i * GOLDEN_ANGLE, distance);
    for (const key of keys) places.set(key, within(key, centre, AIR * 0.7 * Math.sqrt(keys.length)));
    inside += keys.length;
  }
  return places;
}

const MIDDLE: Position = { x: 0, y: 0 };

const onCircle = ({ x, y }: Position, angle: number, radius: number): Position => ({
  x: x + radius * Math.cos(angle),
  y: y + radius * Math.sin(angle),
});

/** A place on a disc of radius 1 that depends on the key alone. */
function polarOf(key: string): { angle: number; radius: number } {
  const angle = (hashText(key) / 2 ** 32) * 2 * Math.PI;
  return { angle, radius: Math.sqrt(hashText(`${key}|radius`) / 2 ** 32) };
}

function within(key: string, centre: Position, reach: number): Position {
  const { angle, radius } = polarOf(key);
  return onCircle(centre, angle, reach * radius);
}

/** Up to so many things each has its full size. */
const FULL_SIZE_UP_TO = 150;
const SMALLEST = 0.2;

/** How large things are drawn beside a few: the area that they take together stays about the same. */
export function shrinkBy(things: number): number {
  return Math.max(SMALLEST, Math.sqrt(FULL_SIZE_UP_TO / Math.max(things, FULL_SIZE_UP_TO)));
}

const STAND_FOR_OTHERS: ReadonlySet<NodeKind> = new Set(DERIVED_KINDS);

/** The size of a thing among few, in pixels; those that stand for others grow by how many, so that the large are seen as such. */
export function fullSize({ kind, degree }: { kind: NodeKind; degree: number }): number {
  if (STAND_FOR_OTHERS.has(kind)) return Math.min(10 + 4 * Math.sqrt(Math.max(degree, 1)), 40);
  return Math.min(7 + 1.5 * Math.log2(1 + degree), 19);
}
