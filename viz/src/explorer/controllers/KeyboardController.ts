import { useEffect } from 'react';
import { redoStep, select, undoStep, useExplorer, look } from '../../state/explorer-store.ts';
import { useSingleKeys } from '../../state/preferences.ts';
import * as actions from '../actions/actions.ts';
import { stepTime, toggleTimeBar } from '../actions/time.ts';
import { useCamera } from '../camera.ts';
import { canvasGraph } from '../canvas-graph.ts';
import { collapseThing, expandThing } from '../actions/expand.ts';
import type { Direction } from '../actions/walk.ts';
import { neighbourTowards } from '../actions/walk.ts';

const eachChosen = (work: (key: string) => unknown) => {
  for (const key of useExplorer.getState().selection) work(key);
};

const SINGLE_KEYS: Readonly<Record<string, () => void>> = {
  e: () => eachChosen((key) => void expandThing(key)),
  c: () => eachChosen(collapseThing),
  p: actions.togglePins,
  h: actions.hideSelection,
  H: actions.showHidden,
  n: actions.selectNeighbours,
  l: actions.nextLabels,
  t: actions.toggleTable,
  m: actions.toggleMap,
  d: toggleTimeBar,
  '[': () => stepTime(-1),
  ']': () => stepTime(1),
  r: actions.toggleLayout,
  b: () => look({ boxing: !useExplorer.getState().boxing }),
  Delete: actions.removeSelection,
};

/** Turns keys into actions, unless somebody is typing. */
export function KeyboardController() {
  const { fit } = useCamera();
  const singleKeys = useSingleKeys((state) => state.singleKeys);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      const act = event.ctrlKey || event.metaKey ? withControl(event) : alone(event, singleKeys, fit);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [fit, singleKeys]);
  return null;
}

function withControl({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? redoStep : undoStep;
  return letter === 'y' ? redoStep : undefined;
}

function alone(event: KeyboardEvent, singleKeys: boolean, fit: () => void): (() => void) | undefined {
  if (event.altKey) return undefined;
  if (event.key === 'Escape') return actions.clearFocus;
  if (event.key.startsWith('Arrow')) return isOnCanvas(event.target) ? () => walk(event.key as Direction) : undefined;
  if (!singleKeys) return undefined;
  return event.key === 'f' ? () => fitAll(fit) : SINGLE_KEYS[event.key];
}

/** Shows all of what is looked at: the map, or the picture. */
function fitAll(fit: () => void): void {
  const { map, mapFits } = useExplorer.getState();
  if (map) look({ mapFits: mapFits + 1 });
  else fit();
}

function walk(direction: Direction): void {
  const from = [...useExplorer.getState().selection].at(-1) ?? canvasGraph.nodes()[0];
  if (!from || !canvasGraph.hasNode(from)) return;
  const to = neighbourTowards(canvasGraph, from, direction);
  if (!to) return;
  select([to]);
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
