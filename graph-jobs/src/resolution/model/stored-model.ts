import { z } from 'zod';
import { TERM_FIELDS } from '../records/match-record.ts';
import type { MatchModel } from './match-model.ts';

const level = z.object({ name: z.string(), m: z.number(), u: z.number() });
const field = z.object({ texts: z.number(), least: z.number(), counts: z.record(z.string(), z.number()) });

/** A match model as the reference keeps it. */
export const StoredModel: z.ZodType<MatchModel> = z.object({
  kind: z.string(),
  records: z.number(),
  prior: z.number(),
  comparisons: z.record(z.string(), z.array(level)),
  counts: z.object(
    Object.fromEntries(TERM_FIELDS.map((name) => [name, field])) as Record<(typeof TERM_FIELDS)[number], typeof field>,
  ),
});

/** Under which name the reference keeps the model of a kind. */
export function modelPartOf(kind: string): string {
  return `match${kind}`;
}
