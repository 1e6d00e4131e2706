import { create } from 'zustand';
import type { LeadView } from '@ringbreaker/cypher/domain';
import type { LabelMode } from '../../graph/style.ts';
import { counted } from '../../graph/words.ts';
import type { Canvas } from './canvas.ts';
import type { History } from './history.ts';
import type { TimeWindow } from '../time/time-window.ts';
import { type Called, UNCALLED } from '../folds/call-folds.ts';
import { pictureOf } from '../folds/picture.ts';
import { visibleAmong } from './selecting.ts';
import type { AskedMenu } from './thing-menu.ts';
import { doStep, jumpTo, redo, START, undo } from './history.ts';
import { t } from '../../words/words.ts';

export type Panel = 'details' | 'paths' | 'lead' | 'views' | 'history' | 'export';

/** Paths that are shown: the picture of all, and the one that is picked (or all, when null). */
interface ShownPaths {
  nodes: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

export interface OpenedView {
  id: string;
  name: string;
  version: number;
}

export interface ExplorerState {
  history: History;
  selection: ReadonlySet<string>;
  link: string | null;
  hovered: string | null;
  /** A thing whose record is open though it need not be on the canvas. */
  record: string | null;
  path: ShownPaths | null;
  /** Paths between the selected two are wanted at once. */
  pathsWanted: boolean;
  /** The saved view that the canvas was opened from or kept as, in the version that was seen. */
  view: OpenedView | null;
  /** The lead that was grown last. */
  lead: LeadView | null;
  /** What the rackets of the canvas are called, as far as it is known. */
  called: Called;
  /** What the picture is to move to: a thing, or several that are all to be seen. */
  sought: readonly string[];
  labels: LabelMode;
  table: boolean;
  /** The map stands in the picture's place. */
  map: boolean;
  /** Counts how often all of the map is to be shown. */
  mapFits: number;
  panel: Panel;
  layout: 'idle' | 'running';
  /** Counts the layouts asked for, so that asking again starts anew. */
  layoutRun: number;
  /** Things that keep their places while what has come is laid out around them. */
  standing: ReadonlySet<string>;
  /** How many notes there are about what, by key or by link. */
  noted: ReadonlyMap<string, number>;
  /** Who an alert says is new. */
  newcomers: ReadonlySet<string>;
  /** What has just come; it glows for two seconds. */
  fresh: ReadonlySet<string>;
  /** The request under way, in words. */
  busy: string | null;
  /** What is drawn on the canvas to select by. */
  drawing: 'box' | 'lasso' | null;
  /** The menu of folds is open. */
  folding: boolean;
  /** The time bar is open. */
  timeBar: boolean;
  /** The window while it is drawn or played: shown at once, a step only when it is let go. */
  timeDraft: TimeWindow | null;
  chooser: string | null;
  /** The menu of a thing that is open. */
  menu: AskedMenu | null;
  announcement: string;
  notice: string | null;
  failure: string | null;
}

export const useExplorer = create<ExplorerState>(() => ({
  history: START,
  selection: new Set<string>(),
  link: null,
  hovered: null,
  record: null,
  path: null,
  pathsWanted: false,
  view: null,
  lead: null,
  called: UNCALLED,
  sought: [],
  labels: 'auto',
  table: false,
  map: false,
  mapFits: 0,
  panel: 'details',
  layout: 'idle',
  layoutRun: 0,
  standing: new Set<string>(),
  noted: new Map<string, number>(),
  newcomers: new Set<string>(),
  fresh: new Set<string>(),
  busy: null,
  drawing: null,
  folding: false,
  timeBar: false,
  timeDraft: null,
  chooser: null,
  menu: null,
  announcement: '',
  notice: null,
  failure: null,
}));

const { setState: set, getState: get } = useExplorer;

/** The canvas as it stands. */
export const canvasNow = (): Canvas => get().history.present.canvas;

function settle(history: History, announcement: string): void {
  const { canvas } = history.present;
  const { links } = pictureOf(canvas);
  const selection = new Set(visibleAmong(canvas, get().selection));
  const link = get().link;
  const kept = link && links.has(link) ? link : null;
  set({ history, selection, link: kept, path: null, timeDraft: null, announcement });
}

/** Does a named step on the canvas and tells of it. */
export function act(name: string, produce: (canvas: Canvas) => Canvas, joins?: string): void {
  const before = canvasNow().nodes.size;
  const history = doStep(get().history, name, produce, joins);
  if (history === get().history) return;
  const change = history.present.canvas.nodes.size - before;
  const told =
    change === 0
      ? name
      : change > 0
        ? t`${counted(change, 'thing')} added. ${name}`
        : t`${counted(-change, 'thing')} removed. ${name}`;
  settle(history, told);
}

/** Takes the last step back. */
export function undoStep(): void {
  const { name } = get().history.present;
  if (get().history.past.length > 0) settle(undo(get().history), t`Undone: ${name}`);
}

/** Does the last undone step again. */
export function redoStep(): void {
  const next = get().history.future[0];
  if (next) settle(redo(get().history), t`Done again: ${next.name}`);
}

/** Goes to a step of the history by its place. */
export function goToStep(index: number): void {
  const history = jumpTo(get().history, index);
  settle(history, t`Now at: ${history.present.name}`);
}

/** Starts a canvas anew, as when an address is opened. */
export function openCanvas(name: string, canvas: Canvas, selection: Iterable<string>): void {
  const history: History = { past: [], present: { name, canvas }, future: [] };
  const time = { timeBar: get().timeBar || canvas.time !== null, timeDraft: null };
  const chosen = new Set(visibleAmong(canvas, selection));
  set({ history, selection: chosen, link: null, path: null, announcement: name, ...time });
}

/** Goes on with a canvas that lay aside, as it was left. */
export function bringCanvas(aside: Pick<ExplorerState, 'history' | 'selection' | 'newcomers'>): void {
  const { history, selection, newcomers } = aside;
  const { canvas, name } = history.present;
  const passing = {
    link: null,
    record: null,
    path: null,
    hovered: null,
    timeDraft: null,
    chooser: null,
    menu: null,
    drawing: null,
  };
  const things = canvas.nodes.size === 0 ? t`Empty canvas` : `${counted(canvas.nodes.size, 'thing')}, ${name}`;
  const timeBar = get().timeBar || canvas.time !== null;
  set({ history, selection, newcomers, ...passing, timeBar, notice: null, layout: 'idle', announcement: things });
}

/** Panels that go with a selection: choosing something leaves them open. */
const KEPT_PANELS: ReadonlySet<Panel> = new Set(['paths', 'lead']);

/** Selects things, none that is hidden; `how` says whether the selection is replaced, or each is turned over. */
export function select(keys: readonly string[], how: 'replace' | 'toggle' | 'add' = 'replace'): void {
  const selection = new Set(how === 'replace' ? [] : get().selection);
  for (const key of visibleAmong(canvasNow(), keys)) {
    if (how === 'toggle' && selection.has(key)) selection.delete(key);
    else selection.add(key);
  }
  set({ selection, link: null, record: null, panel: KEPT_PANELS.has(get().panel) ? get().panel : 'details' });
}

/** Chooses a link and opens the rows behind it. */
export function chooseLink(id: string): void {
  set({ link: id, record: null, selection: new Set(), panel: 'details' });
}

/** Changes what is only looked at: labels, panels, layout; none of it is a step. */
export const look = (change: Partial<Omit<ExplorerState, 'history'>>): void => set(change);

/** Lays the picture out, from the beginning if it is being laid out; what stands stays where it is. */
export function startLayout(standing: ReadonlySet<string> = new Set()): void {
  // Things move away from under the pointer: nothing is pointed at until it moves again.
  set({ layout: 'running', layoutRun: get().layoutRun + 1, standing, hovered: null });
}

/** Calls the layout off, or notes that it is done. */
export const endLayout = (): void => set({ layout: 'idle', hovered: null });

const GLOW_MS = 2_000;

/** Lets what has just come glow for two seconds. */
export function markFresh(keys: readonly string[]): void {
  const fresh = new Set(keys);
  set({ fresh });
  setTimeout(() => get().fresh === fresh && set({ fresh: new Set() }), GLOW_MS);
}
