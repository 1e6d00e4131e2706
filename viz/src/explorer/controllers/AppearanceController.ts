import { useEffect, useMemo, useRef } from 'react';
import type { StyleView } from '../../graph/style.ts';
import { linkReducer, nodeReducer } from '../../graph/style.ts';
import type { Box } from '../drawing/label-placer.ts';
import { schemeSettings, tierSettings } from '../drawing/settings.ts';
import type { CanvasSigma } from '../sigma-context.ts';
import { placerFor, useSigma } from '../sigma-context.ts';

interface AppearanceProps {
  view: StyleView;
  things: number;
  links: number;
  /** What is drawn over the picture, which labels are to clear; the same function for the life of the canvas. */
  taken?: (sigma: CanvasSigma) => Box[];
}

/** Makes the canvas look as the view says; colours and sizes only, so nothing is indexed anew. */
export function AppearanceController({ view, things, links, taken }: AppearanceProps) {
  const sigma = useSigma();
  const placer = useMemo(() => placerFor(sigma, taken && (() => taken(sigma))), [sigma, taken]);
  const latest = useRef(view);
  useEffect(() => {
    sigma.setSettings({
      nodeReducer: nodeReducer(() => latest.current),
      edgeReducer: linkReducer(() => latest.current),
    });
  }, [sigma]);
  useEffect(() => {
    latest.current = view;
    sigma.refresh({ skipIndexation: true });
  }, [sigma, view]);
  useEffect(() => {
    sigma.setSettings(schemeSettings(view.appearance, placer));
  }, [sigma, view.appearance, placer]);
  useEffect(() => {
    sigma.setSettings(tierSettings(things, links));
  }, [sigma, things, links]);
  return null;
}
