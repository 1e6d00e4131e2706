import { z } from 'zod';
import { JobKind, JobState, JobTrigger, ScheduleLine } from '../domain/runs/run.ts';
import { defineQuery } from '../query.ts';

const text = z.string();
const whole = z.number().int();
const id = z.object({ id: text });
const attempt = z.object({ id: text, attempt: whole });

/** The database's clock, in milliseconds: the one that all schedulers go by. */
export const databaseClock = defineQuery('jobs/clock', 'read', z.object({}), z.object({ now: whole }));

/**
 * Asks for a job once by its id; with `alone`, not beside one of the same kind and request that waits already. One that is
 * `refused` has failed at once, with that sentence.
 */
export const requestJob = defineQuery(
  'jobs/request-job',
  'write',
  z.object({
    id: text,
    job: JobKind,
    trigger: JobTrigger,
    line: text.nullable(),
    slot: text.nullable(),
    request: text,
    requestedBy: text.nullable(),
    alone: z.boolean(),
    newcomers: text.nullable(),
    refused: text.nullable(),
  }),
  id.extend({ created: z.boolean() }),
);

/**
 * Takes the longest waiting job, while no other is at work; no row when there is none to take. `watches`: what arrived in
 * a folder, too; `leave`: ids of jobs that are left to others.
 */
export const claimJob = defineQuery(
  'jobs/claim-job',
  'write',
  z.object({
    worker: text,
    codeVersion: text,
    silentSeconds: whole,
    attempts: whole,
    watches: z.boolean(),
    leave: z.array(text),
  }),
  attempt.extend({ job: JobKind, trigger: JobTrigger, request: text, losses: whole }),
);

/** Whom a job is to load: JSON, kept with the job until it is over. */
export const newcomersOfJob = defineQuery('jobs/newcomers', 'read', id, z.object({ newcomers: text.nullable() }));

/** Jobs that are to load newcomers and did not yet. */
export const waitingNewcomers = defineQuery(
  'jobs/waiting-newcomers',
  'read',
  z.object({}),
  z.object({ id: text, newcomers: text }),
);

/** Says that a worker lives and how far it came; no row when its job was taken from it. */
export const heartbeatJob = defineQuery(
  'jobs/heartbeat-job',
  'write',
  attempt.extend({ step: text.nullable(), done: whole.nullable(), total: whole.nullable() }),
  z.object({ cancelledBy: text.nullable() }),
);

/** Notes how a job ended. */
export const endJob = defineQuery(
  'jobs/end-job',
  'write',
  attempt.extend({ state: z.enum(['done', 'failed', 'cancelled']), counts: text, error: text.nullable() }),
  id,
);

/** Lets a job wait again for so many seconds; `died`: its process did, which is counted. */
export const putOffJob = defineQuery(
  'jobs/put-off-job',
  'write',
  attempt.extend({ seconds: whole, error: text, died: z.boolean() }),
  id,
);

/** Cancels a waiting job, or tells a running one to end; no row when it is over, or runs under no scheduler. */
export const cancelJob = defineQuery(
  'jobs/cancel-job',
  'write',
  z.object({ id: text, by: text }),
  z.object({ id: text, state: JobState }),
);

/**
 * Keeps the schedule: rows of name, kind of job, cron line, zone, options, what becomes of missed slots, only if changed.
 * Answers the names of lines that are no more.
 */
export const saveSchedule = defineQuery(
  'jobs/save-schedule',
  'write',
  z.object({ rows: z.array(z.tuple([text, JobKind, text, text, text, ScheduleLine.shape.missed, z.boolean()])) }),
  z.object({ gone: z.array(text) }),
);

/** The schedule, and up to when slots of each line were seen to, in milliseconds. */
export const schedule = defineQuery('jobs/schedule', 'read', z.object({}), ScheduleLine.extend({ seenUntil: whole }));

/** Marks a line's slots up to a time as seen to; no row where another scheduler went further already. */
export const markSlotsSeen = defineQuery(
  'jobs/mark-slots-seen',
  'write',
  z.object({ name: text, until: whole }),
  z.object({ name: text }),
);

/** What a detection heeds: number and edition of each loaded delivery, and how many words people said. */
export const heeded = defineQuery(
  'jobs/heeded',
  'read',
  z.object({}),
  z.object({ deliveries: z.array(z.tuple([whole, whole])), verdicts: whole, pins: whole }),
);

/** A hash of what the current run heeded; null where an earlier version made it. */
export const heededByRun = defineQuery(
  'jobs/heeded-by-run',
  'read',
  z.object({}),
  z.object({ heeded: text.nullable() }),
);

/** Forgets jobs that ended before a time, apart from detections that readers saw and from what loaded a folder. */
export const removeOldJobs = defineQuery(
  'jobs/remove-old-jobs',
  'write',
  z.object({ before: text, limit: whole }),
  z.object({ removed: whole }),
);

/** How many jobs of each kind stand how, when the last of them ended, and since when the first of them waits. */
export const jobFigures = defineQuery(
  'jobs/job-figures',
  'read',
  z.object({}),
  z.object({ job: JobKind, state: JobState, jobs: whole, lastEnded: text.nullable(), firstAsked: text.nullable() }),
);
