import { z } from 'zod';

/**
 * One part of the reference as it is stored: what is global by nature (brand medians, null levels, estimates, the match
 * models), kept under a number, and used unchanged by every run until the next is made.
 */
export const StoredReference = z.object({
  id: z.string().describe('part and version, as `nullLevels@3`'),
  part: z.string(),
  version: z.number().int(),
  asOf: z.string(),
  sellers: z.number().int().nullish().describe('of how many sellers it speaks; absent where its size is not asked for'),
  body: z.string().describe('canonical JSON'),
});
export type StoredReference = z.infer<typeof StoredReference>;
