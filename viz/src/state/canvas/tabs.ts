import type { Position } from '@ringbreaker/cypher/domain';
import type { Canvas } from './canvas.ts';
import { counted } from '../../graph/words.ts';
import { nameOfRacket, racketsOfSellersOn } from '../folds/call-folds.ts';
import type { Called } from '../racket/called.ts';
import { type History, START } from './history/history.ts';
import { t } from '../../words/words.ts';

/** What is needed to go on with a canvas that lies aside. */
export interface Aside {
  history: History;
  selection: ReadonlySet<string>;
  newcomers: ReadonlySet<string>;
  places: ReadonlyMap<string, Position>;
}

/** One canvas of several; that of the one that is shown is in the explorer's own state. */
export interface Tab {
  id: number;
  /** The name that a person gave; null: it is called after what it shows. */
  name: string | null;
  aside: Aside;
}

/** Several canvases, each with a history of its own. */
export interface Tabs {
  all: readonly Tab[];
  shown: number;
  /** Those that were closed, the last one last, with the place that each had. */
  closed: readonly { tab: Tab; place: number }[];
}

/** More would be names that nobody can read, and more than a browser keeps. */
export const MOST_TABS = 8;

export const NOTHING: Aside = {
  history: START,
  selection: new Set(),
  newcomers: new Set(),
  places: new Map(),
};

export const ONE_TAB: Tabs = { all: [{ id: 1, name: null, aside: NOTHING }], shown: 1, closed: [] };

/** The tab with an id; else the first. */
export const tabOf = ({ all }: Pick<Tabs, 'all'>, id: number): Tab => all.find((tab) => tab.id === id) ?? all[0]!;

/** Lays the canvas that is shown aside, as it is now. */
function lay(tabs: Tabs, now: Aside): Tabs {
  return { ...tabs, all: tabs.all.map((tab) => (tab.id === tabs.shown ? { ...tab, aside: now } : tab)) };
}

/** Opens an empty canvas behind the one that is shown; past the most there may be, nothing changes. */
export function openTab(tabs: Tabs, now: Aside): Tabs {
  if (tabs.all.length >= MOST_TABS) return tabs;
  const ids = [...tabs.all, ...tabs.closed.map(({ tab }) => tab)].map(({ id }) => id);
  const id = Math.max(...ids) + 1;
  const laid = lay(tabs, now);
  const place = laid.all.findIndex((tab) => tab.id === laid.shown) + 1;
  return { ...laid, all: laid.all.toSpliced(place, 0, { id, name: null, aside: NOTHING }), shown: id };
}

/** Shows another canvas. */
export function goToTab(tabs: Tabs, id: number, now: Aside): Tabs {
  if (id === tabs.shown || !tabs.all.some((tab) => tab.id === id)) return tabs;
  return { ...lay(tabs, now), shown: id };
}

/** The canvas so many places further, around the end. */
export function tabBeside({ all, shown }: Tabs, places: number): number {
  const place = all.findIndex(({ id }) => id === shown);
  return all[(place + places + all.length) % all.length]!.id;
}

/** Closes a canvas, which can be opened again; the last one stays. */
export function closeTab(tabs: Tabs, id: number, now: Aside): Tabs {
  const laid = lay(tabs, now);
  const place = laid.all.findIndex((tab) => tab.id === id);
  if (place < 0 || laid.all.length === 1) return tabs;
  const all = laid.all.toSpliced(place, 1);
  const shown = laid.shown === id ? all[Math.min(place, all.length - 1)]!.id : laid.shown;
  const closed = [...laid.closed, { tab: laid.all[place]!, place }].slice(-MOST_TABS);
  return { all, shown, closed };
}

/** Opens the canvas that was closed last where it was, and shows it. */
export function reopenTab(tabs: Tabs, now: Aside): Tabs {
  const last = tabs.closed.at(-1);
  if (!last || tabs.all.length >= MOST_TABS) return tabs;
  const laid = lay(tabs, now);
  return {
    all: laid.all.toSpliced(last.place, 0, last.tab),
    shown: last.tab.id,
    closed: tabs.closed.slice(0, -1),
  };
}

/**
 * Takes over the canvases of a window that was closed: the one that it showed stands where one is shown, the others come
 * behind all, as many as there may be. Tells of which are left.
 */
export function takeOver(tabs: Tabs, other: Tabs): { tabs: Tabs; left: readonly Tab[] } {
  const name = tabOf(other, other.shown).name;
  const named = tabs.all.map((tab) => (tab.id === tabs.shown ? { ...tab, name: tab.name ?? name } : tab));
  const filled = other.all.filter(({ id, aside }) => id !== other.shown && aside.history.present.canvas.nodes.size > 0);
  const room = MOST_TABS - named.length;
  const next = Math.max(...[...tabs.all, ...tabs.closed.map(({ tab }) => tab)].map(({ id }) => id)) + 1;
  const brought = filled.slice(0, room).map((tab, i) => ({ ...tab, id: next + i }));
  return { tabs: { ...tabs, all: [...named, ...brought] }, left: filled.slice(room) };
}

/** Names a canvas; an empty name is none. */
export function renameTab(tabs: Tabs, id: number, name: string): Tabs {
  const given = name.trim().slice(0, LONGEST) || null;
  return { ...tabs, all: tabs.all.map((tab) => (tab.id === id ? { ...tab, name: given } : tab)) };
}

const LONGEST = 60;

/** What a canvas is called: as a person named it, as its view, after the rackets of sellers on it, or after its first thing. */
export function nameOfTab({ name }: Pick<Tab, 'name'>, { canvas, called }: TabShows): string {
  const given = name ?? canvas.view?.name;
  if (given) return given;
  const [first] = canvas.nodes.values();
  if (!first) return t`Empty canvas`;
  const [racket, ...others] = racketsOfSellersOn(canvas);
  if (racket !== undefined)
    return nameOfRacket(racket, called) + andMore(others.length, counted(others.length, 'more racket'));
  return first.label + andMore(canvas.nodes.size - 1, counted(canvas.nodes.size - 1, 'more thing'));
}

/** What a tab shows, and what the rackets on it are called. */
export interface TabShows {
  canvas: Canvas;
  called: Called;
}

const andMore = (more: number, told: string) => (more > 0 ? t` and ${told}` : '');
