import { z } from 'zod';

/** A person's word on whether two values are the same; the later of two that contradict decides. */
export const ValueVerdict = z.object({
  id: z.string(),
  one: z.string().describe('the smaller key'),
  other: z.string(),
  judgement: z.enum(['same', 'different', 'unsure']),
  author: z.string(),
  at: z.string().describe('ISO 8601 in UTC'),
  reason: z.string(),
});
export type ValueVerdict = z.infer<typeof ValueVerdict>;
