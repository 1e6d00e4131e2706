import { readSaved, type SavedCanvas } from '../../state/canvas/autosave.ts';
import { takeOver } from '../../state/canvas/tabs.ts';
import { look } from '../../state/canvas/explorer-store.ts';
import { useTabs } from '../actions/tabs.ts';
import { keepTabs, readTabs } from './kept-tabs.ts';
import { restoreSaved } from './restore.ts';
import { closedWindows, forgetWindow, knowsOpen, readOf, SHOWN, windowNamed } from './window-store.ts';
import { t } from '../../words/words.ts';

/** A canvas that this browser kept, to go on with. */
export interface KeptOffer {
  saved: SavedCanvas;
  /** The closed window whose it was; null: this one's own. */
  window: string | null;
  /** How many other canvases come with it. */
  beside: number;
}

/** Of so many closed windows the canvases are kept; of older ones they are forgotten. */
const MOST_CLOSED = 4;

/** What was kept of this window. */
export function ownOffer(): KeptOffer | null {
  const saved = readSaved(readOf(SHOWN));
  return saved && { saved, window: null, beside: 0 };
}

/** What was kept of windows that are closed, the last one first. */
export async function closedOffers(): Promise<KeptOffer[]> {
  await windowNamed;
  const offers = (await closedWindows()).flatMap((window): KeptOffer[] => {
    const saved = readSaved(readOf(SHOWN, window));
    if (!saved && knowsOpen) forgetWindow(window);
    return saved ? [{ saved, window, beside: besideIn(window) }] : [];
  });
  const latest = offers.sort((a, b) => (a.saved.savedAt < b.saved.savedAt ? 1 : -1));
  if (knowsOpen) for (const { window } of latest.slice(MOST_CLOSED)) forgetWindow(window!);
  return latest.slice(0, MOST_CLOSED);
}

/** Forgets all closed windows, where the browser has no room for what is open; answers whether there were any. */
export async function makeRoom(): Promise<boolean> {
  const closed = knowsOpen ? await closedWindows() : [];
  for (const window of closed) forgetWindow(window);
  return closed.length > 0;
}

const besideIn = (window: string) =>
  readTabs(window).all.filter(({ aside }) => aside.history.present.canvas.nodes.size > 0).length;

/** Goes on with a kept canvas; with a closed window's all of its canvases come over, as far as there is room for tabs. */
export function takeUp({ window, saved }: KeptOffer): void {
  if (window === null) return restoreSaved(saved);
  if (readOf(SHOWN, window) === null) {
    look({ notice: t`Another window went on with it.` });
    return;
  }
  const { tabs, left } = takeOver(useTabs.getState(), readTabs(window));
  useTabs.setState(tabs, true);
  restoreSaved(saved);
  keepTabs(tabs, new Date());
  if (left.length === 0 && knowsOpen) forgetWindow(window);
  if (left.length > 0)
    look({ notice: t`There is room for ${tabs.all.length} canvases: ${left.length} of that window stay there.` });
}
