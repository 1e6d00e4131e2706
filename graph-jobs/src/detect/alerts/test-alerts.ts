import type { Tie } from '../evidence/community.ts';
import type { SellerFacts } from '../evidence/facts.ts';
import type { News } from './occasion.ts';

/** A value that some sellers share, one link of evidence each. */
export const tie = (kind: string, weight: number, members: readonly string[]): Tie => ({
  value: `${kind}-value`,
  kind,
  weight,
  members,
  users: members.length + 2,
  evidence: members.map((member) => ({ from: member, type: 'USES', to: `${kind}-value` })),
});

/** Every link is news. */
export const ALL_NEW: News = () => true;
/** Nothing is known of any seller, and every link is news. */
export const NOBODY_KNOWN = { sellers: new Map<string, SellerFacts>(), news: ALL_NEW };
