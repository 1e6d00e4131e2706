import type { RacketView } from '@ringbreaker/cypher/domain';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { readRacket } from '../../api.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { type Bands, foldedRackets } from '../../state/folds/fold-bands.ts';
import { useSigma } from '../sigma-context.ts';

/** Of so many rackets in folds, the largest on the canvas, the band is asked for. */
const MOST_RACKETS = 12;

/** Tells the picture the bands of the rackets that are in folds. */
export function BandsController() {
  const sigma = useSigma();
  const { nodes, folds } = useExplorer((state) => state.history.present.canvas);
  const ids = useMemo(() => foldedRackets({ nodes, folds }, MOST_RACKETS), [nodes, folds]);
  const bands = useQueries({
    queries: ids.map((id) => ({ queryKey: ['racket', id], queryFn: () => readRacket(id), staleTime: STALE_MS })),
    combine: bandsOf,
  });
  useEffect(() => {
    if (bands.size === 0 && useExplorer.getState().bands.size === 0) return;
    look({ bands });
    sigma.scheduleRender();
  }, [sigma, bands]);
  return null;
}

/** A band changes with a run alone. */
const STALE_MS = 300_000;

const bandsOf = (answers: UseQueryResult<RacketView>[]): Bands =>
  new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.band] as const] : [])));
