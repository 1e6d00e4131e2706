import { z } from 'zod';

const JobKind = z.enum(['ingest', 'detect']);
const JobState = z.enum(['running', 'done', 'failed', 'cancelled']);

/** One execution of a job. `seq` numbers detection runs; sellers, scores and flags refer to it. */
export const JobRun = z.object({
  id: z.string(),
  seq: z.number().int(),
  job: JobKind,
  state: JobState,
  startedAt: z.string(),
  endedAt: z.string().nullish(),
  asOf: z.string().nullish(),
  engine: z.string().nullish(),
  seed: z.number().int().nullish(),
  options: z.string().describe('canonical JSON'),
  counts: z.string().describe('canonical JSON'),
  codeVersion: z.string(),
  error: z.string().nullish(),
});
export type JobRun = z.infer<typeof JobRun>;

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
  edition: z.number().int().nullish().describe('number of the withdrawn delivery without which it was last read anew'),
  nextEdition: z.number().int().nullish().describe('the edition that counts once a withdrawal is over'),
  withdrawnAt: z.string().nullish(),
  withdrawnBy: z.string().nullish(),
  reason: z.string().nullish().describe('why it was withdrawn'),
});
export type Delivery = z.infer<typeof Delivery>;

export const SourceFile = z.object({
  id: z.string().describe('delivery id + table'),
  table: z.string(),
  name: z.string(),
  sha256: z.string(),
  rows: z.number().int(),
});
export type SourceFile = z.infer<typeof SourceFile>;
