import { Band, Lifecycle, RacketTriageState } from '@ringbreaker/cypher/domain';
import { z } from 'zod';

export const SORTS = ['rank', 'score', 'harm', 'confidence', 'sellers'] as const;

/** The filter of the ranked list as the address holds it; what it can't read, it leaves out. */
export const QueueFilter = z.object({
  band: z.array(Band).optional().catch(undefined),
  lifecycle: Lifecycle.optional().catch(undefined),
  triage: RacketTriageState.optional().catch(undefined),
  country: z.string().optional().catch(undefined),
  brand: z.string().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** The filter less what is empty, so that the address stays short. */
export function tidyFilter(filter: QueueFilter): QueueFilter {
  const entries = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value.length > 0 && value !== 'rank',
  );
  return Object.fromEntries(entries) as QueueFilter;
}

/** Tells whether anything is left out of the list. */
export function isFiltered({ sort: _, ...filter }: QueueFilter): boolean {
  return Object.keys(tidyFilter(filter)).length > 0;
}
