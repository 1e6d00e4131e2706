import type { RunComparison } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readComparison, readFlowSellers, readOverview } from '../../api.ts';
import { useLastVisit } from '../../panels/time/use-visit.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { nameAll, recentOn } from '../../state/canvas/recent.ts';
import { racketsOn } from '../../state/folds/call-folds.ts';
import { runsSince } from '../../state/last-visit.ts';
import { useMe } from '../../state/me.ts';
import { useSigma } from '../sigma-context.ts';

/** Tells the picture who came to its rackets since the person's last visit, or else since the run before. */
export function RecentController() {
  const sigma = useSigma();
  const canvas = useExplorer((state) => state.history.present.canvas);
  const rackets = racketsOn(canvas);
  const comparison = useComparison(rackets.length > 0);
  const flows = useNamed(comparison, rackets);
  useEffect(() => {
    const since = comparison && comparison.from.run < comparison.to.run ? comparison.from.run : null;
    const recent = flows && since !== null ? recentOn(canvas, flows) : new Set<string>();
    if (recent.size === 0 && useExplorer.getState().recent.size === 0) return;
    look({ recent, recentSince: since });
    sigma.scheduleRender();
  }, [sigma, canvas, comparison, flows]);
  return null;
}

/** Who came to the rackets of a canvas, all of them: until all are read, those whom the comparison names. */
function useNamed(comparison: RunComparison | undefined, rackets: readonly string[]) {
  const [from, to] = [comparison?.from.run ?? 0, comparison?.to.run ?? 0];
  const { data } = useQuery({
    queryKey: ['came', from, to, rackets],
    queryFn: ({ signal }) =>
      nameAll(comparison?.flows ?? [], rackets, ({ before, after }, cursor) =>
        readFlowSellers({ from, to, before, after }, cursor, signal),
      ),
    enabled: comparison !== undefined && rackets.length > 0,
    retry: false,
  });
  return data ?? comparison?.flows;
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
