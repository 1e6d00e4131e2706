import { AlertKind, AlertState } from '@ringbreaker/cypher/domain';
import { z } from 'zod';

/** The filter of the inbox as the address holds it; what it can't read, it leaves out. Without a state: what is open. */
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
  rules: z.literal(true).optional().catch(undefined).describe('whether the rules are open'),
});
export type AlertFilter = z.infer<typeof AlertFilter>;

/** The filter less what is empty, so that the address stays short. */
export function tidyAlertFilter(filter: AlertFilter): AlertFilter {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== 'open');
  return Object.fromEntries(entries) as AlertFilter;
}

/** Tells whether anything but the state, and whose alerts are shown, narrows the inbox. */
export function isNarrowed({ state: _, mine: __, rules: ___, ...filter }: AlertFilter): boolean {
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
