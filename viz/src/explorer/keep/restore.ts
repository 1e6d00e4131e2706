import { counted, shorten } from '../../graph/words.ts';
import type { SavedCanvas } from '../../state/canvas/autosave.ts';
import type { Canvas, Expansion, OpenedView } from '../../state/canvas/canvas.ts';
import { EMPTY_CANVAS, linkId, remove } from '../../state/canvas/canvas.ts';
import { beginWith, goOn } from '../../state/canvas/history/history.ts';
import { foldsWithout } from '../../state/folds/folds.ts';
import { sayLost } from '../../state/kept/say-lost.ts';
import { act, canvasNow, look, openCanvas, select, useExplorer } from '../../state/canvas/explorer-store.ts';
import type { UrlState } from '../../state/url-state.ts';
import { places } from '../canvas-graph.ts';
import { attempt } from '../actions/attempt.ts';
import { fetchCanvas, renewSaved } from './fetch-canvas.ts';
import { putLooks } from './looks.ts';
import { t } from '../../words/words.ts';

/** Opens the canvas that an address names, with its progress and its failure told; how it is looked at is put before. */
export async function restoreFromUrl(state: UrlState, options: RestoreOptions): Promise<void> {
  await attempt(t`Restoring the canvas`, (signal) => restoreCanvas(state, options, signal));
}

interface RestoreOptions {
  /** This browser's own copy, if there is one. */
  saved: SavedCanvas | null;
  runSeq: number | null;
  /** Finds which view the canvas is. */
  recall: (signal: AbortSignal) => Promise<OpenedView | null>;
}

/**
 * Opens the canvas that an address names, with the steps of this browser's own copy where that has its things; else it is
 * asked of the API alone.
 */
async function restoreCanvas(
  state: UrlState,
  { saved, runSeq, recall }: RestoreOptions,
  signal: AbortSignal,
): Promise<void> {
  const recalled = recall(signal);
  const kept = saved && (await renewSaved(saved, { keys: state.keys, runSeq, signal }));
  const drawn = kept ? takeFromSaved(kept, state.keys) : await fetchCanvas(state.keys, signal);
  const canvas = { ...applyUrlState(drawn, state), view: await recalled };
  putPlaces(state);
  const name = t`Restored ${counted(canvas.nodes.size, 'thing')}`;
  openCanvas(kept ? goOn(kept.history, name, canvas) : beginWith(name, canvas), standing(state.selection, canvas));
  tellRest(state, canvas);
}

/** Opens an address that came while a canvas stood, as one that is pasted does. */
export async function openPasted(state: UrlState): Promise<void> {
  if (state.keys.length === 0) return tellNothing(state);
  const nameOf = (things: number) => t`Open an address of ${counted(things, 'thing')}`;
  await attempt(t`Opening the address`, (signal) => openOver(state, { nameOf, view: canvasNow().view, signal }));
}

interface Opening {
  nameOf: (things: number) => string;
  /** Which view it is. */
  view: OpenedView | null;
  signal: AbortSignal;
}

/** Opens what an address or a view holds over the canvas that stands: what stood is one step back. */
export async function openOver(state: UrlState, { nameOf, view, signal }: Opening): Promise<void> {
  const canvas = { ...applyUrlState(await fetchCanvas(state.keys, signal), state), view };
  putPlaces(state);
  act(nameOf(canvas.nodes.size), () => canvas);
  select(standing(state.selection, canvas));
  tellRest(state, canvas);
  putLooks(state.looks);
  look({ timeBar: useExplorer.getState().timeBar || canvas.time !== null, sought: [...canvas.nodes.keys()] });
}

/** Says of an address that names no thing what could not be read of it; an empty one says nothing. */
export function tellNothing(state: UrlState): void {
  if (state.unknown.length > 0) look({ notice: noticeOf(state, EMPTY_CANVAS) });
}

const standing = (keys: readonly string[], { nodes }: Canvas) => keys.filter((key) => nodes.has(key));

function putPlaces(state: UrlState): void {
  for (const [key, place] of state.places) places.set(key, place);
}

/** Chooses the link that the address names, and tells what of it is not there. */
function tellRest(state: UrlState, canvas: Canvas): void {
  const link = state.link && linkId(state.link.from, state.link.type, state.link.to);
  look({ notice: noticeOf(state, canvas), link: link && canvas.links.has(link) ? link : null });
}

/** Opens a copy that this browser kept as it is, with its steps. */
export function restoreSaved({ places: kept, history }: SavedCanvas): void {
  for (const [key, place] of kept) places.set(key, place);
  openCanvas(history, []);
}

function takeFromSaved({ places: kept, history }: SavedCanvas, keys: readonly string[]): Canvas {
  for (const [key, place] of kept) places.set(key, place);
  const wanted = new Set(keys);
  const { canvas } = history.present;
  return remove(
    canvas,
    [...canvas.nodes.keys()].filter((key) => !wanted.has(key)),
  );
}

/** Puts over a drawn canvas what the address says of it. */
function applyUrlState(canvas: Canvas, state: UrlState): Canvas {
  const expansions = new Map<string, Expansion>(
    standing(state.expanded, canvas).map((key) => [key, canvas.expansions.get(key) ?? expansionOf(canvas, key)]),
  );
  const lost = new Set(state.keys.filter((key) => !canvas.nodes.has(key)));
  const folds = foldsWithout(new Map(state.folds.map((fold) => [fold.id, fold])), lost);
  return {
    ...canvas,
    roots: new Set(standing(state.roots, canvas)),
    expansions,
    hidden: new Set(standing(state.hidden, canvas)),
    hiddenKinds: new Set(state.hiddenKinds),
    sharedBy: state.sharedBy,
    filter: state.filter,
    time: state.time,
    notes: state.notes,
    folds,
    pinned: new Map([...state.pinned].filter(([key]) => canvas.nodes.has(key) || folds.has(key))),
  };
}

function expansionOf(canvas: Canvas, key: string): Expansion {
  const returned: string[] = [];
  for (const { source, target } of canvas.links.values()) {
    if (source === key) returned.push(target);
    else if (target === key) returned.push(source);
  }
  const total = canvas.nodes.get(key)?.degree ?? returned.length;
  const shown = returned.length;
  return { returned, asked: {}, shown, total, partial: shown < total };
}

function noticeOf(state: UrlState, canvas: Canvas): string | null {
  const lost = state.keys.filter((key) => !canvas.nodes.has(key)).length;
  const notes = [
    sayLost(lost),
    state.unknown.length > 0
      ? t`Parts of this address were not understood and ignored: ${sayParts(state.unknown)}.`
      : '',
  ].filter(Boolean);
  return notes.length > 0 ? notes.join(' ') : null;
}

const MOST_PARTS = 4;
const LETTERS = 30;

/** The first few parts of an address, each as far as it can be read at a glance. */
function sayParts(parts: readonly string[]): string {
  const first = parts.slice(0, MOST_PARTS).map((part) => shorten(part, LETTERS));
  const more = parts.length - first.length;
  return first.join(', ') + (more > 0 ? t` and ${counted(more, 'more part')}` : '');
}
