import { z } from 'zod';

/**
 * One part of the reference as it is stored: what is global by nature (brand medians, null levels, the match model),
 * made on request, kept under a number, and used unchanged by every run until the next is made.
 */
export const StoredReference = z.object({
  id: z.string().describe('part and version, as `nullLevels@3`'),
  part: z.string(),
  version: z.number().int(),
  asOf: z.string(),
  body: z.string().describe('canonical JSON'),
});
export type StoredReference = z.infer<typeof StoredReference>;
