import type { Community } from './community.ts';
import { NO_SIGNALS, type OutcomeFacts, type Signals } from './facts.ts';
import { NEVER_ACCUSES } from './judge-community.ts';
import { mayGoodsBeOdd } from './odd-goods.ts';
import { CONFIRMING_TYPES } from './red-flags/confirmed-outcome.ts';
import { redFlags } from './red-flags/index.ts';
import { runFlag, type Reference } from './red-flags/red-flag.ts';

/** What is read of every candidate: enough to tell which communities can't become rackets whatever else is read. */
export type FirstSignals = Pick<Signals, 'listings' | 'hiddenBrands' | 'reposts' | 'outcomes'>;

const ofGoods = redFlags.filter(({ id, family }) => family === 'product' && !NEVER_ACCUSES.has(id));

/**
 * Whether anything speaks that could make a racket of a community: a find, or goods that are odd at enough of its
 * sellers. What is not known yet can only take away from it (an authorisation) or adds too little alone (parcels,
 * payments): without such a sign the community stays a group.
 */
export function mayBeRacket(sellers: readonly string[], signals: FirstSignals, reference: Reference): boolean {
  const isFind = ({ type, finding }: OutcomeFacts) => finding === 'counterfeit' && CONFIRMING_TYPES.includes(type);
  if (signals.outcomes.some(isFind)) return true;
  const community = withoutTies(sellers, signals);
  const hits = ofGoods.flatMap((flag) => runFlag(flag, community, reference));
  return mayGoodsBeOdd(hits, sellers.length);
}

function withoutTies(sellers: readonly string[], signals: FirstSignals): Community {
  const unknown = { status: null, openedAt: null, closedAt: null, closureReason: null, country: null };
  return {
    sellers: sellers.map((key) => ({ key, ...unknown })),
    ...{ members: [], operators: [], ties: [], signals: { ...NO_SIGNALS, ...signals } },
  };
}
