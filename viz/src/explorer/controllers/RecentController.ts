import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readComparison, readOverview } from '../../api.ts';
import { useLastVisit } from '../../panels/time/use-visit.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { recentOn } from '../../state/canvas/recent.ts';
import { racketsOn } from '../../state/folds/call-folds.ts';
import { runsSince } from '../../state/last-visit.ts';
import { useMe } from '../../state/me.ts';
import { useSigma } from '../sigma-context.ts';

/** Tells the picture who came to its rackets since the person's last visit, or else since the run before. */
export function RecentController() {
  const sigma = useSigma();
  const canvas = useExplorer((state) => state.history.present.canvas);
  const comparison = useComparison(racketsOn(canvas).length > 0);
  useEffect(() => {
    const since = comparison && comparison.from.run < comparison.to.run ? comparison.from.run : null;
    const recent = comparison && since !== null ? recentOn(canvas, comparison.flows) : new Set<string>();
    if (recent.size === 0 && useExplorer.getState().recent.size === 0) return;
    look({ recent, recentSince: since });
    sigma.scheduleRender();
  }, [sigma, canvas, comparison]);
  return null;
}

/** The runs between which somebody counts as new; asked for once a canvas has something of a racket. */
function useComparison(wanted: boolean) {
  const name = useMe().data?.name;
  const run = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal), enabled: wanted }).data
    ?.runSeq;
  const { visit, isPending } = useLastVisit((wanted && name) || null);
  const since = runsSince(visit, run ?? null);
  const [from, to] = [since?.from ?? null, since?.to ?? null];
  return useQuery({
    queryKey: ['comparison', from, to],
    queryFn: ({ signal }) => readComparison(from, to, signal),
    enabled: wanted && typeof run === 'number' && !isPending,
    retry: false,
  }).data;
}
