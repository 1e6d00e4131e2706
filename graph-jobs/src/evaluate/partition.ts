/**
 * Which cluster each of a row of sellers is in: a number from 0 on, or -1 for a seller in none, which then stands
 * alone.
 */
export type Labels = Int32Array;

/** Sellers and clusters of two partitions by number, so that they can be counted against each other. */
export interface Partitions {
  sellers: string[];
  reported: Labels;
  reportedIds: string[];
  planted: Labels;
  plantedIds: string[];
}

/** A seller and the cluster it is in; null or empty for none. */
export type Membership = readonly [sellerId: string, clusterId: string | null];

/** Numbers the sellers and clusters of a reported and of a planted partition; a seller of either is in both. */
export function numberPartitions(reported: Iterable<Membership>, planted: Iterable<Membership>): Partitions {
  const sellers = new Map<string, number>();
  const [ours, theirs] = [numberClusters(reported, sellers), numberClusters(planted, sellers)];
  return {
    sellers: [...sellers.keys()],
    reported: spread(ours.labels, sellers.size),
    reportedIds: ours.ids,
    planted: spread(theirs.labels, sellers.size),
    plantedIds: theirs.ids,
  };
}

function numberClusters(memberships: Iterable<Membership>, sellers: Map<string, number>) {
  const clusters = new Map<string, number>();
  const labels = new Map<number, number>();
  for (const [sellerId, clusterId] of memberships) {
    const seller = numberOf(sellers, sellerId);
    if (clusterId) labels.set(seller, numberOf(clusters, clusterId));
  }
  return { labels, ids: [...clusters.keys()] };
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}

function spread(labels: Map<number, number>, size: number): Labels {
  const spreadOut = new Int32Array(size).fill(-1);
  for (const [seller, label] of labels) spreadOut[seller] = label;
  return spreadOut;
}

/** How many sellers each pair of a reported and a planted cluster has in common, and the clusters' sizes. */
export interface Contingency {
  sellers: number;
  reportedSizes: Int32Array;
  plantedSizes: Int32Array;
  cells: { reported: number; planted: number; count: number }[];
}

/** Counts two partitions of the same sellers against each other, in one pass and never by pairs. */
export function crossCount(reported: Labels, planted: Labels): Contingency {
  const reportedSizes = sizesOf(reported);
  const plantedSizes = sizesOf(planted);
  const counts = new Map<number, number>();
  for (let i = 0; i < reported.length; i++) {
    const [a, b] = [reported[i] as number, planted[i] as number];
    if (a < 0 || b < 0) continue;
    const key = a * plantedSizes.length + b;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const cells = [...counts].map(([key, count]) => ({
    reported: Math.floor(key / plantedSizes.length),
    planted: key % plantedSizes.length,
    count,
  }));
  return { sellers: reported.length, reportedSizes, plantedSizes, cells };
}

function sizesOf(labels: Labels): Int32Array {
  const sizes = new Int32Array(labels.reduce((high, label) => Math.max(high, label), -1) + 1);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] as number) + 1;
  return sizes;
}
