import { fullSize, placeByKey, reachOf, shrinkBy, type Position } from '@ringbreaker/cypher/domain';
import Graph from 'graphology';
import type { Canvas, CanvasLink, CanvasNode } from '../state/canvas/canvas.ts';
import { pictureOf } from '../state/folds/picture.ts';
import { bendsOf } from './bends.ts';
import { firstPlaces } from './first-places.ts';
import { lookOf } from './kinds.ts';
import { counted } from './words.ts';

/** What Sigma draws of a thing; appearance that depends on theme or hover is added by the reducers of `style.ts`. */
export interface NodeAttributes extends CanvasNode {
  x: number;
  y: number;
  size: number;
  type: 'thing' | 'circle' | 'square' | 'fold';
  color: string;
  rim: string;
  ink: string;
}

export interface LinkAttributes {
  link: CanvasLink;
  size: number;
  type: 'line' | 'curved';
  curvature: number;
}

export type CanvasGraph = Graph<NodeAttributes, LinkAttributes>;

/** Past this many things icons and shapes give way to plain circles and squares. */
const PLAIN_FROM = 5_000;

/** An empty graph for a canvas: directed, several links a pair. */
export function newGraph(): CanvasGraph {
  return new Graph<NodeAttributes, LinkAttributes>({ multi: true, type: 'directed' });
}

/** Makes the graph equal to what of the canvas is drawn, touching only what differs; returns what came and went. `places` are positions known from before. */
export function syncGraph(
  graph: CanvasGraph,
  folded: Canvas,
  places: Map<string, Position>,
): { added: string[]; removed: string[] } {
  const canvas = { ...folded, ...pictureOf(folded) };
  const removed = graph.filterNodes((key) => !canvas.nodes.has(key));
  const stood = new Set(graph.nodes());
  const sizeOf = sizesFor(canvas);
  drop(graph, canvas, places);
  relabelFolds(graph, canvas);
  retype(graph, canvas.nodes.size > PLAIN_FROM);
  resize(graph, sizeOf);
  const added = addNodes(graph, canvas, { places, sizeOf }).filter((key) => !stood.has(key));
  syncLinks(graph, canvas.links);
  return { added, removed };
}

/** Up to so many folds each has its full size. */
const FULL_FOLDS_UP_TO = 25;
const SMALLEST_FOLD = 0.4;
/** A plain square has more area than a plain disc of its size: sellers must not drown in what they share. */
const PLAIN_SHARE = { thing: 1, circle: 1.1, square: 0.7 };

type SizeOf = (node: CanvasNode, type: NodeAttributes['type']) => number;

/** How large things are among all of a canvas: the smaller the more there are, for thousands are a picture, not a disc. */
function sizesFor({ nodes, folds }: Canvas): SizeOf {
  const share = shrinkBy(nodes.size);
  // A fold stands for many: it shrinks by the number of folds, and less.
  const foldShare = Math.max(SMALLEST_FOLD, Math.min(1, Math.sqrt(FULL_FOLDS_UP_TO / Math.max(folds.size, 1))));
  return (node, type) =>
    type === 'fold' ? foldSize(node.degree) * foldShare : sizeOfThing(node) * share * PLAIN_SHARE[type];
}

/** Lets what stands have the size that it has among all. */
function resize(graph: CanvasGraph, sizeOf: SizeOf): void {
  if (!graph.someNode((_, node) => node.size !== sizeOf(node, node.type))) return;
  // What has just come may not be indexed yet: told of sizes alone, Sigma would look for it in vain.
  graph.updateEachNodeAttributes((_, node) => ({ ...node, size: sizeOf(node, node.type) }));
}

interface Adding {
  places: ReadonlyMap<string, Position>;
  sizeOf: SizeOf;
}

function addNodes(graph: CanvasGraph, canvas: Canvas, { places, sizeOf }: Adding): string[] {
  const news = [...canvas.nodes.values()].filter((node) => !graph.hasNode(node.key));
  if (news.length === 0) return [];
  const knownPlace = (key: string) => canvas.pinned.get(key) ?? places.get(key) ?? middleOf(canvas, key, places);
  const known = news.map((node) => knownPlace(node.key));
  const anchors = findAnchors(graph, canvas);
  const reach = reachOf(graph.mapNodes((_, attributes) => attributes));
  const first = graph.order === 0 && known.includes(undefined) ? firstPlaces(news, canvas.links.values()) : null;
  const plain = canvas.nodes.size > PLAIN_FROM;
  for (const [i, node] of news.entries()) {
    const { key } = node;
    const { x, y } = known[i] ?? first?.get(key) ?? placeByKey(key, anchors.get(key), reach);
    const look = canvas.folds.has(key) ? drawnAsFold(node) : drawnAs(node, plain);
    graph.addNode(key, attributesOf(node, look, { x, y, size: sizeOf(node, look.type) }));
  }
  return news.map((node) => node.key);
}

type Look = Pick<NodeAttributes, 'label' | 'type' | 'color' | 'rim' | 'ink'>;

/** All of a thing, field by field: spread from three objects, ten thousand of them took half of the build. */
function attributesOf(node: CanvasNode, look: Look, at: Position & { size: number }): NodeAttributes {
  const { key, kind, degree, status, racketId, operatorId, begins, ends } = node;
  const { label, type, color, rim, ink } = look;
  const { x, y, size } = at;
  return { key, kind, label, degree, status, racketId, operatorId, begins, ends, x, y, size, type, color, rim, ink };
}

/** The middle of what is in a fold; undefined for what is none, or whose things never stood anywhere. */
function middleOf({ folds }: Canvas, key: string, places: ReadonlyMap<string, Position>): Position | undefined {
  const fold = folds.get(key);
  if (!fold) return undefined;
  const stood = [...fold.members].flatMap((member) => places.get(member) ?? []);
  if (stood.length === 0) return undefined;
  const mean = (along: 'x' | 'y') => stood.reduce((sum, place) => sum + place[along], 0) / stood.length;
  return { x: mean('x'), y: mean('y') };
}

/** Past so many things and links to take away, all are, and those that stay come anew: Sigma draws all anew for each one. */
const ONE_BY_ONE_UP_TO = 50;

/** Takes away what is not drawn any more; where it stood is remembered. */
function drop(
  graph: CanvasGraph,
  { nodes, links }: Pick<Canvas, 'nodes' | 'links'>,
  places: Map<string, Position>,
): void {
  const keys = graph.filterNodes((key) => !nodes.has(key));
  const ids = graph.filterEdges((id) => !links.has(id));
  const all = keys.length + ids.length > ONE_BY_ONE_UP_TO;
  for (const key of all ? graph.nodes() : keys) {
    const { x, y } = graph.getNodeAttributes(key);
    places.set(key, { x, y });
  }
  if (all) return graph.clear();
  for (const id of ids) graph.dropEdge(id);
  for (const key of keys) graph.dropNode(key);
}

/** Lets things that stand be drawn plainly, or no longer, where what came or went makes that so. */
function retype(graph: CanvasGraph, plain: boolean): void {
  const typeOf = (node: NodeAttributes) => (node.type === 'fold' ? 'fold' : programOf(node, plain));
  if (!graph.someNode((_, node) => node.type !== typeOf(node))) return;
  graph.updateEachNodeAttributes((_, node) => ({ ...node, type: typeOf(node) }));
}

/** Folds that stand may have lost things. */
function relabelFolds(graph: CanvasGraph, { nodes, folds }: Canvas): void {
  for (const id of folds.keys()) {
    const node = nodes.get(id)!;
    if (!graph.hasNode(id)) continue;
    const { label, degree } = graph.getNodeAttributes(id);
    if (label !== node.label || degree !== node.degree)
      graph.mergeNodeAttributes(id, { ...node, ...drawnAsFold(node) });
  }
}

/** The place of the first neighbour that already stands, for each thing that doesn't. */
function findAnchors(graph: CanvasGraph, canvas: Canvas): Map<string, Position> {
  const anchors = new Map<string, Position>();
  if (graph.order === 0) return anchors;
  for (const { source, target } of canvas.links.values()) {
    const [standing, coming] = graph.hasNode(source) ? [source, target] : [target, source];
    if (!graph.hasNode(standing) || graph.hasNode(coming) || anchors.has(coming)) continue;
    const { x, y } = graph.getNodeAttributes(standing);
    anchors.set(coming, { x, y });
  }
  return anchors;
}

// The programs need colours from the first frame on; the reducers then give each thing its own.
const UNPAINTED = { color: '#8a929c', rim: '#626b76', ink: '#ffffff' };

/** The size of a thing among few, its program, and what is written beside it. */
export function drawnAs(node: CanvasNode, plain: boolean) {
  return { label: labelOf(node), size: sizeOfThing(node), type: programOf(node, plain), ...UNPAINTED } as const;
}

function programOf({ kind }: CanvasNode, plain: boolean) {
  if (!plain) return 'thing';
  return lookOf(kind).shape === 'circle' ? 'circle' : 'square';
}

/** The size and program of a fold, which says of itself how much is in it. */
function drawnAsFold(node: CanvasNode) {
  return { label: node.label, size: foldSize(node.degree), type: 'fold', ...UNPAINTED } as const;
}

/** A fold is the larger the more is in it, by area, within what a picture bears. */
const foldSize = (things: number) => Math.min(15 + 2.2 * Math.sqrt(things), 46);

/** What is written beside a thing: of an operator its accounts first, for its id says nothing. */
function labelOf({ kind, label, degree }: CanvasNode): string {
  return kind === 'Operator' ? `${counted(degree, 'account')} · ${label}` : label;
}

/** The size of a thing among few: a diamond has less area than what else is as wide. */
function sizeOfThing(node: CanvasNode): number {
  return fullSize(node) * (lookOf(node.kind).shape === 'diamond' ? 1.12 : 1);
}

/** Adds links that are missing, and curves those that join the same two things, so that each can be seen and clicked. */
function syncLinks(graph: CanvasGraph, links: Canvas['links']): void {
  const bends = bendsOf(links);
  const isNew = graph.size === 0;
  for (const link of links.values()) {
    const { id, source, target, weight } = link;
    const curvature = bends.get(id) ?? 0;
    const type = curvature === 0 ? 'line' : 'curved';
    if (isNew || !graph.hasEdge(id)) {
      if (!graph.hasNode(source) || !graph.hasNode(target)) continue;
      graph.addEdgeWithKey(id, source, target, { link, size: 1.1 + 2.2 * weight, type, curvature });
    } else if (graph.getEdgeAttribute(id, 'curvature') !== curvature) {
      graph.mergeEdgeAttributes(id, { curvature, type });
    }
  }
}
