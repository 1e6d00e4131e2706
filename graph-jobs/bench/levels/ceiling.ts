import type { Use } from '#jobs/detect/links/use-table';
import { groupBy } from '#jobs/detect/links/group-by';
import { pairwiseAgreement } from '#jobs/evaluate/agreement';
import { crossCount, numberPartitions } from '#jobs/evaluate/partition';
import type { TruthRow } from '#jobs/evaluate';
import { StaticDisjointSet } from 'mnemonist';

/** Pairwise F1 that the tables allow at best. */
export interface Ceiling {
  readonly members: number;
  readonly operators: number;
}

/**
 * What an all-knowing reader could find at best: sellers of one planted cluster joined wherever they use one value
 * that is mostly theirs. Returns the pairwise F1 of that; what it misses hangs on nothing that the tables say.
 */
export function ceilingOf(uses: readonly Use[], truth: readonly TruthRow[], what: 'racket' | 'operator'): number {
  const clusters = new Map(truth.map((row) => [`seller:${row.sellerId}`, row[what] ?? '']));
  const sellers = [...clusters.keys()].filter((seller) => clusters.get(seller));
  const places = new Map(sellers.map((seller, at) => [seller, at]));
  const sets = new StaticDisjointSet(sellers.length);
  for (const sharing of groupBy(uses, ({ kind, value }) => `${kind} ${value}`).values()) {
    const users = new Set(sharing.map(({ seller }) => seller));
    for (const [cluster, own] of groupBy(users, (seller) => clusters.get(seller))) {
      // Where most users are others, it takes more than one value to say who belongs to whom.
      if (!cluster || own.length * 2 <= users.size) continue;
      const [first, ...rest] = own.map((seller) => places.get(seller) as number);
      for (const other of rest) sets.union(first as number, other);
    }
  }
  const found = sellers.map((seller, at) => [seller, String(sets.find(at))] as const);
  const { reported, planted } = numberPartitions(
    found,
    sellers.map((seller) => [seller, clusters.get(seller) ?? null] as const),
  );
  return pairwiseAgreement(crossCount(reported, planted)).f1;
}
