import { Band, Lifecycle, RacketTriageState } from '@ringbreaker/cypher/domain';
import { z } from 'zod';

export const SORTS = ['rank', 'score', 'harm', 'confidence', 'sellers'] as const;

/** The list shows who trades unless somebody asks for others. */
const USUAL_LIFECYCLE = 'active';
export const ANY_LIFECYCLE = 'any';
const ListedLifecycle = z.enum([...Lifecycle.options, ANY_LIFECYCLE]);

/** The filter of the ranked list as the address holds it; what it can't read, it leaves out. */
export const QueueFilter = z.object({
  band: z.array(Band).optional().catch(undefined),
  lifecycle: ListedLifecycle.optional().catch(undefined),
  triage: RacketTriageState.optional().catch(undefined),
  country: z.string().optional().catch(undefined),
  brand: z.string().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

const USUAL = { sort: 'rank', lifecycle: USUAL_LIFECYCLE };

/** The filter less what is empty, so that the address stays short. */
export function tidyFilter(filter: QueueFilter): QueueFilter {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value !== undefined && value.length > 0 && value !== USUAL[name as keyof typeof USUAL],
  );
  return Object.fromEntries(entries) as QueueFilter;
}

/** Tells whether anything is left out of the list. */
export function isFiltered({ sort: _, ...filter }: QueueFilter): boolean {
  return Object.keys(tidyFilter(filter)).length > 0;
}

/** The lifecycle that the API is asked for; null asks for all. */
export function askedLifecycle({ lifecycle = USUAL_LIFECYCLE }: QueueFilter): Lifecycle | null {
  return lifecycle === ANY_LIFECYCLE ? null : lifecycle;
}

/** What the API is asked for by a filter. */
export function askedRackets(filter: QueueFilter) {
  return {
    band: filter.band ?? [],
    lifecycle: askedLifecycle(filter),
    triage: filter.triage ?? null,
    country: filter.country ?? null,
    brand: filter.brand ?? null,
    q: filter.q ?? '',
    sort: filter.sort ?? 'rank',
  };
}
