import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import { endLayout, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { useTabs } from '../actions/tabs.ts';
import { moveCamera, WHOLE } from '../move-camera.ts';
import { useSigma } from '../sigma-context.ts';
import { moveThings } from './move-things.ts';

/** Puts things where a step puts them, and back where they stood when it is undone. */
export function ArrangeController({ graph }: { graph: CanvasGraph }) {
  const sigma = useSigma();
  const still = useReducedMotion();
  const tab = useTabs((state) => state.shown);
  const placed = useExplorer((state) => state.history.present.canvas.placed);
  const isEmpty = useExplorer((state) => state.history.present.canvas.nodes.size === 0);
  const last = useRef({ tab, placed, isEmpty });
  const end = useRef(() => {});
  useEffect(() => {
    const before = last.current;
    last.current = { tab, placed, isEmpty };
    // Another canvas stands as it was left, and so does one that is gone on with after a reload.
    if (before.placed === placed || before.tab !== tab || before.isEmpty || placed.size === 0) return;
    end.current();
    look({ layout: 'moving' });
    sigma.setCustomBBox(null);
    const onDone = () => {
      if (useExplorer.getState().layout === 'moving') endLayout();
      sigma.refresh();
    };
    end.current = moveThings({ graph, to: placed, animate: !still, onDone });
    moveCamera(sigma, WHOLE, !still);
  }, [graph, placed, isEmpty, sigma, still, tab]);
  useEffect(() => () => end.current(), []);
  return null;
}
