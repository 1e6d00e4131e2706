import { saying } from './domain/saying.ts';
import { canonicalize } from 'json-canonicalize';
import type { JobKind, JobTrigger } from './domain/runs/run.ts';
import type { ScreeningSubject } from './domain/screening.ts';
import type { Database } from './connection/driver.ts';
import { GraphError } from './errors.ts';
import { requestJob } from './queries/jobs.ts';

/** A job as somebody asks for it. `id` makes it one: asked for twice, it runs once. */
export interface WantedJob {
  readonly id: string;
  readonly job: JobKind;
  readonly trigger: JobTrigger;
  readonly line?: string;
  readonly slot?: Date;
  readonly request: Readonly<Record<string, unknown>>;
  readonly requestedBy?: string;
  /** Not beside one of the same kind and request that waits already. */
  readonly alone?: boolean;
  /** Who was screened and is to be loaded; kept apart from the request, which is shown, until the job is over. */
  readonly newcomers?: readonly ScreeningSubject[];
  /** Why it can't be run: it has failed at once, where everybody looks for what failed. */
  readonly refused?: string;
}

/** Puts a job into the queue, unless it is there; answers its id, or that of the one that waits in its place. */
export async function askForJob(database: Database, wanted: WantedJob): Promise<{ id: string; created: boolean }> {
  const [row] = await database.run(requestJob, {
    id: wanted.id,
    job: wanted.job,
    trigger: wanted.trigger,
    line: wanted.line ?? null,
    slot: wanted.slot?.toISOString() ?? null,
    request: canonicalize(wanted.request),
    requestedBy: wanted.requestedBy ?? null,
    alone: wanted.alone ?? false,
    newcomers: wanted.newcomers ? canonicalize(wanted.newcomers) : null,
    refused: wanted.refused ?? null,
  });
  if (!row) throw new GraphError('refused', saying`The job could not be put into the queue.`);
  return row;
}
