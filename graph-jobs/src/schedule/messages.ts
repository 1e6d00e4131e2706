import { JobKind } from '@ringbreaker/cypher/domain';
import { z } from 'zod';

/** What a scheduler tells the process that is to run a job. */
export const JobOrder = z.object({
  id: z.string(),
  job: JobKind,
  request: z.string().describe('canonical JSON'),
  watched: z.string().nullable(),
});
export type JobOrder = z.infer<typeof JobOrder>;

/** What that process tells back: how far it is, and how it ended. */
export const JobReport = z.union([
  z.object({ step: z.string(), done: z.number(), total: z.number().nullable() }),
  z.object({ says: z.string() }),
  z.object({ counts: z.record(z.string(), z.unknown()) }),
  z.object({ error: z.string() }),
]);
export type JobReport = z.infer<typeof JobReport>;
