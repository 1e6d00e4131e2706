import { create } from 'zustand';
import { bringCanvas, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import * as state from '../../state/canvas/tabs.ts';
import { allPlacesOf, canvasGraph, places } from '../canvas-graph.ts';
import { writeAddress } from '../keep/address.ts';
import { looksNow } from '../keep/looks.ts';
import { keepTabs, readTabs } from '../keep/kept-tabs.ts';
import { t } from '../../words/words.ts';

/** The canvases of this browser. */
export const useTabs = create<state.Tabs>(() => readTabs());

/** The canvas that is shown, as it is to be laid aside. */
function asideNow(): state.Aside {
  const { history, selection, newcomers } = useExplorer.getState();
  return { history, selection, newcomers, places: allPlacesOf(history) };
}

/** Goes over to other canvases, unless an answer is waited for: it would come to the wrong one. */
function change(produce: (tabs: state.Tabs, now: state.Aside) => state.Tabs): boolean {
  const { busy } = useExplorer.getState();
  if (busy !== null) {
    look({ notice: t`${busy} is under way. Wait for it, then go to another canvas.` });
    return false;
  }
  const before = useTabs.getState();
  const tabs = produce(before, asideNow());
  if (tabs === before) return false;
  useTabs.setState(tabs, true);
  if (tabs.shown !== before.shown) bring(state.tabOf(tabs, tabs.shown).aside);
  keepTabs(tabs, new Date());
  return true;
}

function bring(aside: state.Aside): void {
  for (const [key, { x, y }] of aside.places) {
    places.set(key, { x, y });
    if (canvasGraph.hasNode(key)) canvasGraph.mergeNodeAttributes(key, { x, y });
  }
  bringCanvas(aside);
  // At once: a reload before the usual writing would bring the canvas before into this tab.
  const { canvas } = aside.history.present;
  writeAddress({ canvas, selection: aside.selection, link: null, places: aside.places, looks: looksNow() });
}

/** Opens an empty canvas in a tab of its own; where it can't, says why and answers false. */
export function addTab(): boolean {
  const opened = change(state.openTab);
  if (!opened && useTabs.getState().all.length >= state.MOST_TABS)
    look({ notice: t`There are ${state.MOST_TABS} canvases, as many as there may be. Close one first.` });
  return opened;
}

/** Shows a canvas. */
export const showTab = (id: number): void => void change((tabs, now) => state.goToTab(tabs, id, now));

/** Shows the canvas so many places further. */
export const walkTabs = (places: number): void => showTab(state.tabBeside(useTabs.getState(), places));

/** Closes a canvas; it can be opened again. */
export const dropTab = (id: number): void => void change((tabs, now) => state.closeTab(tabs, id, now));

/** Opens the canvas that was closed last again. */
export const reopenTab = (): void => void change(state.reopenTab);

/** Names a canvas. */
export function nameTab(id: number, name: string): void {
  useTabs.setState(state.renameTab(useTabs.getState(), id, name), true);
  keepTabs(useTabs.getState(), new Date());
}
