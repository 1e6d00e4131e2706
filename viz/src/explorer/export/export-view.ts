import type { Appearance } from '../../graph/appearance.ts';
import { racketHues } from '../../graph/racket-hues.ts';
import type { StyleView } from '../../graph/style.ts';
import type { Canvas, CanvasNode } from '../../state/canvas/canvas.ts';
import { canvasNow, useExplorer } from '../../state/canvas/explorer-store.ts';
import { linksLeftOut } from '../../state/filter/thing-filter.ts';
import { hiddenOf } from '../../state/canvas/why-hidden.ts';
import { racketsOn } from '../../state/folds/call-folds.ts';
import { seenOfFolds, throughFolds } from '../../state/folds/folds-shown.ts';
import { leftOut } from '../../state/time/time-window.ts';
import { legendEntries } from './legend-entries.ts';
import type { WrittenNote } from './note-boxes.ts';
import type { NotesAbout } from './note-marks.ts';

export type Scheme = 'light' | 'dark';
/** How much of the canvas goes out: all that is shown, what is in view, or the selection with the links among it. */
export type Extent = 'whole' | 'view' | 'selection';

/** How a picture is to be made. */
export interface PictureOptions {
  scheme: Scheme;
  extent: Extent;
  /** What stands above the picture; null: nothing. */
  title: string | null;
  caption: string;
  /** What of the canvas goes out. */
  part: Canvas;
  /** The notes that are to stand on it. */
  notes: NotesAbout;
  /** What is written on the canvas itself, as it is to stand on it. */
  written: readonly WrittenNote[];
  /** What a racket is called in the legend. */
  nameOf: (racketId: string) => string;
  /** What a thing is called on the picture; null: what it is called on the canvas. */
  rename: ((thing: Pick<CanvasNode, 'key' | 'kind' | 'label'>) => string) | null;
}

/** How things look on an exported picture: as on the screen, with nothing pointed at. Of a selection, its things are no longer marked as such. */
export function exportView(
  appearance: Appearance,
  { extent, part }: Pick<PictureOptions, 'extent' | 'part'>,
): StyleView {
  const { link, labels, colourBy, ...state } = useExplorer.getState();
  const canvas = canvasNow();
  const shown = extent === 'selection' ? part : canvas;
  const seen = seenOfFolds(shown, leftOut(shown));
  // Of the whole canvas: a racket has the hue that it has on the screen.
  const rackets = colourBy === 'racket' && racketsOn(canvas).length > 0 ? racketHues(canvas.nodes.values()) : null;
  const view = {
    appearance,
    hiddenKinds: canvas.hiddenKinds,
    ...seen,
    hiddenLinks: linksLeftOut(canvas),
    rackets,
    link,
    hovered: null,
    near: null,
  };
  if (extent !== 'selection') return { ...view, hidden: hiddenOf(canvas), ...throughFolds(canvas, state), labels };
  const hidden = new Set([...canvas.nodes.keys()].filter((key) => !part.nodes.has(key)));
  return { ...view, hidden, selection: new Set(), path: null, labels: labels === 'selection' ? 'all' : labels };
}

/** The legend of what goes out, with the rackets where colour tells them. */
export function legendFor({ part, nameOf }: Pick<PictureOptions, 'part' | 'nameOf'>, rackets: StyleView['rackets']) {
  const { recent, recentSince } = useExplorer.getState();
  return legendEntries(part, { rackets: rackets ?? null, nameOf, recent, recentSince });
}
