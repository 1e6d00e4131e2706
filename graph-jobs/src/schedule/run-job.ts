import { join } from 'node:path';
import { databaseClock, newcomersOfJob, removeOldJobs, removeOldMessages, type Database } from '@ringbreaker/cypher';
import { type JobKind, saying, ScreeningSubject } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { sealAudit } from '../audit.ts';
import type { Config } from '../config.ts';
import { detect } from '../detect.ts';
import { findMapping } from '../ingest/find-mapping.ts';
import { removeOldRejects } from '../ingest/check/rejects.ts';
import { ingest, type IngestSummary } from '../ingest.ts';
import { JobError } from '../job/job-error.ts';
import { keepNewcomers } from '../screen/keep-newcomers.ts';
import { match } from '../match.ts';
import type { Progress } from '../job/progress.ts';
import { withdraw } from '../withdraw.ts';
import {
  checkOptions,
  DetectOptions,
  IngestOptions,
  MatchOptions,
  NewcomersOptions,
  RetainOptions,
  WithdrawOptions,
} from './job-options.ts';
import { verifyGraph, verifyLedger } from './verify-graph.ts';

/** What a job works with. Time comes in here alone. */
export interface JobRoom {
  readonly database: Database;
  readonly config: Config;
  /** The watched folder, from which an ingest's folder is named. */
  readonly watched: string | null;
  readonly say: (sentence: string) => void;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What a job did, in numbers and words for whoever looks at it later. */
type Counts = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<JobKind, (room: JobRoom, options: unknown, id: string) => Promise<Counts>>> = {
  ingest: (room, options, id) =>
    NewcomersOptions.safeParse(options).success ? runNewcomers(room, id) : runIngest(room, options),
  detect: runDetect,
  match: runMatch,
  verify: runVerify,
  retain: runRetain,
  withdraw: runWithdraw,
};

/**
 * Runs one job of the queue to its end.
 * @throws JobError `usage` where the options are none of this job's; whatever the job throws
 */
export async function runJob(
  room: JobRoom,
  { id, job, request }: { id: string; job: JobKind; request: string },
): Promise<Counts> {
  const options = JSON.parse(request) as object;
  checkOptions(job, options);
  return KINDS[job](room, options, id);
}

async function runIngest(room: JobRoom, options: unknown): Promise<Counts> {
  const { folder, contributor, asOf, mapping } = IngestOptions.parse(options);
  const { database, config, watched, now, progress, signal } = room;
  if (watched === null) throw new JobError('config', 'No folder is watched here: start the scheduler with --watch.');
  const summary = await ingest(database, {
    folder: join(watched, folder),
    contributor,
    asOf,
    mapping: mapping === undefined ? undefined : findMapping(mapping),
    archive: config.archive,
    cardSecret: config.cardSecret,
    now,
    progress,
    signal,
  });
  return countIngest(summary);
}

/** Loads who was screened and is to be kept. */
async function runNewcomers({ database, config, now, progress, signal }: JobRoom, id: string): Promise<Counts> {
  const [row] = await database.run(newcomersOfJob, { id });
  const newcomers = z.array(ScreeningSubject).parse(JSON.parse(row?.newcomers ?? '[]'));
  const { archive, cardSecret } = config;
  return countIngest(await keepNewcomers(database, newcomers, { archive, cardSecret, now, progress, signal }));
}

function countIngest(summary: IngestSummary): Counts {
  const { delivery, seq, alreadyLoaded, total, released, written, rejects, finished } = summary;
  return {
    delivery,
    seq,
    alreadyLoaded,
    ...total,
    released,
    written,
    rejects: rejects !== null,
    finished: finished.length,
  };
}

async function runDetect({ database, config, say, ...room }: JobRoom, options: unknown, id: string): Promise<Counts> {
  const { now, progress, signal } = room;
  const asked = DetectOptions.parse(options);
  const { archive, codeVersion } = config;
  return { ...(await detect(database, { ...asked, job: id, archive, codeVersion, say, now, progress, signal })) };
}

async function runMatch({ database, progress, signal }: JobRoom, options: unknown): Promise<Counts> {
  const { newReference, seed: drawn } = MatchOptions.parse(options);
  const kinds = await match(database, { newReference, seed: drawn, progress, signal });
  return Object.fromEntries(kinds.map(({ kind, values, same, possible }) => [kind, { values, same, possible }]));
}

async function runVerify({ database, config, now, progress, signal }: JobRoom): Promise<Counts> {
  const rows = await verifyLedger(database, config.archive, progress);
  signal.throwIfAborted();
  progress(saying`digest`, 0);
  const { archive } = config;
  const graph = await verifyGraph(database, { archive, folder: archive, now, progress, signal });
  signal.throwIfAborted();
  const { entries: audited } = await sealAudit(database, config, now);
  return { rows, ...graph, audited };
}

async function runWithdraw({ database, config, now, progress, signal }: JobRoom, options: unknown): Promise<Counts> {
  const asked = WithdrawOptions.parse(options);
  if (!asked.dryRun && asked.reason.trim() === '') throw new JobError('usage', 'A withdrawal needs a reason.');
  const { archive, cardSecret } = config;
  return { ...(await withdraw(database, { ...asked, archive, cardSecret, now, progress, signal })) };
}

const A_BATCH = 1_000;

async function runRetain({ database, config, progress, signal }: JobRoom, options: unknown): Promise<Counts> {
  const { keepDays } = RetainOptions.parse(options);
  const [clock] = await database.run(databaseClock, {});
  const before = (clock?.now ?? 0) - keepDays * 86_400_000;
  const limit = A_BATCH;
  const jobs = await removeAll(saying`forget old jobs`, () =>
    database.run(removeOldJobs, { before: new Date(before).toISOString(), limit }),
  );
  const messages = await removeAll(saying`forget old messages`, () =>
    database.run(removeOldMessages, { before, limit }),
  );
  const rejects = removeOldRejects(config.archive, before);
  return { keepDays, jobs, messages, rejects };

  async function removeAll(step: string, removeSome: () => Promise<{ removed: number }[]>): Promise<number> {
    for (let all = 0; ;) {
      signal.throwIfAborted();
      const removed = (await removeSome())[0]?.removed ?? 0;
      if (removed === 0) return all;
      progress(step, (all += removed));
    }
  }
}
