import { count, counted } from '../../graph/words.ts';
import { filterShared, hide, hiding, pin, remove, showAll } from '../../state/canvas/canvas.ts';
import { type Cause, reveal, withoutCause } from '../../state/canvas/why-hidden.ts';
import { keepColourBy } from '../../state/canvas/colour-by.ts';
import type { CanvasChip } from '../../state/canvas/canvas-chips.ts';
import {
  act,
  canvasNow,
  endLayout,
  look,
  select,
  startLayout,
  useExplorer,
} from '../../state/canvas/explorer-store.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { allVisible, inverted, withNeighbours } from '../../state/canvas/selecting.ts';
import { LABEL_MODES } from '../../graph/style.ts';
import { canvasGraph } from '../canvas-graph.ts';
import { nameOnCanvas } from './names.ts';
import { inWords, t } from '../../words/words.ts';

const chosen = () => [...useExplorer.getState().selection];

const namesOf = (keys: readonly string[]) =>
  keys.length === 1 ? nameOnCanvas(keys[0]!) : counted(keys.length, 'thing');

/** Hides what is selected. */
export function hideSelection(): void {
  const keys = chosen();
  if (keys.length === 0) return;
  act(t`Hide ${namesOf(keys)}`, (canvas) => hide(canvas, keys));
  select([]);
}

/** Shows all that is hidden. */
export function showHidden(): void {
  if (hiding(canvasNow()) > 0) act(t`Show everything`, showAll);
}

/** Lets one of the causes hide a thing no longer; the others may still. */
export function showDespite(key: string, cause: Cause): void {
  const node = canvasNow().nodes.get(key);
  if (node) act(t`Show ${namesOf([key])}`, (canvas) => withoutCause(canvas, node, cause));
}

/** Takes filters of the canvas away, each whatever the others do. */
export function takeAway(chips: readonly CanvasChip[]): void {
  const name = chips.length === 1 ? t`Take away the filter “${chips[0]!.says}”` : t`Take away all filters`;
  act(name, (canvas) => chips.reduce((left, { without }) => without(left), canvas));
}

/** Hides the values that fewer sellers of the canvas share; with 0 none of them. */
export function askShared(least: number): void {
  const name = least === 0 ? t`Show what few share` : t`Show values that ${count(least)} sellers or more share`;
  act(name, (canvas) => filterShared(canvas, least));
}

/** Selects a thing that is on the canvas; where it was hidden or in a fold, it is shown first. */
export function chooseThing(key: string): void {
  act(t`Show ${namesOf([key])}`, (canvas) => reveal(canvas, key));
  select([key]);
}

/** Selects a thing that is on the canvas and moves the picture to it, also where it was hidden. */
export function showThing(key: string): void {
  chooseThing(key);
  look({ sought: [key] });
}

/** Takes what is selected off the canvas. */
export function removeSelection(): void {
  const keys = chosen();
  if (keys.length > 0) act(t`Take away ${namesOf(keys)}`, (canvas) => remove(canvas, keys));
}

/** Pins what is selected where it stands; if all of it is pinned, lets it go. */
export function togglePins(): void {
  const keys = [...new Set(chosen().map((key) => drawnAsOf(canvasNow(), key)))].filter((key) =>
    canvasGraph.hasNode(key),
  );
  if (keys.length === 0) return;
  const release = keys.every((key) => canvasNow().pinned.has(key));
  const spots = new Map(keys.map((key) => [key, release ? null : placeNow(key)]));
  act(release ? t`Let go ${namesOf(keys)}` : t`Pin ${namesOf(keys)}`, (canvas) => pin(canvas, spots));
}

function placeNow(key: string) {
  const { x, y } = canvasGraph.getNodeAttributes(key);
  return { x, y };
}

/** Selects the neighbours on the canvas too. */
export function selectNeighbours(): void {
  chooseMany(withNeighbours(canvasNow(), useExplorer.getState().selection));
}

/** Selects what is not selected, and nothing else; nothing that is hidden. */
export function invertSelection(): void {
  chooseMany(inverted(canvasNow(), useExplorer.getState().selection));
}

/** Selects all that is not hidden. */
export function selectAll(): void {
  chooseMany(allVisible(canvasNow()));
}

/** Selects by a tool, and says how much. */
export function chooseMany(keys: readonly string[], how: 'replace' | 'add' = 'replace'): void {
  select(keys, how);
  look({ announcement: t`${counted(useExplorer.getState().selection.size, 'thing')} selected` });
}

/** Runs the layout, or stops the one that runs. */
export function toggleLayout(): void {
  if (useExplorer.getState().layout === 'running') endLayout();
  else startLayout();
}

/** Goes to the next way of showing labels. */
export function nextLabels(): void {
  const at = LABEL_MODES.indexOf(useExplorer.getState().labels);
  const labels = LABEL_MODES[(at + 1) % LABEL_MODES.length]!;
  look({ labels, announcement: t`Labels: ${inWords(labels, 'labels')}` });
}

/** Lets colour tell the racket of a thing, or its kind again. */
export function toggleColourBy(): void {
  const colourBy = useExplorer.getState().colourBy === 'kind' ? 'racket' : 'kind';
  keepColourBy(colourBy);
  look({ colourBy, announcement: colourBy === 'racket' ? t`Colour tells the racket` : t`Colour tells the kind` });
}

/** Opens or closes the table. */
export function toggleTable(): void {
  look({ table: !useExplorer.getState().table });
}

/** Shows the map in the picture's place, or the picture again. */
export function toggleMap(): void {
  const map = !useExplorer.getState().map;
  look({ map, mapView: null, drawing: null, announcement: map ? t`Map` : t`Picture` });
}

/** Moves the map so that all places are on it. */
export function showAllPlaces(): void {
  look({ mapFits: useExplorer.getState().mapFits + 1 });
}

/** Clears the paths first, then the selection. */
export function clearFocus(): void {
  const { path } = useExplorer.getState();
  if (path) look({ path: null });
  else clearSelection();
}

/** Selects nothing. */
export function clearSelection(): void {
  look({ selection: new Set(), link: null, drawing: null, record: null });
}

/** Takes up the box or the lasso; asked for again, it is laid down. */
export function drawToSelect(by: 'box' | 'lasso'): void {
  look({ drawing: useExplorer.getState().drawing === by ? null : by });
}
