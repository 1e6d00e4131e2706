import { create } from 'zustand';
import { counted } from '../../graph/words.ts';
import type { Canvas, OpenedView } from './canvas.ts';
import type { ExplorerState, Panel } from './explorer-state.ts';
import type { History } from './history/history.ts';
import { UNCALLED } from '../racket/called.ts';
import { pictureOf } from '../folds/picture.ts';
import { visibleAmong } from './selecting.ts';
import { amend, callView, doStep, jumpTo, redo, START, undo } from './history/history.ts';
import { NO_FILTER } from '../filter/thing-filter.ts';
import { readColourBy } from './colour-by.ts';
import { readPanel } from '../kept/kept-panel.ts';
import { USUAL_TWIN } from './twin-rows.ts';
import { t } from '../../words/words.ts';

export const useExplorer = create<ExplorerState>(() => ({
  history: START,
  selection: new Set<string>(),
  link: null,
  hovered: null,
  record: null,
  path: null,
  pathsWanted: false,
  lead: null,
  called: UNCALLED,
  sought: [],
  pictureView: null,
  viewSought: null,
  labels: 'auto',
  colourBy: readColourBy(),
  table: false,
  map: false,
  mapFits: 0,
  mapView: null,
  twin: { ...USUAL_TWIN, isTree: false },
  panel: readPanel(),
  layout: 'idle',
  layoutRun: 0,
  layoutDone: 0,
  standing: new Set<string>(),
  noted: new Map<string, number>(),
  newcomers: new Set<string>(),
  bands: new Map(),
  recent: new Set<string>(),
  recentSince: null,
  fresh: new Set<string>(),
  busy: null,
  stops: true,
  drawing: null,
  folding: false,
  timeBar: false,
  timeDraft: null,
  chooser: null,
  writing: null,
  menu: null,
  announcement: '',
  notice: null,
  failure: null,
  rest: null,
}));

const { setState: set, getState: get } = useExplorer;

/** The canvas as it stands. */
export const canvasNow = (): Canvas => get().history.present.canvas;

function settle(history: History, announcement: string): void {
  const { canvas } = history.present;
  const { links } = pictureOf(canvas);
  // Who seeks one thing after the other by the filter has all of them selected.
  const selection = new Set(visibleAmong({ ...canvas, filter: NO_FILTER }, get().selection));
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

/** Does a named step that puts things elsewhere; where they stood is kept, so that they go back there when it is undone. */
export function arrange(name: string, stood: Canvas['placed'], placed: Canvas['placed']): void {
  const before = amend(get().history, (canvas) => ({ ...canvas, placed: stood }));
  settle(
    doStep(before, name, (canvas) => ({ ...canvas, placed })),
    name,
  );
}

/** Says which view the canvas is, without a step; null: none. */
export const nameView = (view: OpenedView | null): void => set({ history: callView(get().history, view) });

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

/** Starts a canvas anew, as when an address is opened; or goes on with one that was kept. */
export function openCanvas(history: History, selection: Iterable<string>): void {
  const { name, canvas } = history.present;
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
    writing: null,
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
  set({ layout: 'running', layoutRun: get().layoutRun + 1, layoutDone: 0, standing, hovered: null });
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
