import { canvasNow, look, select, useExplorer } from '../../state/canvas/explorer-store.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { shownUnder } from '../../state/folds/folds-shown.ts';
import { pathFrom } from '../../state/canvas/thing-menu.ts';
import { hideSelection, selectNeighbours, togglePins } from './actions.ts';
import { expandThing } from './expand.ts';
import { unfoldOne } from './fold.ts';
import { nameOnCanvas } from './names.ts';

/** Opens the menu of a thing or a fold at a place of the page. */
export function openMenu(key: string, { x, y }: { x: number; y: number }): void {
  look({ menu: { key, label: nameOnCanvas(key), x, y }, hovered: null });
}

/** Closes the menu; what was selected stays so. */
export const closeMenu = (): void => look({ menu: null });

/** The thing or fold that was selected last, as it is drawn. */
export function lastChosen(): string | null {
  const last = [...useExplorer.getState().selection].at(-1);
  return last === undefined ? null : drawnAsOf(canvasNow(), last);
}

/** Selects what a menu speaks of, alone, and does something with it, as a key or a button would. */
const only = (work: (key: string) => void) => (key: string) => {
  select(shownUnder(canvasNow(), key));
  work(key);
};

export const openRecordOf = only(() => look({ panel: 'details' }));
export const expandOnly = only((key) => void expandThing(key));
export const unfoldOnly = only(unfoldOne);
export const selectAround = only(selectNeighbours);
export const pinOnly = only(togglePins);
export const hideOnly = only(hideSelection);

/** Finds paths from the thing that is selected to another one. */
export function findPathTo(key: string): void {
  const from = pathFrom(canvasNow(), useExplorer.getState().selection, key);
  if (from === null) return;
  select([from, key]);
  look({ panel: 'paths', pathsWanted: true });
}
