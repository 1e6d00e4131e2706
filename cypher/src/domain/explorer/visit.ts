import { z } from 'zod';

/** Up to which run a person has looked at what changed, and when that was. */
export const Visit = z.object({ run: z.number().int(), at: z.string().describe('ISO 8601 in UTC') });
export type Visit = z.infer<typeof Visit>;

/** The last visit of whoever asks; null before the first. */
export const VisitView = z.object({ visit: Visit.nullable() });
export type VisitView = z.infer<typeof VisitView>;

/** A person has looked at all up to a run. */
export const NewVisit = z.strictObject({ run: z.number().int().min(1) });
export type NewVisit = z.infer<typeof NewVisit>;
