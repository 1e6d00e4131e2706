import type { Contingency } from './partition.ts';

/** How well a cluster of one side is met by its best counterpart of the other. */
export interface BestMatch {
  size: number;
  /** Number of the counterpart; null where no seller is shared. */
  counterpart: number | null;
  f1: number;
  /** Share of the cluster's own sellers that lie in one counterpart, at most. */
  inclusion: number;
}

/** For each planted cluster the reported one that meets it best, by F1 over sellers. */
export function matchPlanted(counts: Contingency): BestMatch[] {
  const { plantedSizes, reportedSizes, cells } = counts;
  const flat = cells.map(({ reported, planted, count }) => ({ own: planted, other: reported, count }));
  return bestMatches(plantedSizes, reportedSizes, flat);
}

/** For each reported cluster the planted one that it meets best. */
export function matchReported(counts: Contingency): BestMatch[] {
  const { plantedSizes, reportedSizes, cells } = counts;
  const flat = cells.map(({ reported, planted, count }) => ({ own: reported, other: planted, count }));
  return bestMatches(reportedSizes, plantedSizes, flat);
}

type Cell = { own: number; other: number; count: number };

function bestMatches(sizes: Int32Array, otherSizes: Int32Array, cells: Cell[]): BestMatch[] {
  const best = Array.from(sizes, (size): BestMatch => ({ size, counterpart: null, f1: 0, inclusion: 0 }));
  for (const { own, other, count } of cells) {
    const match = best[own] as BestMatch;
    const f1 = (2 * count) / (match.size + (otherSizes[other] as number));
    if (f1 > match.f1) Object.assign(match, { f1, counterpart: other });
    match.inclusion = Math.max(match.inclusion, count / match.size);
  }
  return best;
}
