import { z } from 'zod';
import { plainText } from '../said/plain-text.ts';

export const JobKind = z.enum(['ingest', 'detect', 'match', 'verify', 'retain', 'withdraw']);
export type JobKind = z.infer<typeof JobKind>;

export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

/** Who or what asked for a job: a line of the schedule, a folder that arrived, data that changed, or a person. */
export const JobTrigger = z.enum(['schedule', 'folder', 'change', 'person']);
export type JobTrigger = z.infer<typeof JobTrigger>;

const scheduled = {
  trigger: JobTrigger.nullish().describe('null where somebody started it by hand on the command line'),
  line: z.string().nullish().describe('name of the line of the schedule'),
  slot: z.string().nullish().describe('the time that the line names'),
  request: z.string().nullish().describe('canonical JSON of what was asked for; `options` is what was used'),
  requestedBy: z.string().nullish(),
  requestedAt: z.string().nullish(),
  notBefore: z.number().int().nullish().describe('milliseconds by the database clock; a put-off job waits for it'),
  attempt: z.number().int().nullish().describe('fencing token: each claim has the next one'),
  losses: z.number().int().nullish().describe('how often its process died or its worker was lost'),
  worker: z.string().nullish(),
  heartbeatAt: z.number().int().nullish().describe('milliseconds by the database clock'),
  step: z.string().nullish(),
  stepDone: z.number().int().nullish(),
  stepTotal: z.number().int().nullish(),
  cancelledBy: z.string().nullish(),
};

/** One execution of a job. `seq` numbers detection runs alone; sellers, scores and flags refer to it. */
export const JobRun = z.object({
  id: z.string(),
  seq: z.number().int().nullish(),
  job: JobKind,
  state: JobState,
  startedAt: z.string().nullish(),
  endedAt: z.string().nullish(),
  asOf: z.string().nullish(),
  engine: z.string().nullish(),
  seed: z.number().int().nullish(),
  options: z.string().describe('canonical JSON'),
  counts: z.string().describe('canonical JSON'),
  codeVersion: z.string().nullish(),
  error: z.string().nullish(),
  ...scheduled,
});
export type JobRun = z.infer<typeof JobRun>;

/** One line of the schedule as the schedulers last said it. */
export const ScheduleLine = z.object({
  name: z.string(),
  job: JobKind,
  cron: z.string(),
  zone: z.string().describe('IANA name of the time zone that the cron line is read in'),
  options: z.string().describe('canonical JSON'),
  missed: z.enum(['once', 'skip']).describe('what becomes of slots that passed while no scheduler ran'),
  onlyIfChanged: z.boolean().describe('whether a slot is left out where nothing came since the current run'),
});
export type ScheduleLine = z.infer<typeof ScheduleLine>;

/** The schedule as it is kept, with what comes next. */
export const ScheduleView = z.object({
  now: z.string().describe('by the clock of the database, which all schedulers go by'),
  lines: z.array(ScheduleLine.omit({ options: true }).extend({ next: z.array(z.string()) })),
});
export type ScheduleView = z.infer<typeof ScheduleView>;

/** So many days jobs that are over may be kept. */
export const MOST_DAYS_KEPT = 3_650;

/** What a person may ask for: an ingest comes of a delivery that arrives, a withdrawal is asked for on its delivery. */
export const NewJob = z.strictObject({
  job: JobKind.exclude(['ingest', 'withdraw']),
  options: z
    .strictObject({
      asOf: z.iso.date().optional(),
      newReference: z.boolean().optional(),
      seed: z.number().int().min(0).optional(),
      keepDays: z.number().int().min(1).max(MOST_DAYS_KEPT).optional(),
    })
    .default({}),
});
export type NewJob = z.infer<typeof NewJob>;

/** The job that was asked for; where one with the same options waits already, that one. */
export const JobRequested = z.object({ id: z.string(), created: z.boolean() });
export type JobRequested = z.infer<typeof JobRequested>;

export const JobCancelled = z.object({
  id: z.string(),
  state: JobState.describe('`cancelled` at once, or still `running` until it ends'),
});
export type JobCancelled = z.infer<typeof JobCancelled>;

/** One delivery of a contributor, and how far its loading came. */
export const Delivery = z.object({
  id: z.string(),
  seq: z.number().int(),
  contributor: z.string(),
  asOf: z.string(),
  state: z.enum(['loading', 'loaded', 'withdrawing', 'withdrawn']),
  checkpoint: z.string().nullish().describe('the last step and batch that is in the graph'),
  startedAt: z.string(),
  endedAt: z.string().nullish(),
  counts: z.string().describe('canonical JSON, by table'),
  edition: z
    .number()
    .int()
    .nullish()
    .describe(
      'number of the withdrawn delivery without which it was last read anew; from 1,000,000,000 on of an erasure',
    ),
  nextEdition: z.number().int().nullish().describe('the edition that counts once a withdrawal is over'),
  withdrawnAt: z.string().nullish(),
  withdrawnBy: z.string().nullish(),
  reason: z.string().nullish().describe('why it was withdrawn'),
});
export type Delivery = z.infer<typeof Delivery>;

/** Rows of one table of a delivery, by what became of them: `read` = accepted + rejected + waiting. */
export const TableRows = z.object({
  read: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int().describe('rows that break the contract: kept aside, and in no answer'),
  waiting: z.number().int().describe('rows whose owner nobody had declared yet when it was loaded'),
});
export type TableRows = z.infer<typeof TableRows>;

/** Rows of all tables of a delivery together, of those that something became of; what a table does not say counts as none. */
export function sumRows<K extends string>(
  tables: Readonly<Record<string, { readonly [name in K]?: number | undefined }>>,
  of: K,
): number {
  return Object.values(tables).reduce((sum, rows) => sum + (rows[of] ?? 0), 0);
}

/** The folder of an archive in which refused rows lie, those of a delivery in one of their own. */
export const REJECTS = 'rejects';

/** Where a delivery's refused rows go, in the archive, unless an ingest is told of another folder. */
export const rejectsOf = (deliveryId: string): string => `${REJECTS}/${deliveryId.slice(0, 8)}`;

/** A delivery as a list shows it. */
export const DeliveryView = Delivery.pick({
  id: true,
  seq: true,
  contributor: true,
  asOf: true,
  state: true,
  startedAt: true,
}).extend({
  tables: z
    .record(
      z.string(),
      TableRows.extend({
        changed: z.number().int().optional().describe('accepted rows that said something new; absent while they load'),
      }),
    )
    .describe('rows by table; empty where nothing is known of them'),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  reason: z.string().nullable().describe('why it was withdrawn'),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

/** What a person asks for on a delivery: first what a withdrawal would do, then the withdrawal. */
export const NewWithdrawal = z
  .strictObject({
    dryRun: z.boolean().describe('true: works out what would go, and changes nothing'),
    reason: plainText(2_000).optional().describe('a withdrawal has to have one'),
  })
  .refine(({ dryRun, reason }) => dryRun || reason !== undefined, {
    path: ['reason'],
    message: 'A withdrawal needs a reason.',
  });
export type NewWithdrawal = z.infer<typeof NewWithdrawal>;

/** What a withdrawal did, or would do: the counts of its job. */
export const WithdrawalCounts = z.object({
  dryRun: z.boolean(),
  rows: z.record(z.string(), z.number()).describe('accepted rows by table'),
  effects: z.array(
    z.object({ what: z.string(), gone: z.number(), changed: z.number(), kept: z.number(), new: z.number() }),
  ),
  waitingAgain: z.number().int().describe('rows of later deliveries that wait for their owner again'),
});
export type WithdrawalCounts = z.infer<typeof WithdrawalCounts>;

export const SourceFile = z.object({
  id: z.string().describe('delivery id + table'),
  table: z.string(),
  name: z.string(),
  sha256: z.string(),
  rows: z.number().int(),
});
export type SourceFile = z.infer<typeof SourceFile>;
