import { sumRows, type DeliveryView } from '@ringbreaker/cypher/domain';

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
  return {
    accepted: sumRows(tables, 'accepted'),
    changed: all.every(([, { changed }]) => changed === undefined) ? null : sumRows(tables, 'changed'),
    rejected: sumRows(tables, 'rejected'),
    waiting: sumRows(tables, 'waiting'),
    refusing: all
      .filter(([, { rejected }]) => rejected > 0)
      .map(([table, { rejected }]) => ({ table, rows: rejected }))
      .sort((a, b) => b.rows - a.rows || (a.table < b.table ? -1 : 1)),
  };
}
