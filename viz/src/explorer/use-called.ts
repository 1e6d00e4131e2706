import { useEffect } from 'react';
import type { Canvas } from '../state/canvas/canvas.ts';
import { look, useExplorer } from '../state/canvas/explorer-store.ts';
import { callFolds, racketsOn } from '../state/folds/call-folds.ts';
import { useCalled } from '../state/racket/use-called.ts';

/** The canvas as it stands, with each fold called as it is to be read. */
export function useCalledCanvas(): Canvas {
  const canvas = useExplorer((state) => state.history.present.canvas);
  return callFolds(canvas, useCalled(racketsOn(canvas)));
}

/** Has steps that are done from here on name the rackets of the canvas as they are called. */
export function useCalledInSteps(): void {
  const called = useCalled(racketsOn(useExplorer((state) => state.history.present.canvas)));
  useEffect(() => look({ called }), [called]);
}
