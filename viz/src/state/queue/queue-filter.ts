import {
  Band,
  Lifecycle,
  RacketSort,
  RacketTriageState,
  SortDirection,
  WorkStage,
  usualDirection,
} from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { daysAfter } from './decision.ts';

/** The list shows who trades unless somebody asks for others. */
const USUAL_LIFECYCLE: readonly Lifecycle[] = ['active'];
export const ANY_LIFECYCLE = 'any';

/** One of a kind, or several: an address of earlier days names one. */
const several = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item), item.transform((one) => [one])])
    .optional()
    .catch(undefined);
const range = z
  .tuple([z.number().int().min(0), z.number().int().min(0)])
  .optional()
  .catch(undefined);

/** Work that is late, and work that is to be done within a week or is late. */
export const DueFilter = z.enum(['overdue', 'week']);
export type DueFilter = z.infer<typeof DueFilter>;

/** The filter of the ranked list and its order as the address holds them; what it can't read, it leaves out. */
export const QueueFilter = z.object({
  band: several(Band),
  lifecycle: z
    .union([z.literal(ANY_LIFECYCLE), z.array(Lifecycle), Lifecycle.transform((one) => [one])])
    .optional()
    .catch(undefined),
  triage: several(RacketTriageState),
  stage: several(WorkStage),
  assignee: several(z.string()),
  due: DueFilter.optional().catch(undefined),
  country: several(z.string()),
  brand: several(z.string()),
  q: z.string().optional().catch(undefined),
  score: range,
  sellers: range,
  sort: RacketSort.optional().catch(undefined),
  direction: SortDirection.optional().catch(undefined),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** What the list is ordered by, and in which direction. */
export function orderOf({ sort = 'rank', direction = usualDirection(sort) }: QueueFilter) {
  return { sort, direction };
}

/** The filter once a head is pressed: by that column, in its usual direction; pressed again, the other way. */
export function sortedBy(filter: QueueFilter, wanted: RacketSort): QueueFilter {
  const { sort, direction } = orderOf(filter);
  const turned = direction === 'asc' ? 'desc' : 'asc';
  return tidyFilter({ ...filter, sort: wanted, direction: sort === wanted ? turned : usualDirection(wanted) });
}

/** The filter less what is empty or usual, so that the address stays short. */
export function tidyFilter(filter: QueueFilter): QueueFilter {
  const { sort, direction } = orderOf(filter);
  const said: QueueFilter = {
    ...filter,
    sort: sort === 'rank' ? undefined : sort,
    direction: direction === usualDirection(sort) ? undefined : direction,
    lifecycle: isUsual(filter.lifecycle) ? undefined : filter.lifecycle,
  };
  const entries = Object.entries(said).filter(([, value]) => value !== undefined && value.length > 0);
  return Object.fromEntries(entries) as QueueFilter;
}

const isUsual = (lifecycle: QueueFilter['lifecycle']) =>
  Array.isArray(lifecycle) && String(lifecycle) === String(USUAL_LIFECYCLE);

/** Tells whether anything is left out of the list. */
export function isFiltered({ sort: _, direction: __, ...filter }: QueueFilter): boolean {
  return Object.keys(tidyFilter(filter)).length > 0;
}

/** The lifecycles that the list shows; none where it shows all. */
export function askedLifecycle({ lifecycle = [...USUAL_LIFECYCLE] }: QueueFilter): readonly Lifecycle[] {
  return lifecycle === ANY_LIFECYCLE ? [] : lifecycle;
}

/** The last day (YYYY-MM-DD) of work that is late, or is to be done within a week. */
export function dueBy(due: DueFilter, today: string): string {
  return daysAfter(today, due === 'overdue' ? -1 : 7);
}

/**
 * What the API is asked: without the order, where only the counts are asked for.
 * @param today the day by which work is late or not, as YYYY-MM-DD
 */
export function askedFilter(filter: QueueFilter, today: string) {
  const { band, triage, stage, assignee, due, country, brand, q, score, sellers } = filter;
  return {
    band,
    lifecycle: askedLifecycle(filter),
    triage,
    stage,
    assignee,
    dueBy: due && dueBy(due, today),
    country,
    brand,
    q,
    scoreFrom: score?.[0],
    scoreTo: score?.[1],
    sellersFrom: sellers?.[0],
    sellersTo: sellers?.[1],
  };
}

/** What the API is asked for the list: what narrows it, and its order. */
export const askedRackets = (filter: QueueFilter, today: string) => ({
  ...askedFilter(filter, today),
  ...orderOf(filter),
});

/** A filter as it is kept under a name. */
export function writeFilter(filter: QueueFilter): string {
  return `v=1&filter=${encodeURIComponent(JSON.stringify(tidyFilter(filter)))}`;
}

/** A filter that was kept; what this version can't read of it, it leaves out. */
export function readFilter(state: string): QueueFilter {
  try {
    return tidyFilter(QueueFilter.parse(JSON.parse(new URLSearchParams(state).get('filter') ?? '{}')));
  } catch {
    return {};
  }
}
