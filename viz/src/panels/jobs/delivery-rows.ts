import type { DeliveryView } from '@ringbreaker/cypher/domain';

/** What became of a delivery's rows, all tables together. */
export interface DeliveryRows {
  accepted: number;
  /** Null while they are loaded. */
  changed: number | null;
  rejected: number;
  waiting: number;
  /** Tables with refused rows, the most first. */
  refusing: { table: string; rows: number }[];
}

/** Adds up what became of a delivery's rows; null where nothing is known of them. */
export function rowsOf({ tables }: Pick<DeliveryView, 'tables'>): DeliveryRows | null {
  const all = Object.entries(tables);
  if (all.length === 0) return null;
  const sum = (of: 'accepted' | 'changed' | 'rejected' | 'waiting') =>
    all.reduce((total, [, rows]) => total + (rows[of] ?? 0), 0);
  return {
    accepted: sum('accepted'),
    changed: all.every(([, { changed }]) => changed === undefined) ? null : sum('changed'),
    rejected: sum('rejected'),
    waiting: sum('waiting'),
    refusing: all
      .filter(([, { rejected }]) => rejected > 0)
      .map(([table, { rejected }]) => ({ table, rows: rejected }))
      .sort((a, b) => b.rows - a.rows || (a.table < b.table ? -1 : 1)),
  };
}
