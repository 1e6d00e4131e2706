import { useEffect } from 'react';
import { canvasNow, redoStep, select, undoStep, useExplorer, look } from '../../state/canvas/explorer-store.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { shownUnder } from '../../state/folds/folds-shown.ts';
import { useSingleKeys } from '../../state/preferences.ts';
import * as actions from '../actions/actions.ts';
import { toggleFold, unfoldSelection } from '../actions/fold.ts';
import { walkTabs } from '../actions/tabs.ts';
import { stepTime, toggleTimeBar } from '../actions/time.ts';
import { useCamera } from '../camera.ts';
import { canvasGraph } from '../canvas-graph.ts';
import { collapseThing, expandThing } from '../actions/expand.ts';
import { movePinned } from '../actions/move.ts';
import type { Direction } from '../actions/walk.ts';
import { neighbourTowards } from '../actions/walk.ts';
import { lastChosen, openMenu } from '../actions/thing-menu.ts';
import { writeNewNote } from '../written/new-note.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { useSigma } from '../sigma-context.ts';

/** Does something with each selected thing that is in no fold: of a fold it would bring far too much. */
const eachChosen = (work: (key: string) => unknown) => {
  for (const key of useExplorer.getState().selection) if (canvasGraph.hasNode(key)) work(key);
};

const SINGLE_KEYS: Readonly<Record<string, () => void>> = {
  e: () => eachChosen((key) => void expandThing(key)),
  c: () => eachChosen(collapseThing),
  p: actions.togglePins,
  h: actions.hideSelection,
  H: actions.showHidden,
  n: actions.selectNeighbours,
  i: actions.invertSelection,
  g: toggleFold,
  l: actions.nextLabels,
  t: actions.toggleTable,
  m: actions.toggleMap,
  w: writeNewNote,
  d: toggleTimeBar,
  '[': () => stepTime(-1),
  ']': () => stepTime(1),
  ',': () => walkTabs(-1),
  '.': () => walkTabs(1),
  r: actions.toggleLayout,
  b: () => actions.drawToSelect('box'),
  B: () => actions.drawToSelect('lasso'),
  Delete: actions.removeSelection,
};

/** Turns keys into actions, unless somebody is typing. */
export function KeyboardController() {
  const { fit } = useCamera();
  const sigma = useSigma();
  const singleKeys = useSingleKeys((state) => state.singleKeys);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      if (isMenuKey(event) && isOnCanvas(event.target)) return openMenuOfChosen(sigma, event);
      const act = event.ctrlKey || event.metaKey ? withControl(event) : alone(event, singleKeys, { sigma, fit });
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [fit, sigma, singleKeys]);
  return null;
}

/** The key with a menu on it, or what stands for it where a keyboard has none. */
const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** Opens the menu of what was selected last where that stands. */
function openMenuOfChosen(sigma: CanvasSigma, event: KeyboardEvent): void {
  const key = lastChosen();
  if (key === null || !canvasGraph.hasNode(key)) return;
  event.preventDefault();
  const { left, top } = sigma.getContainer().getBoundingClientRect();
  const { x, y } = sigma.graphToViewport(canvasGraph.getNodeAttributes(key));
  openMenu(key, { x: left + x, y: top + y });
}

function withControl({ key, shiftKey, target }: KeyboardEvent): (() => void) | undefined {
  const letter = key.toLowerCase();
  // Beside the canvas it selects text, as everywhere.
  if (letter === 'a') return isOnCanvas(target) ? actions.selectAll : undefined;
  if (letter === 'z') return shiftKey ? redoStep : undoStep;
  return letter === 'y' ? redoStep : undefined;
}

interface Shown {
  sigma: CanvasSigma;
  fit: () => void;
}

function alone(event: KeyboardEvent, singleKeys: boolean, { sigma, fit }: Shown): (() => void) | undefined {
  if (event.altKey) return undefined;
  if (event.key === 'Escape') return actions.clearFocus;
  if (event.key.startsWith('Arrow')) return isOnCanvas(event.target) ? () => moveOrWalk(sigma, event) : undefined;
  if (event.key === 'Enter') return isOnCanvas(event.target) ? unfoldSelection : undefined;
  if (!singleKeys) return undefined;
  return event.key === 'f' ? () => fitAll(fit) : SINGLE_KEYS[event.key];
}

/** Shows all of what is looked at: the map, or the picture. */
function fitAll(fit: () => void): void {
  if (useExplorer.getState().map) actions.showAllPlaces();
  else fit();
}

/** How many pixels an arrow moves what is pinned, alone and with Shift. */
const MOVES = { near: 8, far: 48 };

/** Moves what is selected where it is pinned; else the arrow walks to a neighbour. */
function moveOrWalk(sigma: CanvasSigma, { key, shiftKey }: KeyboardEvent): void {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: shiftKey ? MOVES.far : MOVES.near, y: 0 },
  ].map((at) => sigma.viewportToGraph(at));
  // The picture stays as it lies, though what is moved were the outermost of it.
  if (movePinned(key as Direction, Math.hypot(to!.x - from!.x, to!.y - from!.y))) sigma.setCustomBBox(sigma.getBBox());
  else walk(key as Direction);
}

function walk(direction: Direction): void {
  const last = [...useExplorer.getState().selection].at(-1);
  const from = last === undefined ? canvasGraph.nodes()[0] : drawnAsOf(canvasNow(), last);
  if (!from || !canvasGraph.hasNode(from)) return;
  const to = neighbourTowards(canvasGraph, from, direction);
  if (!to) return;
  select(shownUnder(canvasNow(), to));
  look({ announcement: canvasGraph.getNodeAttribute(to, 'label') });
}

function isOnCanvas(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.closest('.stage-canvas') !== null);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]') !== null
  );
}
