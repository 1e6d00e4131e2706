import { UndirectedGraph } from 'graphology';
import layoutModule from 'graphology-layout-forceatlas2';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../../compare-texts.ts';
import { compareLinks, type PlainLink } from '../../picture/picture.ts';
import { bundleGroups, keepShared } from '../../shared-values.ts';
import type { DossierMaterial } from '../material.ts';

// A CommonJS module: its function is the default of what Node imports, which its types don't know.
const forceAtlas2 = layoutModule as unknown as typeof layoutModule.default;

/** Past this many members a picture of them all is a tangle: their operators are drawn. */
const SELLERS_TO_READ = 40;
/** So many things are drawn, those with most links. */
const DRAWN = 110;
const ROUNDS = 400;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** One thing of the picture, from 0 to 1 in both directions. */
export interface Placed {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly links: number;
  readonly x: number;
  readonly y: number;
}

/** A picture of a racket with everything in its place: the same material makes the same picture. */
interface PlacedPicture {
  readonly level: 'operators' | 'sellers and values';
  readonly things: Placed[];
  readonly links: [from: Placed, to: Placed][];
  /** Things that are not drawn, for there are too many. */
  readonly left: number;
}

/** Lays out who belongs to a racket and what they share. */
export function placePicture({ members, links, things }: DossierMaterial): PlacedPicture {
  const ends = new Map(things.map((thing) => [thing.key, thing]));
  const keys = new Set(members.map(({ key }) => key));
  const isSmall = members.length <= SELLERS_TO_READ;
  const operators = new Map(members.flatMap(({ key, operatorId }) => (operatorId ? [[key, operatorId] as const] : [])));
  const joined: PlainLink[] = isSmall ? keepShared(keys, links, ends) : bundleGroups(keys, links, ends, operators);
  const all = new Set(members.map(({ key }) => (isSmall ? key : (operators.get(key) ?? key))));
  for (const { from, to } of joined) all.add(from).add(to);
  const graph = drawnGraph(all, joined);
  const places = settle(graph);
  const placed = new Map(
    [...places].map(([key, place]): [string, Placed] => {
      const kind = ends.get(key)?.kind ?? 'Operator';
      return [key, { key, kind, label: ends.get(key)?.label ?? key, links: graph.degree(key), ...place }];
    }),
  );
  return {
    level: isSmall ? 'sellers and values' : 'operators',
    things: [...placed.values()],
    links: graph.mapEdges((_, __, from, to) => [placed.get(from)!, placed.get(to)!]),
    left: all.size - graph.order,
  };
}

/** The things with most links, and the links among them; things without any go first where not all can be drawn. */
function drawnGraph(keys: ReadonlySet<string>, links: readonly PlainLink[]): UndirectedGraph {
  const degrees = new Map([...keys].map((key) => [key, 0]));
  for (const { from, to } of links) for (const key of [from, to]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  const ranked = [...degrees].sort(([a, many], [b, more]) => more - many || compareTexts(a, b)).slice(0, DRAWN);
  const graph = new UndirectedGraph();
  for (const [at, [key]] of ranked.entries()) {
    const [angle, distance] = [at * GOLDEN_ANGLE, Math.sqrt(at + 0.5)];
    graph.addNode(key, { x: distance * Math.cos(angle), y: distance * Math.sin(angle) });
  }
  for (const { from, to } of [...links].sort(compareLinks)) {
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to);
  }
  return graph;
}

/** ForceAtlas2 (Jacomy et al. 2014), then stretched over the whole of its frame. */
function settle(graph: UndirectedGraph): Map<string, { x: number; y: number }> {
  if (graph.order === 0) return new Map();
  const settings = { gravity: 0.6, scalingRatio: 8, slowDown: 4, strongGravityMode: true, linLogMode: false };
  const found = Object.entries(forceAtlas2(graph, { iterations: ROUNDS, settings }));
  const frame = (values: number[]) => {
    const least = Math.min(...values);
    const width = Math.max(...values) - least || 1;
    return (value: number) => (value - least) / width;
  };
  const [across, down] = [frame(found.map(([, { x }]) => x)), frame(found.map(([, { y }]) => y))];
  return new Map(found.map(([key, { x, y }]) => [key, { x: across(x), y: down(y) }]));
}
