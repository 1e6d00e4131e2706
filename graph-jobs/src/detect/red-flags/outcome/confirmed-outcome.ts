import { saying } from '@ringbreaker/cypher/domain';
import type { Community } from '../../evidence/community.ts';
import type { OutcomeFacts } from '../../evidence/facts.ts';
import { groupBy } from '../../links/group-by.ts';
import { countMembers, sellersOf, type RedFlag } from '../red-flag.ts';

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
const COUNTED: Readonly<Record<string, (count: number) => string>> = {
  test_buy: (count) => saying`${count} test ${count === 1 ? 'purchase' : 'purchases'}`,
  seizure: (count) => saying`${count} ${count === 1 ? 'seizure' : 'seizures'}`,
  raid: (count) => saying`${count} ${count === 1 ? 'raid' : 'raids'}`,
  removal: (count) => saying`${count} ${count === 1 ? 'removal' : 'removals'}`,
  closure: (count) => saying`${count} ${count === 1 ? 'closure' : 'closures'}`,
};

/** A test purchase, seizure, raid, removal or closure that found counterfeit goods at a member. */
export const confirmedOutcome: RedFlag = {
  id: 'O1',
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
        says: saying`${countOf(type, new Set(finds.map(({ outcome }) => outcome)).size)} at ${countMembers(sellers.length)} found counterfeit goods.`,
        sellers,
        evidence: finds.map(({ outcome, about }) => ({ from: outcome, type: 'CONCERNS', to: about })),
      };
    });
  },
};

const countOf = (type: string, count: number) => COUNTED[type]?.(count) ?? `${count} ${type}`;

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
