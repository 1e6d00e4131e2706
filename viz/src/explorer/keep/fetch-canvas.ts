import { LINKS_CAPS, readLinks } from '../../api.ts';
import type { SavedCanvas } from '../../state/canvas/autosave.ts';
import { addRoots, type Canvas, EMPTY_CANVAS } from '../../state/canvas/canvas.ts';
import { look } from '../../state/canvas/explorer-store.ts';
import { keysOfSteps, renewHistory } from '../../state/canvas/history/renew-history.ts';
import { t } from '../../words/words.ts';

/** Asks the API for things and every link between them. */
export async function fetchCanvas(keys: readonly string[], signal: AbortSignal): Promise<Canvas> {
  let canvas = EMPTY_CANVAS;
  for (let place = 0; place < keys.length; place += LINKS_CAPS.keys) {
    const some = keys.slice(place, place + LINKS_CAPS.keys);
    const { graph } = await readLinks(some, keys.slice(0, LINKS_CAPS.others), signal);
    canvas = addRoots(canvas, graph);
    look({ busy: t`Restoring the canvas: ${canvas.nodes.size} of ${keys.length}` });
  }
  return canvas;
}

interface Renewing {
  /** The things that the address names. */
  keys: readonly string[];
  runSeq: number | null;
  signal: AbortSignal;
}

/**
 * A copy with all things that an address names, as the run that is seen now knows them: the things of all its steps are
 * asked of the API anew where it is of another run. Null where it lacks one, or where they are too many to be asked for
 * with every link between them.
 */
export async function renewSaved(saved: SavedCanvas, { keys, runSeq, signal }: Renewing): Promise<SavedCanvas | null> {
  if (!keys.every((key) => saved.history.present.canvas.nodes.has(key))) return null;
  if (saved.runSeq === runSeq) return saved;
  const all = keysOfSteps(saved.history);
  if (all.length > LINKS_CAPS.others) return null;
  return { ...saved, runSeq, history: renewHistory(saved.history, await fetchCanvas(all, signal)) };
}
