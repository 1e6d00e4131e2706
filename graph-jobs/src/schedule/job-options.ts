import { type JobKind, MOST_DAYS_KEPT } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { engineCards } from '../detect/communities/index.ts';
import { JobError } from '../job/job-error.ts';
import { whyNoContributor } from '../screen/newcomers.ts';

const contributor = z.string().superRefine((name, { addIssue }) => {
  const message = whyNoContributor(name);
  if (message !== null) addIssue({ code: 'custom', message });
});
const seed = z.number().int().min(0).default(1);
const engines = engineCards.map(({ id }) => id);
export const DetectOptions = z.strictObject({
  asOf: z.iso.date().optional(),
  engine: z.enum(engines).default('leiden'),
  seed,
  newReference: z.boolean().default(false),
});
export const MatchOptions = z.strictObject({ newReference: z.boolean().default(false), seed });
export const IngestOptions = z.strictObject({
  folder: z.string(),
  contributor: contributor.default('local'),
  asOf: z.iso.date().optional(),
  mapping: z.string().optional(),
});
/** An ingest of who was screened and is to be kept: they lie with the job. */
export const NewcomersOptions = z.strictObject({ newcomers: z.literal(true) });
export const WithdrawOptions = z.strictObject({
  delivery: z.string(),
  author: z.string(),
  reason: z.string().default(''),
  dryRun: z.boolean().default(false),
});
export const RetainOptions = z.strictObject({ keepDays: z.number().int().min(1).max(MOST_DAYS_KEPT).default(90) });

const OPTIONS: Readonly<Record<JobKind, (options: object) => z.ZodType>> = {
  ingest: (options) => ('newcomers' in options ? NewcomersOptions : IngestOptions),
  detect: () => DetectOptions,
  match: () => MatchOptions,
  verify: () => z.strictObject({}),
  retain: () => RetainOptions,
  withdraw: () => WithdrawOptions,
};

/**
 * Looks whether a job can be run with some options, before it waits for its turn.
 * @throws JobError `usage` that names the first option that can't be used
 */
export function checkOptions(job: JobKind, options: object): void {
  const [first] = OPTIONS[job](options).safeParse(options).error?.issues ?? [];
  if (!first) return;
  const where = [...first.path, ''].join(': ');
  throw new JobError('usage', `The options of ${job} can't be used: ${where}${first.message}.`);
}
