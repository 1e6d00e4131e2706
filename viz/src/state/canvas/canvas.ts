import type { GraphColumns, NodeKind, Position, SavedViewView } from '@ringbreaker/cypher/domain';
import type { NeighbourQuery } from '../../questions.ts';
import { type Fold, foldsWithout, openFolds } from '../folds/folds.ts';
import { outsideOf, type TimeFilter } from '../time/time-window.ts';
import type { CanvasNote } from './notes/canvas-note.ts';
import { isSharedByFew } from './shared-by.ts';
import { isLeftOut, narrow, NO_FILTER, partsAsked, type ThingFilter } from '../filter/thing-filter.ts';

/** A thing on the canvas, as the API described it. */
export interface CanvasNode {
  key: string;
  kind: NodeKind;
  label: string;
  degree: number;
  status: string | null;
  racketId: string | null;
  operatorId: string | null;
  /** From which day it was there, and on which it was closed or removed; days since 1970-01-01. */
  begins: number | null;
  ends: number | null;
}

export interface CanvasLink {
  id: string;
  source: string;
  target: string;
  type: string;
  firstSeen: number | null;
  lastSeen: number | null;
  weight: number;
}

/** What the expands of one thing answered. */
export interface Expansion {
  /** Every neighbour that one of them named. */
  returned: readonly string[];
  /** What the last one asked for, less its limit; how many it brought, and how many there are of that. */
  asked: Omit<NeighbourQuery, 'limit'>;
  shown: number;
  total: number;
  partial: boolean;
}

/** A saved view, in the version that was seen: a change of it is a change of that one. */
export interface OpenedView {
  id: string;
  name: string;
  version: number;
}

/** A view as it is known on the canvas: a change of it is a change of its latest version. */
export const toOpened = ({ id, name, latest }: SavedViewView): OpenedView => ({ id, name, version: latest });

/** All that is on the canvas and can be undone; a value, never changed in place. */
export interface Canvas {
  nodes: ReadonlyMap<string, CanvasNode>;
  links: ReadonlyMap<string, CanvasLink>;
  /** Keys that a person put here by name; only they and what is expanded hold others in place. */
  roots: ReadonlySet<string>;
  expansions: ReadonlyMap<string, Expansion>;
  hidden: ReadonlySet<string>;
  hiddenKinds: ReadonlySet<NodeKind>;
  /** Values that fewer sellers of the canvas share are hidden; 0: none is. */
  sharedBy: number;
  /** What is left by what things and links say of themselves. */
  filter: ThingFilter;
  pinned: ReadonlyMap<string, Position>;
  /** Where the step that arranged the picture last put things; they may have been moved from there. */
  placed: ReadonlyMap<string, Position>;
  time: TimeFilter | null;
  /** What is drawn as one, by the id of the fold; no thing is in two. */
  folds: ReadonlyMap<string, Fold>;
  /** What is written on the canvas itself, by the id of the note. */
  notes: ReadonlyMap<string, CanvasNote>;
  /** The view that it was opened from or kept as. */
  view: OpenedView | null;
}

export const EMPTY_CANVAS: Canvas = {
  nodes: new Map(),
  links: new Map(),
  roots: new Set(),
  expansions: new Map(),
  hidden: new Set(),
  hiddenKinds: new Set(),
  sharedBy: 0,
  filter: NO_FILTER,
  pinned: new Map(),
  placed: new Map(),
  time: null,
  folds: new Map(),
  notes: new Map(),
  view: null,
};

/** The id of a link on the canvas: two things may be joined by several types. */
export function linkId(from: string, type: string, to: string): string {
  return `${from}\u001f${type}\u001f${to}`;
}

/** Turns the API's columns into things and links. */
function readColumns(columns: GraphColumns): { nodes: CanvasNode[]; links: CanvasLink[] } {
  const { nodes, links } = columns;
  const things = nodes.keys.map((key, i): CanvasNode => ({
    key,
    kind: nodes.kinds[i]!,
    label: nodes.labels[i] ?? key,
    degree: nodes.degrees[i] ?? 0,
    status: nodes.status[i] ?? null,
    racketId: nodes.rackets[i] ?? null,
    operatorId: nodes.operators[i] ?? null,
    begins: nodes.begins[i] ?? null,
    ends: nodes.ends[i] ?? null,
  }));
  const joined = links.sources.map((from, i): CanvasLink => {
    const source = nodes.keys[from]!;
    const target = nodes.keys[links.targets[i]!]!;
    const type = links.types[i]!;
    return {
      id: linkId(source, type, target),
      source,
      target,
      type,
      firstSeen: links.firstSeen[i] ?? null,
      lastSeen: links.lastSeen[i] ?? null,
      weight: links.weights[i] ?? 0,
    };
  });
  return { nodes: things, links: joined };
}

/** Puts a picture over a canvas: what is there already is told anew. */
export function merge(canvas: Canvas, columns: GraphColumns): Canvas {
  const { nodes, links } = readColumns(columns);
  const merged = new Map(canvas.nodes);
  for (const node of nodes) merged.set(node.key, node);
  const joined = new Map(canvas.links);
  for (const link of links) joined.set(link.id, link);
  return { ...canvas, nodes: merged, links: joined };
}

/** Adds a picture by name: all its things become roots that no collapse takes away, and none stays in a fold. */
export function addRoots(canvas: Canvas, columns: GraphColumns): Canvas {
  const roots = new Set([...canvas.roots, ...columns.nodes.keys]);
  const shown = new Set(columns.nodes.keys);
  const hidden = new Set([...canvas.hidden].filter((key) => !shown.has(key)));
  return openFolds({ ...merge(canvas, columns), roots, hidden }, columns.nodes.keys);
}

/** Draws the links of a picture between things that stand; things that don't are left out. */
export function join(canvas: Canvas, columns: GraphColumns): Canvas {
  const joined = new Map(canvas.links);
  for (const link of readColumns(columns).links) {
    if (canvas.nodes.has(link.source) && canvas.nodes.has(link.target)) joined.set(link.id, link);
  }
  return { ...canvas, links: joined };
}

/** Takes things off the canvas, with their links and whatever was noted of them. */
export function remove(canvas: Canvas, keys: readonly string[]): Canvas {
  const gone = new Set(keys);
  if (gone.size === 0) return canvas;
  const folds = foldsWithout(canvas.folds, gone);
  for (const id of canvas.folds.keys()) if (!folds.has(id)) gone.add(id);
  const keepKey = (key: string) => !gone.has(key);
  return {
    nodes: new Map([...canvas.nodes].filter(([key]) => keepKey(key))),
    links: new Map([...canvas.links].filter(([, link]) => keepKey(link.source) && keepKey(link.target))),
    roots: new Set([...canvas.roots].filter(keepKey)),
    expansions: new Map([...canvas.expansions].filter(([key]) => keepKey(key))),
    hidden: new Set([...canvas.hidden].filter(keepKey)),
    hiddenKinds: canvas.hiddenKinds,
    sharedBy: canvas.sharedBy,
    filter: canvas.filter,
    pinned: new Map([...canvas.pinned].filter(([key]) => keepKey(key))),
    placed: canvas.placed,
    time: canvas.time,
    folds,
    notes: canvas.notes,
    view: canvas.view,
  };
}

/** Hides things without taking them away. */
export function hide(canvas: Canvas, keys: readonly string[]): Canvas {
  return { ...canvas, hidden: new Set([...canvas.hidden, ...keys.filter((key) => canvas.nodes.has(key))]) };
}

/** Shows everything that was hidden, by name, by kind, by a filter or by time: what lies outside the window steps back. */
export function showAll(canvas: Canvas): Canvas {
  const time = dimOutside(canvas.time);
  return { ...canvas, hidden: new Set(), hiddenKinds: new Set(), sharedBy: 0, filter: NO_FILTER, time };
}

/** What lies outside a window steps back, and is no longer hidden. */
export const dimOutside = (time: TimeFilter | null): TimeFilter | null => time && { ...time, outside: 'dim' };

/** Filters by time, or no more. */
export function filterTime(canvas: Canvas, time: TimeFilter | null): Canvas {
  return { ...canvas, time };
}

/** Hides the values that fewer sellers share; with 0 none of them. */
export function filterShared(canvas: Canvas, sharedBy: number): Canvas {
  return { ...canvas, sharedBy };
}

/** Leaves what a filter asks for, in place of what it asked for before. */
export function narrowTo(canvas: Canvas, change: Partial<ThingFilter>): Canvas {
  const filter = narrow(canvas.filter, change);
  return filter === canvas.filter ? canvas : { ...canvas, filter };
}

/** How many filters hide something: things by name, kinds, who shares a value, parts of the filter, and the window of time. */
export function hiding({ hidden, hiddenKinds, sharedBy, filter, time }: Canvas): number {
  const own = hidden.size + hiddenKinds.size + (sharedBy > 0 ? 1 : 0) + partsAsked(filter).length;
  return own + (time?.outside === 'hide' ? 1 : 0);
}

/** Hides a kind, or shows it again. */
export function toggleKind(canvas: Canvas, kind: NodeKind): Canvas {
  const hiddenKinds = new Set(canvas.hiddenKinds);
  if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
  return { ...canvas, hiddenKinds };
}

/** Pins things and folds where they are; a null place lets one go. */
export function pin(canvas: Canvas, places: ReadonlyMap<string, Position | null>): Canvas {
  const pinned = new Map(canvas.pinned);
  for (const [key, place] of places) {
    if (place === null) pinned.delete(key);
    else if (canvas.nodes.has(key) || canvas.folds.has(key)) pinned.set(key, { x: place.x, y: place.y });
  }
  return { ...canvas, pinned };
}

/** Tells whether a thing is drawn. */
export function isVisible(canvas: Canvas, node: CanvasNode): boolean {
  if (canvas.hidden.has(node.key) || canvas.hiddenKinds.has(node.kind)) return false;
  if (isLeftOut(canvas.filter, node)) return false;
  return !isSharedByFew(canvas, node.key) && !isHiddenByTime(canvas, node.key);
}

/** Tells whether a thing lies outside the window of time, where that hides. */
export const isHiddenByTime = (canvas: Canvas, key: string): boolean =>
  canvas.time?.outside === 'hide' && (outsideOf(canvas)?.nodes.has(key) ?? false);
