import type { OwnServer } from '@ringbreaker/cypher';
import type { Workers } from '../cluster/workers.ts';
import { JobError } from '../job/job-error.ts';
import type { Progress } from '../job/progress.ts';

/** Whether Neo4j's bulk importer may load, or must, and the server that can be stopped for it. */
export interface Bulk {
  readonly mode: 'auto' | 'always' | 'never';
  readonly server: OwnServer | null;
}

/** What working on the ledger and loading from it needs to know. */
export type LoadRequest = Pick<
  IngestRequest,
  'folder' | 'archive' | 'batchRows' | 'bulk' | 'memoryMegabytes' | 'now' | 'progress' | 'signal'
>;

/** What a person may set on an ingest. Time comes in here alone. */
export interface IngestRequest {
  /** Folder with the data. */
  readonly folder: string;
  /** Folder with one TABLE.sql for each table, where the data has another shape. */
  readonly mapping?: string | undefined;
  readonly contributor: string;
  /** ISO date; default the latest date in the data. */
  readonly asOf?: string | undefined;
  /** Folder of the ledger; it belongs to the database. */
  readonly archive: string;
  /** Where refused rows are written; default `rejects/ID` in the archive. */
  readonly rejectsDir?: string | undefined;
  /** Secret of the keyed hash that stands for a card number; the same for all deliveries. Without it cards link nobody. */
  readonly cardSecret?: string | undefined;
  readonly batchRows?: number | undefined;
  /** Whether Neo4j's bulk importer may load into an empty graph; without it everything goes the ordinary way. */
  readonly bulk?: Bulk | undefined;
  /** What DuckDB may take while it prepares the data; by the size of the files unless said. */
  readonly memoryMegabytes?: number | undefined;
  /** Who reads, checks and cleans in this job's place; called once, when there is something to read. */
  readonly withWorkers?: (<T>(work: (workers: Workers) => Promise<T>) => Promise<T>) | undefined;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

const MAX_CONTRIBUTOR = 100;
const MAX_DAYS_AHEAD = 366;
const DAY_MS = 86_400_000;
const UNSEEN = /[\p{Cc}\p{Cf}]/u;

/**
 * Stops before anything is read where what a person set can't be meant.
 * @throws JobError `usage` naming the option
 */
export function requireMeant({ contributor, asOf, now }: Pick<IngestRequest, 'contributor' | 'asOf' | 'now'>): void {
  if (contributor.trim() === '' || contributor.length > MAX_CONTRIBUTOR || UNSEEN.test(contributor)) {
    throw new JobError(
      'usage',
      `The contributor must be a name of 1 to ${MAX_CONTRIBUTOR} signs that can be seen. Nothing was written.`,
    );
  }
  if (asOf !== undefined) requireNear(asOf, now);
}

/** The last day that data may be said to speak of: a later one would win against every later delivery, for good. */
export function lastDayMeant(now: () => Date): string {
  return new Date(now().getTime() + MAX_DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
}

/** @throws JobError `usage` where a day lies more than a year ahead */
export function requireNear(asOf: string, now: () => Date): void {
  if (asOf <= lastDayMeant(now)) return;
  throw new JobError(
    'usage',
    `The as-of day ${asOf} lies more than a year ahead: it is the day that the data speaks of. Nothing was written.`,
  );
}
