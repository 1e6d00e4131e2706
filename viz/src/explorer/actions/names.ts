import { readCalled } from '../../api-rackets.ts';
import { canvasNow, useExplorer } from '../../state/canvas/explorer-store.ts';
import { nameOfFold, nameOfRacket } from '../../state/folds/call-folds.ts';
import { UNCALLED } from '../../state/racket/called.ts';

/** What a thing or a fold on the canvas is called where a step names it. */
export function nameOnCanvas(key: string): string {
  const canvas = canvasNow();
  const { called } = useExplorer.getState();
  const fold = canvas.folds.get(key);
  if (fold) return nameOfFold(fold, canvas, called);
  const label = canvas.nodes.get(key)?.label ?? '';
  return called.has(key) ? nameOfRacket(key, called) : label;
}

/** What a racket is called that may be on no canvas yet; where that can't be read it is called by its id. */
export async function readNameOfRacket(id: string): Promise<string> {
  return nameOfRacket(id, await readCalled([id]).catch(() => UNCALLED));
}
