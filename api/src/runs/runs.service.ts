import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { askForJob, cancelJob, Database, databaseClock, jobRuns, schedule } from '@ringbreaker/cypher';
import {
  saying,
  type JobCancelled,
  type JobRequested,
  type NewJob,
  type RunsPage,
  type ScheduleView,
} from '@ringbreaker/cypher/domain';
import { nextSlots } from '@ringbreaker/graph-jobs/analysis';
import type { Contributors } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { RunsQueryDto } from './runs.dto.ts';

const NEXT_SLOTS = 3;
const KEY = /^[\w.:-]{1,100}$/;

/** The queue of jobs and its history. */
@Injectable()
export class Runs {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(query: RunsQueryDto, contributors: Contributors): Promise<RunsPage> {
    const place = readCursor(query.cursor);
    const rows = await this.database.run(jobRuns, { contributors, skip: place.skip, limit: query.limit });
    return pageOf(rows, place, { total: rows[0]?.total ?? 0, run: null });
  }

  /** @throws ProblemError `invalid` where the key is none. */
  start({ job, options }: NewJob, { by, key }: { by: string; key: string | undefined }): Promise<JobRequested> {
    if (key !== undefined && !KEY.test(key)) {
      throw new ProblemError(
        'invalid',
        saying`An Idempotency-Key has up to 100 letters, digits, dots, dashes and colons.`,
      );
    }
    const id = `${job}-${key ?? randomUUID()}`;
    return askForJob(this.database, { id, job, trigger: 'person', request: options, requestedBy: by, alone: true });
  }

  /** @throws ProblemError `not-found` where the job is over, is none, or was begun on the command line. */
  async cancel(id: string, by: string): Promise<JobCancelled> {
    const [job] = await this.database.run(cancelJob, { id, by });
    if (job) return job;
    throw new ProblemError('not-found', saying`No job of this id waits, or runs under a scheduler.`, {
      todo: saying`It may be over: look at the list of runs.`,
    });
  }

  async schedule(): Promise<ScheduleView> {
    const [clock] = await this.database.run(databaseClock, {});
    const lines = await this.database.run(schedule, {});
    const now = clock?.now ?? 0;
    return {
      now: new Date(now).toISOString(),
      lines: lines.map(({ name, job, cron, zone, missed, onlyIfChanged }) => {
        const next = nextSlots({ cron, zone }, now, NEXT_SLOTS).map((slot) => slot.toISOString());
        return { name, job, cron, zone, missed, onlyIfChanged, next };
      }),
    };
  }
}
