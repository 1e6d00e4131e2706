import { z } from 'zod';

/** What the ranked list can be ordered by; where two rackets are equal in it, the rank decides. */
export const RacketSort = z.enum([
  'rank',
  'band',
  'score',
  'confidence',
  'capability',
  'harm',
  'sellers',
  'operators',
  'joined',
  'lifecycle',
  'triage',
  'stage',
  'assignee',
  'due',
  'brands',
  'countries',
  'born',
]);
export type RacketSort = z.infer<typeof RacketSort>;

export const SortDirection = z.enum(['asc', 'desc']);
export type SortDirection = z.infer<typeof SortDirection>;

const FROM_THE_FIRST: readonly RacketSort[] = [
  'rank',
  'band',
  'lifecycle',
  'triage',
  'stage',
  'assignee',
  'due',
  'brands',
  'countries',
];

/** How an order is read unless somebody says otherwise: ranks, letters and due days from the first on, figures
 * and other days from the last. */
export function usualDirection(sort: RacketSort): SortDirection {
  return FROM_THE_FIRST.includes(sort) ? 'asc' : 'desc';
}

/** The parts of a filter of the ranked list; each can be taken away by itself. */
export const RacketFilterPart = z.enum([
  'text',
  'band',
  'lifecycle',
  'triage',
  'stage',
  'assignee',
  'due',
  'country',
  'brand',
  'score',
  'sellers',
]);
export type RacketFilterPart = z.infer<typeof RacketFilterPart>;

/** So many letters of text the list is searched for at most. */
export const RACKET_TEXT_CHARACTERS = 200;

const rackets = z.number().int();
const Facet = z.array(z.object({ value: z.string(), rackets }));
const Figures = z.array(z.object({ value: z.number().int(), rackets }));

/**
 * What the ranked list can be narrowed by. Each count is of the rackets that all other parts of the filter let through,
 * so that it says how many a choice leaves; the most frequent stand first, figures from the least on.
 */
export const RacketFacets = z.object({
  total: rackets.describe('rackets that the whole filter lets through'),
  bands: Facet,
  lifecycles: Facet,
  triages: Facet,
  stages: Facet,
  assignees: Facet.describe('those who work on any'),
  dues: Facet.describe('days by which work that is not closed is to be done'),
  brands: Facet,
  countries: Facet,
  scores: Figures,
  sellers: Figures,
  without: z
    .array(z.object({ part: RacketFilterPart, rackets }))
    .describe('parts that alone hide rackets: how many come in where this one part is taken away'),
  named: z
    .object({ id: z.string(), hiddenBy: z.array(RacketFilterPart) })
    .nullable()
    .describe('the racket whose id is the text, and what hides it; null where the text is the id of none'),
});
export type RacketFacets = z.infer<typeof RacketFacets>;
