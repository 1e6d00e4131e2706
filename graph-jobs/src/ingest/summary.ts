import type { Manifest, TableCounts } from '@ringbreaker/cypher';
import type { Written } from './ledger/count-changes.ts';
import type { IgnoredColumns } from './read/read-tables.ts';

/** Rows of one table; `read` = accepted + rejected + waiting, and accepted = changed + unchanged. */
export interface TableSummary extends TableCounts {
  readonly changed: number;
  readonly unchanged: number;
}

/** What an ingest did, in numbers. */
export interface IngestSummary {
  readonly delivery: string;
  readonly seq: number;
  readonly contributor: string;
  readonly asOf: string;
  /** The same files of the same contributor were loaded before: nothing was done. */
  readonly alreadyLoaded: boolean;
  readonly tables: Readonly<Record<string, TableSummary>>;
  readonly total: TableSummary;
  /** Rows of earlier deliveries that waited and were loaded now. */
  readonly released: number;
  readonly written: Written;
  readonly ignoredColumns: readonly IgnoredColumns[];
  /** Remarks on values, with how many there are: what was read as something else than it was said to be. */
  readonly notes: Readonly<Record<string, number>>;
  /** Folder with the refused rows, or null when none was refused. */
  readonly rejects: string | null;
  /** Deliveries that an earlier job had left half loaded or half withdrawn and that were finished first, by number. */
  readonly finished: readonly number[];
  /** Things, values and links that finishing them wrote. */
  readonly finishedWrites: number;
}

/** Adds what changed to a delivery's counts. */
export function summariseTables(
  manifest: Manifest,
  changed: Readonly<Record<string, number>>,
): { tables: Record<string, TableSummary>; total: TableSummary } {
  const tables = Object.fromEntries(
    Object.entries(manifest.counts).map(([name, counts]) => {
      const rows = Math.min(changed[name] ?? 0, counts.accepted);
      return [name, { ...counts, changed: rows, unchanged: counts.accepted - rows }];
    }),
  );
  return { tables, total: sum(Object.values(tables)) };
}

function sum(parts: readonly TableSummary[]): TableSummary {
  const zero = { read: 0, accepted: 0, rejected: 0, waiting: 0, placeholders: 0, changed: 0, unchanged: 0 };
  return parts.reduce(
    (all, part) => ({
      read: all.read + part.read,
      accepted: all.accepted + part.accepted,
      rejected: all.rejected + part.rejected,
      waiting: all.waiting + part.waiting,
      placeholders: all.placeholders + part.placeholders,
      changed: all.changed + part.changed,
      unchanged: all.unchanged + part.unchanged,
    }),
    zero,
  );
}
