import type { Position } from '@ringbreaker/cypher/domain';
import { counted } from '../../graph/words.ts';
import { isVisible, pin } from '../../state/canvas/canvas.ts';
import { act, canvasNow, useExplorer } from '../../state/canvas/explorer-store.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { canvasGraph } from '../canvas-graph.ts';
import { nameOnCanvas } from './names.ts';
import { type Direction, movedTowards } from './walk.ts';
import { t } from '../../words/words.ts';

/** What of the selection is drawn, each fold once; null where something of it is not pinned, or nothing is drawn. */
function pinnedSelection(): string[] | null {
  const canvas = canvasNow();
  const shown = [...useExplorer.getState().selection].filter((key) => {
    const node = canvas.nodes.get(key);
    return node !== undefined && isVisible(canvas, node);
  });
  const keys = [...new Set(shown.map((key) => drawnAsOf(canvas, key)))].filter((key) => canvasGraph.hasNode(key));
  return keys.length > 0 && keys.every((key) => canvas.pinned.has(key)) ? keys : null;
}

/** Moves what is selected, where all of it is pinned, and answers whether it was. Moves that follow each other are one step. */
export function movePinned(direction: Direction, by: number): boolean {
  const keys = pinnedSelection();
  if (!keys) return false;
  const stand = new Map<string, Position>(keys.map((key) => [key, canvasGraph.getNodeAttributes(key)]));
  const name = keys.length === 1 ? nameOnCanvas(keys[0]!) : counted(keys.length, 'thing');
  const places = movedTowards(stand, direction, by);
  act(t`Move ${name}`, (canvas) => pin(canvas, places), `move ${keys.join()}`);
  return true;
}
