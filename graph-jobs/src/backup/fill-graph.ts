import { removeBatch, restoreLinks, restoreNodes, type Database, type Lease } from '@ringbreaker/cypher';
import { failpoint } from '../ingest/failpoint.ts';
import { JobError } from '../job/job-error.ts';
import type { Progress } from '../job/progress.ts';
import { readLines } from './part-file.ts';
import { readProperties, type Properties } from './row-text.ts';

/** Where a graph is filled, under the writer's lease, a batch a transaction. */
export interface Filling {
  readonly database: Database;
  readonly lease: Lease;
  readonly batchRows: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

const A_REMOVAL = 20_000;

/** Removes all but what tells of the database itself. */
export async function emptyGraph({ database, lease, progress, signal }: Filling): Promise<void> {
  for (let all = 0; ;) {
    throwIfStopped(signal);
    const removed = await database.transaction('write', async (transaction) => {
      await lease.check(transaction);
      return (await transaction.run(removeBatch, { limit: A_REMOVAL }))[0]?.removed ?? 0;
    });
    if (removed === 0) return;
    progress('remove what was there', (all += removed));
  }
}

/** Makes the nodes of a file; answers the number in the store of each, by its place in the file. */
export async function fillNodes(filling: Filling, path: string, total: number): Promise<Float64Array> {
  const ids = new Float64Array(total);
  let done = 0;
  for await (const lines of batches(path, filling.batchRows)) {
    const rows = lines.map((line) => {
      const [labels, said] = JSON.parse(line) as [string[], Properties];
      return [labels, readProperties(said)];
    });
    failpoint('restore-nodes');
    const made = await write(filling, (transaction) => transaction.run(restoreNodes, { rows }));
    for (const { at, id } of made) ids[done + at] = id;
    done += made.length;
    filling.progress('restore nodes', done, total);
  }
  return ids;
}

/** Makes the links of a file between nodes that were made. */
export async function fillLinks(filling: Filling, path: string, ids: Float64Array, total: number): Promise<void> {
  let done = 0;
  for await (const lines of batches(path, filling.batchRows)) {
    const rows = lines.map((line) => {
      const [from, type, to, said] = JSON.parse(line) as [number, string, number, Properties];
      return [ids[from], type, ids[to], readProperties(said)];
    });
    failpoint('restore-links');
    const [row] = await write(filling, (transaction) => transaction.run(restoreLinks, { rows }));
    if (row?.saved !== rows.length) throw new JobError('failed', 'A link of the backup has an end that is not in it.');
    filling.progress('restore links', (done += rows.length), total);
  }
}

type Work<T> = (transaction: Parameters<Parameters<Database['transaction']>[1]>[0]) => Promise<T>;

function write<T>({ database, lease, signal }: Filling, work: Work<T>): Promise<T> {
  throwIfStopped(signal);
  return database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    return work(transaction);
  });
}

async function* batches(path: string, size: number): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const line of readLines(path)) {
    if (batch.push(line) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** @throws JobError `cancelled` once somebody stopped the job */
export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new JobError('cancelled', 'The restore was stopped: run it again, it begins anew.');
}
