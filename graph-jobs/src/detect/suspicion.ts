import type { Community } from './community.ts';
import { NO_SIGNALS, type Signals } from './facts.ts';
import { NEVER_ACCUSES, SECOND_SIGN } from './judge-community.ts';
import { CONFIRMING_TYPES } from './red-flags/confirmed-outcome.ts';
import { redFlags } from './red-flags/index.ts';
import type { Reference } from './red-flags/red-flag.ts';
import { SELLERS } from './red-flags/under-disclosure.ts';

/** What is read of every candidate: enough to tell which communities can't become rackets whatever else is read. */
export type FirstSignals = Pick<
  Signals,
  'listings' | 'hiddenBrands' | 'reposts' | 'outcomes' | 'payees' | 'income' | 'flows'
>;

/** Flags of logistics need one of these families beside them; what is shared speaks only beside a find. */
const asked = redFlags.filter(
  ({ id, family }) => (family === 'product' || family === 'money') && !NEVER_ACCUSES.has(id),
);

/**
 * Whether anything speaks that could make a racket of a community: a find, or a flag of goods or money. What is not
 * known yet can only take away from it (an authorisation) or adds too little alone (parcels): without such a sign the
 * community stays a group.
 */
export function mayBeRacket(sellers: readonly string[], signals: FirstSignals, reference: Reference): boolean {
  const { outcomes, income } = signals;
  if (outcomes.some(({ type, finding }) => finding === 'counterfeit' && CONFIRMING_TYPES.includes(type))) return true;
  if (income.length >= SELLERS) return true;
  const community = withoutTies(sellers, signals);
  return asked.some((flag) => flag.find(community, reference).some(({ strength }) => strength >= SECOND_SIGN));
}

function withoutTies(sellers: readonly string[], signals: FirstSignals): Community {
  const unknown = { status: null, openedAt: null, closedAt: null, closureReason: null, country: null };
  return {
    sellers: sellers.map((key) => ({ key, ...unknown })),
    ...{ members: [], operators: [], ties: [], signals: { ...NO_SIGNALS, ...signals } },
  };
}
