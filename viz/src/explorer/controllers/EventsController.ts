import { useEffect } from 'react';
import type { MouseCoords, SigmaNodeEventPayload } from 'sigma/types';
import { pin } from '../../state/canvas/canvas.ts';
import { act, canvasNow, chooseLink, look, select, useExplorer } from '../../state/canvas/explorer-store.ts';
import { isDrawn, shownUnder } from '../../state/folds/folds-shown.ts';
import { expandThing } from '../actions/expand.ts';
import { openMenu } from '../actions/thing-menu.ts';
import { unfoldOne } from '../actions/fold.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { useSigma } from '../sigma-context.ts';
import { t } from '../../words/words.ts';

/** Turns what the pointer does on the canvas into selections, expands and pins. */
export function EventsController() {
  const sigma = useSigma();
  useEffect(() => {
    const stopDragging = listenToDrags(sigma);
    const stopClicks = listenToClicks(sigma);
    return () => {
      stopDragging();
      stopClicks();
    };
  }, [sigma]);
  return null;
}

function listenToClicks(sigma: CanvasSigma): () => void {
  const clickNode = ({ node, event }: SigmaNodeEventPayload) => {
    const keys = shownUnder(canvasNow(), node);
    const { selection } = useExplorer.getState();
    // Of a fold that is selected in part, the rest comes to it.
    const more = keys.every((key) => selection.has(key)) ? 'toggle' : 'add';
    select(keys, isAdding(event.original) ? more : 'replace');
  };
  const doubleClickNode = ({ node, preventSigmaDefault }: SigmaNodeEventPayload) => {
    preventSigmaDefault();
    if (canvasNow().folds.has(node)) unfoldOne(node);
    else void expandThing(node);
  };
  const rightClickNode = ({ node, event }: SigmaNodeEventPayload) => {
    event.original.preventDefault();
    const { left, top } = sigma.getContainer().getBoundingClientRect();
    openMenu(node, { x: left + event.x, y: top + event.y });
  };
  const listeners = {
    clickNode,
    doubleClickNode,
    rightClickNode,
    clickEdge: ({ edge }: { edge: string }) => chooseLink(edge),
    clickStage: () => select([]),
    enterNode: ({ node }: { node: string }) => look({ hovered: node }),
    leaveNode: () => look({ hovered: null }),
    leaveStage: () => look({ hovered: null }),
  };
  for (const [name, listener] of Object.entries(listeners)) sigma.on(name as 'clickNode', listener as () => void);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) sigma.off(name as 'clickNode', listener as () => void);
  };
}

function isAdding(event: MouseEvent | TouchEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

/** A drag moves a thing and pins it where it is let go. */
function listenToDrags(sigma: CanvasSigma): () => void {
  let dragged: string | null = null;
  let moved = false;
  const graph = sigma.getGraph();
  const start = ({ node, event }: SigmaNodeEventPayload) => {
    // The other button opens the menu.
    if ('button' in event.original && event.original.button > 0) return;
    dragged = node;
    moved = false;
  };
  const move = ({ event }: { event: MouseCoords }) => {
    if (!dragged) return;
    event.preventSigmaDefault();
    event.original.preventDefault();
    if (!moved) sigma.setCustomBBox(sigma.getBBox());
    moved = true;
    graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
  };
  const end = () => {
    if (dragged && moved) {
      const { x, y, label } = graph.getNodeAttributes(dragged);
      const spot = new Map([[dragged, { x, y }]]);
      if (isDrawn(canvasNow(), dragged)) act(t`Pin ${label}`, (canvas) => pin(canvas, spot));
    }
    dragged = null;
  };
  sigma.on('downNode', start);
  sigma.on('moveBody', move);
  sigma.on('upNode', end);
  sigma.on('upStage', end);
  return () => {
    sigma.off('downNode', start);
    sigma.off('moveBody', move);
    sigma.off('upNode', end);
    sigma.off('upStage', end);
  };
}
