import type { Contingency } from './partition.ts';

/** Precision, recall and their harmonic mean, each in [0, 1]; 1 where there was nothing to find and nothing said. */
export interface Agreement {
  precision: number;
  recall: number;
  f1: number;
}

/** Agreement over pairs of sellers that stand in one cluster. */
export function pairwiseAgreement(counts: Contingency): Agreement {
  const { common, reported, planted } = countPairs(counts);
  return agreement(ratio(common, reported), ratio(common, planted));
}

/**
 * Agreement seller by seller: how much of its reported cluster is of its planted one, and the other way round, in the
 * mean over the sellers that are in a cluster of either (Bagga and Baldwin, 1998). A seller in none stands alone.
 */
export function bCubedAgreement({ reportedSizes, plantedSizes, cells }: Contingency): Agreement {
  const [reportedOnly, plantedOnly] = [reportedSizes.slice(), plantedSizes.slice()];
  let [precision, recall, sellers] = [0, 0, 0];
  for (const { reported, planted, count } of cells) {
    precision += (count * count) / (reportedSizes[reported] as number);
    recall += (count * count) / (plantedSizes[planted] as number);
    sellers += count;
    reportedOnly[reported] = (reportedOnly[reported] as number) - count;
    plantedOnly[planted] = (plantedOnly[planted] as number) - count;
  }
  for (const [cluster, count] of reportedOnly.entries()) {
    if (count === 0) continue;
    // Reported, but truly alone.
    precision += count / (reportedSizes[cluster] as number);
    recall += count;
    sellers += count;
  }
  for (const [cluster, count] of plantedOnly.entries()) {
    if (count === 0) continue;
    // Planted, but left alone.
    precision += count;
    recall += count / (plantedSizes[cluster] as number);
    sellers += count;
  }
  return agreement(ratio(precision, sellers), ratio(recall, sellers));
}

/** The Rand index over all sellers, set so that chance scores 0 and identity 1 (Hubert and Arabie, 1985). */
export function adjustedRandIndex(counts: Contingency): number {
  const { common, reported, planted } = countPairs(counts);
  const expected = counts.sellers > 1 ? (reported * planted) / pairsOf(counts.sellers) : 0;
  const highest = (reported + planted) / 2;
  return highest === expected ? 1 : (common - expected) / (highest - expected);
}

function countPairs({ cells, reportedSizes, plantedSizes }: Contingency) {
  return {
    common: cells.reduce((sum, { count }) => sum + pairsOf(count), 0),
    reported: reportedSizes.reduce((sum, size) => sum + pairsOf(size), 0),
    planted: plantedSizes.reduce((sum, size) => sum + pairsOf(size), 0),
  };
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function agreement(precision: number, recall: number): Agreement {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
