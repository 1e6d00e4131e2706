import { drawnAsOf } from '../folds/folds.ts';
import type { Canvas } from './canvas.ts';

/** What the menu of a thing or a fold may offer. */
export type ThingMenuItem = 'open' | 'expand' | 'unfold' | 'neighbours' | 'pin' | 'release' | 'hide' | 'path';

/** Where the menu of a thing or a fold stands, in pixels of the page. */
export interface AskedMenu {
  key: string;
  label: string;
  x: number;
  y: number;
}

/**
 * What can be done with a thing or a fold of the canvas. A path leads to it from the one thing that is selected: none from
 * many, from none, nor from itself; and from no fold, nor to one.
 */
export function itemsFor(canvas: Canvas, selection: ReadonlySet<string>, key: string): ThingMenuItem[] {
  const isFold = canvas.folds.has(key);
  const hold = canvas.pinned.has(key) ? 'release' : 'pin';
  if (isFold) return ['open', 'unfold', 'neighbours', hold, 'hide'];
  return ['open', 'expand', 'neighbours', hold, 'hide', ...(pathFrom(canvas, selection, key) ? ['path' as const] : [])];
}

/** The thing from which a path to another may begin; null where there is none. */
export function pathFrom(canvas: Canvas, selection: ReadonlySet<string>, to: string): string | null {
  const [from] = selection;
  if (selection.size !== 1 || from === undefined || from === to) return null;
  return drawnAsOf(canvas, from) === from ? from : null;
}
