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
  const reportedOnly = Float64Array.from(reportedSizes);
  const plantedOnly = Float64Array.from(plantedSizes);
  let [precision, recall, sellers] = [0, 0, 0];
  for (const { reported, planted, count } of cells) {
    precision += (count * count) / (reportedSizes[reported] as number);
    recall += (count * count) / (plantedSizes[planted] as number);
    sellers += count;
    reportedOnly[reported] = (reportedOnly[reported] as number) - count;
    plantedOnly[planted] = (plantedOnly[planted] as number) - count;
  }
  // Reported but not planted: truly alone. Planted but not reported: left alone.
  reportedOnly.forEach(
    (count, i) => ((precision += count / (reportedSizes[i] as number)), (recall += count), (sellers += count)),
  );
  plantedOnly.forEach(
    (count, i) => ((recall += count / (plantedSizes[i] as number)), (precision += count), (sellers += count)),
  );
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
