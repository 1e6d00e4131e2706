import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { StyleView } from '../../graph/style.ts';
import { linkReducer, nodeReducer } from '../../graph/style.ts';
import type { Box } from '../drawing/label-placer.ts';
import { schemeSettings, tierSettings } from '../drawing/settings.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { placerFor, useSigma } from '../sigma-context.ts';

interface AppearanceProps {
  view: StyleView;
  things: number;
  links: number;
  /** What is drawn over the picture, which labels are to clear; the same function for the life of the canvas. */
  taken?: (sigma: CanvasSigma) => Box[];
}

/**
 * Makes the canvas look as the view says. It is set before other controllers give the canvas its graph, so that the first frame
 * is drawn once and looks as all later ones do.
 */
export function AppearanceController({ view, things, links, taken }: AppearanceProps) {
  const sigma = useSigma();
  const placer = useMemo(() => placerFor(sigma, taken && (() => taken(sigma))), [sigma, taken]);
  const latest = useRef(view);
  const looked = useRef<StyleView | null>(null);
  const reducers = useMemo(
    () => ({ nodeReducer: nodeReducer(() => latest.current), edgeReducer: linkReducer(() => latest.current) }),
    [],
  );
  const scheme = useMemo(() => schemeSettings(view.appearance, placer), [view.appearance, placer]);
  const tier = useTier(things, links);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  useLayoutEffect(() => {
    sigma.setSettings({ ...reducers, ...scheme, ...tier });
    looked.current = latest.current;
  }, [sigma, reducers, scheme, tier]);
  useEffect(() => {
    if (looked.current === view) return;
    looked.current = view;
    sigma.refresh({ skipIndexation: true });
  }, [sigma, view]);
  return null;
}

/** The settings of a tier; the same as long as it is, so that a thing more or less changes none. */
function useTier(things: number, links: number) {
  const told = JSON.stringify(tierSettings(things, links));
  return useMemo(() => JSON.parse(told) as ReturnType<typeof tierSettings>, [told]);
}
