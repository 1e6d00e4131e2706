import { AlertKind, AlertState, InboxOrder } from '@ringbreaker/cypher/domain';
import { z } from 'zod';

/** The filter of the inbox as the address holds it; what it can't read, it leaves out. Without a state: what is open; without an order: the newest first. */
export const AlertFilter = z.object({
  state: z
    .enum([...AlertState.options, 'all'])
    .optional()
    .catch(undefined),
  kind: AlertKind.optional().catch(undefined),
  brand: z.string().optional().catch(undefined),
  country: z.string().optional().catch(undefined),
  racket: z.string().optional().catch(undefined),
  assignee: z.string().optional().catch(undefined),
  mine: z.literal(true).optional().catch(undefined),
  order: InboxOrder.optional().catch(undefined),
  rules: z.literal(true).optional().catch(undefined).describe('whether the rules are open'),
});
export type AlertFilter = z.infer<typeof AlertFilter>;

/** What the inbox shows anyway. */
const USUAL: ReadonlySet<unknown> = new Set(['', 'open', 'newest']);

/** The filter less what is empty, so that the address stays short. */
export function tidyAlertFilter(filter: AlertFilter): AlertFilter {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined && !USUAL.has(value));
  return Object.fromEntries(entries) as AlertFilter;
}

/** The filter with nothing that narrows the inbox but the state and whose alerts are shown. */
export function widened({ state, mine, order }: AlertFilter): AlertFilter {
  return { state, mine, order };
}

/** Tells whether anything but the state, and whose alerts are shown, narrows the inbox. */
export function isNarrowed({ state: _, mine: __, rules: ___, order: ____, ...filter }: AlertFilter): boolean {
  return Object.keys(tidyAlertFilter(filter)).length > 0;
}

/** The part of a filter that the API knows. */
export type InboxQuery = Omit<AlertFilter, 'state' | 'rules'> & { state?: AlertState };

/** What the API is asked with. */
export function inboxQuery(filter: AlertFilter): InboxQuery {
  const { state = 'open' } = filter;
  const { state: _, rules: __, ...narrowed } = tidyAlertFilter(filter);
  return { ...narrowed, ...(state !== 'all' && { state }) };
}
