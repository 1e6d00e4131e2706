import iterate from 'graphology-layout-forceatlas2/iterate.js';
import moveApart from 'graphology-layout-noverlap/iterate.js';
import {
  FROM_ANYWHERE_UP_TO,
  fullSize,
  type GraphColumns,
  layoutSettings,
  looseRows,
  packThings,
  placeByGroup,
  placeByKey,
  placeIn,
  type Position,
  reachOf,
  roundsFor,
  SEPARATED_UP_TO,
  separation,
  shrinkBy,
} from '@ringbreaker/cypher/domain';
import { buildGraph } from '../../detect/communities/community-graph.ts';
import { MODULARITY } from '../../detect/communities/engine.ts';
import { leiden } from '../../detect/communities/leiden.ts';
import { compareTexts } from '../../compare-texts.ts';

/** Of each thing by its key, where it stands. */
export type Positions = ReadonlyMap<string, Position>;

interface Thing {
  readonly key: string;
  readonly size: number;
  /** What it is joined with, by place in the list of things. */
  readonly near: number[];
  /** Where it stood before. */
  readonly stood: Position | undefined;
}

interface Drawing {
  readonly things: readonly Thing[];
  readonly links: readonly (readonly [from: number, to: number, weight: number])[];
  /** Things that stood before stay there. */
  readonly hold: boolean;
}

/** The explorer draws on about so many pixels: what overlaps there is moved apart. */
const PIXELS = 700;
/** Among things that stand few rounds place a newcomer. */
const ROUNDS_TO_JOIN = 120;
const SEED = 1;

/**
 * Lays a picture out by what the explorer lays it out with: the same columns, in any order, end in the same places.
 * What stood before keeps its place where it is at least half of the picture, else it begins there.
 * @param breathe is waited for after each round, so that others come to their turn; it may throw to end the work
 */
export async function layOut(
  columns: GraphColumns,
  before: Positions,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<Map<string, Position>> {
  const drawing = readDrawing(columns, before);
  const { things } = drawing;
  const places = firstPlaces(drawing);
  await force(drawing, places, breathe);
  placeLoose(drawing, places);
  separate(drawing, places);
  return new Map(things.map(({ key }, i) => [key, round(places[i]!)]));
}

function readDrawing({ nodes, links }: GraphColumns, before: Positions): Drawing {
  const share = shrinkBy(nodes.keys.length);
  const order = nodes.keys.map((_, i) => i).sort((a, b) => compareTexts(nodes.keys[a]!, nodes.keys[b]!));
  const placeOf = new Map(order.map((old, now) => [old, now]));
  const things = order.map((i): Thing => {
    const key = nodes.keys[i]!;
    const size = fullSize({ kind: nodes.kinds[i]!, degree: nodes.degrees[i]! }) * share;
    return { key, size, near: [], stood: before.get(key) };
  });
  const joined = links.sources
    .map((source, i) => [placeOf.get(source)!, placeOf.get(links.targets[i]!)!, links.weights[i] ?? 0] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  for (const [from, to] of joined) {
    things[from]!.near.push(to);
    things[to]!.near.push(from);
  }
  const stood = things.filter((thing) => thing.stood).length;
  return { things, links: joined, hold: stood > 0 && stood * 2 >= things.length };
}

/** Where the forces begin: what stood where it stood, what comes to that beside it, of many others each by its community. */
function firstPlaces({ things, links }: Drawing): Position[] {
  const stood = things.flatMap((thing) => thing.stood ?? []);
  const grouped =
    stood.length === 0 && things.length > FROM_ANYWHERE_UP_TO ? placeByCommunity({ things, links }) : null;
  const reach = reachOf(stood);
  return things.map(({ key, near, stood: own }) => {
    if (own) return { ...own };
    const anchor = near.map((other) => things[other]!.stood).find((place) => place !== undefined);
    return grouped?.get(key) ?? placeByKey(key, anchor, reach);
  });
}

function placeByCommunity({ things, links }: Pick<Drawing, 'things' | 'links'>): Map<string, Position> {
  const graph = buildGraph({
    size: things.length,
    sources: Int32Array.from(links, ([from]) => from),
    targets: Int32Array.from(links, ([, to]) => to),
  });
  const community = leiden.assign(graph, { seed: SEED, quality: MODULARITY });
  return placeByGroup(things.map(({ key }, i) => [key, String(community[i]).padStart(6, '0')]));
}

async function force(
  { things, links, hold }: Drawing,
  places: Position[],
  breathe: () => Promise<void>,
): Promise<void> {
  const isFixed = ({ stood }: Thing) => hold && stood !== undefined;
  // What has no link stands in rows below; where it stood before, it still pushes.
  const packed = things.flatMap((thing, i) => (thing.near.length > 0 || isFixed(thing) ? [i] : []));
  if (packed.length < 2 || packed.every((i) => isFixed(things[i]!))) return;
  const placeOf = new Map(packed.map((i, place) => [i, place]));
  const matrices = packThings(
    packed.map((i) => ({ ...places[i]!, size: things[i]!.size, fixed: isFixed(things[i]!) })),
    links.map(([from, to, weight]) => [placeOf.get(from)!, placeOf.get(to)!, weight] as const),
  );
  const settings = layoutSettings(packed.length);
  const rounds = hold ? Math.min(ROUNDS_TO_JOIN, roundsFor(packed.length)) : roundsFor(packed.length);
  for (let round = 0; round < rounds; round++) {
    iterate(settings, matrices.nodes, matrices.links);
    await breathe();
  }
  for (const [place, i] of packed.entries()) if (!isFixed(things[i]!)) places[i] = placeIn(matrices.nodes, place);
}

/** Lets things without links stand in rows below the rest, newcomers where nobody stood. */
function placeLoose({ things, hold }: Drawing, places: Position[]): void {
  const loose = things.flatMap(({ near }, i) => (near.length === 0 ? [i] : []));
  if (loose.length === 0) return;
  const linked = places.filter((_, i) => things[i]!.near.length > 0);
  const stays = (i: number) => hold && things[i]!.stood !== undefined;
  const [stand, coming] = [loose.filter(stays), loose.filter((i) => !stays(i))];
  const rows = looseRows(coming.length + 4 * stand.length, linked);
  const gap = rows.length > 1 ? Math.abs(rows[1]!.x - rows[0]!.x) || 8 : 8;
  const taken = stand.map((i) => places[i]!);
  const free = rows.filter(({ x, y }) => taken.every((at) => Math.hypot(at.x - x, at.y - y) > gap * 0.6));
  for (const [n, i] of coming.entries()) places[i] = free[n] ?? rows[n]!;
}

/** Moves apart what overlaps where all is shown; what stays where it stood is not moved. */
function separate({ things, hold }: Drawing, places: Position[]): void {
  if (things.length > SEPARATED_UP_TO || things.length < 2) return;
  const widest = places.reduce((most, { x, y }) => Math.max(most, Math.abs(x) * 2, Math.abs(y) * 2), 1);
  const unitsPerPixel = widest / PIXELS;
  const { maxIterations, settings } = separation(unitsPerPixel);
  const matrix = new Float32Array(things.length * 3);
  for (const [i, { x, y }] of places.entries()) matrix.set([x, y, things[i]!.size * unitsPerPixel], i * 3);
  for (let round = 0; round < maxIterations; round++) if (moveApart(settings, matrix).converged) break;
  for (const [i, { stood }] of things.entries())
    if (!hold || !stood) places[i] = { x: matrix[i * 3]!, y: matrix[i * 3 + 1]! };
}

/** Tenths of a unit: finer than anybody sees, and short to send. */
function round({ x, y }: Position): Position {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
