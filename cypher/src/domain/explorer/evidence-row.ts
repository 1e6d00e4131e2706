import { z } from 'zod';

/** One row as it came, from the archive. */
export const EvidenceRow = z.object({
  delivery: z.number().int(),
  contributor: z.string(),
  asOf: z.string(),
  table: z.string(),
  file: z.string(),
  line: z.number().int(),
  rowSha256: z.string(),
  fileSha256: z.string(),
  row: z.record(z.string(), z.string().nullable()),
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;
