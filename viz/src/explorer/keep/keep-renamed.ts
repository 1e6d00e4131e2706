import { LINKS_CAPS } from '../../api.ts';
import { writeWithinRoom } from '../../state/canvas/autosave.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { renameHistory } from '../../state/canvas/history/rename-history.ts';
import { keysOfSteps, namesInSteps } from '../../state/canvas/history/renew-history.ts';
import { readUrlState } from '../../state/url-state.ts';
import { SHOWN, writeForNext } from './window-store.ts';

/**
 * Keeps the steps of the canvas for the page that opens next, with names hidden or shown, by the keys that hold there;
 * answers what is to be known there. Its address brings the canvas itself, and all that things are called is read anew with
 * it: of no run is it.
 */
export function keepRenamed(rename: (key: string) => string, isHidden: boolean): readonly string[] {
  const { history } = useExplorer.getState();
  const isInAddress = readUrlState(window.location.hash).keys.length > 0;
  if (!isInAddress || keysOfSteps(history).length > LINKS_CAPS.others) return [];
  const renamed = renameHistory(history, rename);
  const saved = { runSeq: null, savedAt: new Date().toISOString(), history: renamed, places: new Map() };
  writeWithinRoom(saved, (text) => writeForNext(SHOWN, text, isHidden));
  return namesInSteps(renamed);
}
