import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { Appearance } from './appearance.ts';
import { mix } from './appearance.ts';
import type { LinkAttributes, NodeAttributes } from './build-graph.ts';
import type { FoldsShown } from '../state/folds/folds-shown.ts';
import { MERGED } from '../state/folds/picture.ts';
import type { OutsideTime } from '../state/time/time-window.ts';
import { type Hue, HUES, inkOn, lookOf } from './kinds.ts';
import { paintPie, type Pie, racketSlices, slicesOf } from './pie.ts';
import type { RacketHues } from './racket-hues.ts';
import { counted, wordOf } from './words.ts';

export const LABEL_MODES = ['auto', 'selection', 'all'] as const;
export type LabelMode = (typeof LABEL_MODES)[number];

/** All that decides how things look at a moment; the reducers read it and never change it. */
export interface StyleView {
  appearance: Appearance;
  hidden: ReadonlySet<string>;
  hiddenKinds: ReadonlySet<NodeKind>;
  selection: ReadonlySet<string>;
  link: string | null;
  hovered: string | null;
  /** The hovered thing and its neighbours; null when nothing is hovered. */
  near: ReadonlySet<string> | null;
  /** Things and links of the paths that are shown; the rest is dimmed. */
  path: { nodes: ReadonlySet<string>; links: ReadonlySet<string> } | null;
  /** Things that step back, whatever else is shown. */
  apart?: ReadonlySet<string>;
  /** What was not there in the window of time: it steps back, or is not drawn. */
  outside?: (OutsideTime & { hide: boolean }) | null;
  /** Links that a filter leaves out. */
  hiddenLinks?: ReadonlySet<string>;
  labels: LabelMode;
  /** What the folds show; null or none: nothing is folded. */
  folds?: FoldsShown | null;
  /** The hue of each racket, where colour tells whose a thing is; null or none: it tells the kind. */
  rackets?: RacketHues | null;
}

/** What the reducers hand to Sigma besides the attributes of the graph. */
export interface NodeLook extends NodeAttributes, Pie {
  /** The middle of a fold, on which its count is written. */
  middle?: string;
  hidden: boolean;
  /** Sigma itself forgets to let go of a thing when the pointer leaves the canvas. */
  hovered: boolean;
  forceLabel: boolean;
  zIndex: number;
}

interface Paint {
  color: string;
  closed: string;
  rim: string;
  ink: string;
}

/** Colours of a scheme, worked out once so that the reducer only looks them up. */
interface Paints {
  hues: Readonly<Record<Hue, Paint>>;
  /** Of what belongs to no racket: hollow, and where there is no room for a rim, grey. */
  hollow: Paint;
  plain: Paint;
}

function paintsOf({ hues, rims, background, ink, line, quietInk }: Appearance): Paints {
  const paint = (hue: Hue): [Hue, Paint] => [
    hue,
    { color: hues[hue], closed: mix(hues[hue], background, 0.6), rim: rims[hue], ink: inkOn(hue) },
  ];
  return {
    hues: Object.fromEntries(HUES.map(paint)) as Record<Hue, Paint>,
    hollow: { color: background, closed: background, rim: quietInk, ink: quietInk },
    plain: { color: line, closed: mix(line, background, 0.6), rim: line, ink },
  };
}

/** The colours of a thing: those of its kind, or of its racket. */
function paintOf({ kind, racketId, type }: NodeAttributes, paints: Paints, rackets: RacketHues | null): Paint {
  if (rackets === null) return paints.hues[lookOf(kind).hue];
  const hue = racketId === null ? undefined : rackets.get(racketId);
  if (hue) return paints.hues[hue];
  return type === 'thing' ? paints.hollow : paints.plain;
}

/** Tells whether a thing steps back behind the path or the hovered neighbourhood. */
function isDimmed(view: StyleView, key: string): boolean {
  if (key === view.hovered) return false;
  if (view.apart?.has(key) || view.outside?.nodes.has(key)) return true;
  if (view.path) return !view.path.nodes.has(key) && !view.selection.has(key);
  return view.near !== null && !view.near.has(key) && !view.selection.has(key);
}

/** The reducer of things: O(1), changes the copy that Sigma hands it. */
export function nodeReducer(view: () => StyleView): (key: string, data: NodeAttributes) => NodeLook {
  let appearance: Appearance | null = null;
  let paints: Paints;
  return (key, data) => {
    const now = view();
    if (now.appearance !== appearance) {
      appearance = now.appearance;
      paints = paintsOf(appearance);
    }
    return lookOfNode(key, data as NodeLook, now, paintOf(data, paints, now.rackets ?? null));
  };
}

/** Up to so many selected things are named in any case. */
const NAMED_SELECTION = 24;

function lookOfNode(key: string, look: NodeLook, view: StyleView, paint: Paint): NodeLook {
  const selected = view.selection.has(key);
  const named = selected || key === view.hovered || Boolean(view.path?.nodes.has(key));
  const gone = view.outside?.hide === true && view.outside.nodes.has(key);
  look.hidden = gone || view.hidden.has(key) || view.hiddenKinds.has(look.kind);
  look.color = look.status === 'closed' ? paint.closed : paint.color;
  look.ink = look.status === 'closed' ? view.appearance.ink : paint.ink;
  look.rim = look.status === 'suspended' ? view.appearance.warning : paint.rim;
  look.hovered = key === view.hovered;
  look.zIndex = named ? 2 : 1;
  // Of many that are selected the names would cover the picture.
  const crowded = selected && view.selection.size > NAMED_SELECTION && key !== view.hovered;
  look.forceLabel = (named && !crowded) || view.labels === 'all';
  if (selected) {
    look.rim = view.appearance.accent;
    look.size *= 1.2;
  } else if (isDimmed(view, key)) {
    look.color = view.appearance.faintNode;
    look.rim = view.appearance.faintLine;
    look.ink = view.appearance.background;
    look.zIndex = 0;
    look.forceLabel = false;
    look.label = '';
  }
  if (view.labels === 'selection' && !named) look.label = '';
  if (look.type === 'fold') drawFold(key, look, view);
  return look;
}

/** Up to so many folds each is named. */
const NAMED_FOLDS = 60;

/** What a fold shows of itself: a pie of the kinds in it, or of the rackets, as far as they are not hidden. */
function drawFold(key: string, look: NodeLook, view: StyleView): void {
  const kinds = view.folds?.things.get(key);
  look.hidden = !kinds;
  look.rim = view.selection.has(key) ? view.appearance.accent : view.appearance.quietInk;
  look.middle = view.appearance.background;
  if (look.zIndex > 0) look.forceLabel ||= view.labels !== 'selection' && (view.folds?.things.size ?? 0) <= NAMED_FOLDS;
  else look.rim = view.appearance.faintLine;
  if (!kinds) return;
  const slices = view.rackets ? racketSlices(view.folds?.rackets.get(key) ?? [], view.rackets) : slicesOf(kinds);
  paintPie(look, slices, view.appearance, look.zIndex === 0);
}

/** The type of a tie that may come where a network rebuilds itself; no fact. */
export const REBUILT = 'REBUILT';

export interface LinkLook extends LinkAttributes {
  color: string;
  label: string;
  hidden: boolean;
  forceLabel: boolean;
  zIndex: number;
}

/** How much wider a link is drawn that stands for many. */
const widthOf = (links: number) => Math.min(1 + Math.log2(Math.max(links, 1)) / 2, 5);

/** Past this many neighbours the words on the links of a hovered thing would cover each other. */
const LABELLED_NEIGHBOURS = 13;

/** The reducer of links: those of the selection, the hovered thing and the path step forward. */
export function linkReducer(view: () => StyleView): (id: string, data: LinkAttributes) => LinkLook {
  return (id, data) => {
    const now = view();
    const look = data as LinkLook;
    const { source, target, type } = data.link;
    const chosen = id === now.link;
    const onPath = now.path?.links.has(id) ?? false;
    const touched = source === now.hovered || target === now.hovered;
    const outside = now.outside?.links.has(id) ?? false;
    look.hidden = now.hidden.has(source) || now.hidden.has(target) || (outside && now.outside?.hide === true);
    look.hidden ||= now.hiddenLinks?.has(id) ?? false;
    look.color = now.appearance.line;
    look.zIndex = 0;
    look.label = '';
    look.forceLabel = chosen;
    if (outside || now.apart?.has(source) || now.apart?.has(target)) look.color = now.appearance.faintLine;
    if (type === REBUILT) look.color = now.appearance.accent;
    if (chosen || onPath) {
      look.color = now.appearance.accent;
      look.size = Math.max(look.size * 1.6, 3);
      look.zIndex = 2;
    } else if (!outside && (touched || now.selection.has(source) || now.selection.has(target))) {
      look.color = now.path ? now.appearance.faintLine : now.appearance.quietInk;
      look.zIndex = 1;
    } else if (now.path || now.near) look.color = now.appearance.faintLine;
    const few = (now.near?.size ?? 0) <= LABELLED_NEIGHBOURS;
    const merged = type === MERGED ? (now.folds?.links.get(id) ?? 0) : null;
    if (merged !== null) {
      look.hidden ||= merged === 0;
      look.size *= widthOf(merged);
    }
    if (chosen || onPath || (touched && few)) look.label = merged === null ? wordOf(type) : counted(merged, 'link');
    return look;
  };
}
