import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readCalled } from '../api-rackets.ts';
import type { Canvas } from '../state/canvas/canvas.ts';
import { look, useExplorer } from '../state/canvas/explorer-store.ts';
import { callFolds, type Called, racketsOn, UNCALLED } from '../state/folds/call-folds.ts';

/** What rackets are called; until that is known, nothing. */
export function useCalled(ids: readonly string[]): Called {
  const { data } = useQuery({
    queryKey: ['called', ids],
    queryFn: ({ signal }) => readCalled(ids, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return data ?? UNCALLED;
}

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
