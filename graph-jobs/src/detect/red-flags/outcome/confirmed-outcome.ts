import type { Community } from '../../evidence/community.ts';
import { counted } from '../../evidence/counted.ts';
import type { OutcomeFacts } from '../../evidence/facts.ts';
import { groupBy } from '../../links/group-by.ts';
import { sellersOf, type RedFlag } from '../red-flag.ts';

/**
 * What a kind of outcome says: goods that were looked at say more than a listing that was taken down. An account that
 * was closed for counterfeits had all of its listings taken down: no more was looked at than there.
 */
const CONFIRMING: Readonly<Record<string, number>> = {
  test_buy: 0.9,
  seizure: 0.9,
  raid: 0.9,
  removal: 0.6,
  closure: 0.6,
};
export const CONFIRMING_TYPES: readonly string[] = Object.keys(CONFIRMING);
const GOODS_SEEN = new Set(['test_buy', 'seizure', 'raid']);
/** One find among many members says less than finds at a quarter of them. */
const SHARE_OF_ALL = 0.25;
const LEAST = 0.6;
const NAMES: Readonly<Record<string, string>> = {
  test_buy: 'test purchase',
  seizure: 'seizure',
  raid: 'raid',
  removal: 'removal',
  closure: 'closure',
};

/** A test purchase, seizure, raid, removal or closure that found counterfeit goods at a member. */
export const confirmedOutcome: RedFlag = {
  id: 'O1',
  name: 'Confirmed outcome',
  family: 'outcome',
  strength: 0.9,
  needs: ['outcomes.type', 'outcomes.finding'],
  guard:
    'Only the finding "counterfeit" counts; "genuine" is counter-evidence, anything else says nothing. A removal or a closure does not count at a seller with an authorisation, or where goods were found genuine on the same day or later.',
  find(community) {
    const types = groupBy(confirmedFinds(community), ({ type }) => type);
    return [...types].map(([type, finds]) => {
      const sellers = sellersOf(finds);
      return {
        strength: (CONFIRMING[type] ?? 0) * reach(sellers.length / community.sellers.length),
        says: `${counted(new Set(finds.map(({ outcome }) => outcome)).size, NAMES[type] ?? type)} at ${counted(sellers.length, 'member')} found counterfeit goods.`,
        sellers,
        evidence: finds.map(({ outcome, about }) => ({ from: outcome, type: 'CONCERNS', to: about })),
      };
    });
  },
};

/** The outcomes that stand: counterfeit was found, and nothing on record takes it back. */
function confirmedFinds({ signals }: Community): OutcomeFacts[] {
  const authorised = new Set(signals.authorisations.map(({ seller }) => seller));
  const cleared = signals.outcomes.filter(({ finding }) => finding === 'genuine');
  return signals.outcomes.filter((outcome) => {
    if (outcome.finding !== 'counterfeit' || !(outcome.type in CONFIRMING)) return false;
    return (
      isOfGoods(outcome) || !(authorised.has(outcome.seller) || cleared.some((later) => takesBack(later, outcome)))
    );
  });
}

/** Tells whether somebody looked at the goods themselves. */
export function isOfGoods({ type }: Pick<OutcomeFacts, 'type'>): boolean {
  return GOODS_SEEN.has(type);
}

function takesBack(later: OutcomeFacts, removal: OutcomeFacts): boolean {
  if (later.seller !== removal.seller) return false;
  return later.occurredAt === null || removal.occurredAt === null || later.occurredAt >= removal.occurredAt;
}

/** How far finds reach into the community, 0.6 to 1. */
function reach(share: number): number {
  return LEAST + (1 - LEAST) * Math.min(1, share / SHARE_OF_ALL);
}
