import type { RedFlag } from './red-flag.ts';

const CONFIRMING: Record<string, number> = { test_buy: 0.9, seizure: 0.9, raid: 0.9, removal: 0.7 };
/** One find among many members says less than finds at a quarter of them. */
const SHARE_OF_ALL = 0.25;
const LEAST = 0.6;
const NAMES: Record<string, string> = {
  test_buy: 'test purchase',
  seizure: 'seizure',
  raid: 'raid',
  removal: 'removal',
};

/** A test purchase, seizure, raid or removal that found counterfeit goods at a member. */
export const confirmedOutcome: RedFlag = {
  id: 'O1',
  name: 'Confirmed outcome',
  family: 'outcome',
  strength: 0.9,
  guard: 'Only the finding "counterfeit" counts; "genuine" is counter-evidence, anything else says nothing.',
  find({ signals, sellers: all }) {
    const confirmed = signals.outcomes.filter(({ type, finding }) => finding === 'counterfeit' && CONFIRMING[type]);
    const types = [...new Set(confirmed.map(({ type }) => type))].sort();
    return types.map((type) => {
      const hits = confirmed.filter((outcome) => outcome.type === type);
      const sellers = [...new Set(hits.map(({ seller }) => seller))].sort();
      return {
        strength: (CONFIRMING[type] ?? 0) * reach(sellers.length / all.length),
        says: `${count(new Set(hits.map(({ outcome }) => outcome)).size, NAMES[type] ?? type)} at ${count(sellers.length, 'member')} found counterfeit goods.`,
        sellers,
        evidence: hits.map(({ outcome, about }) => ({ from: outcome, type: 'CONCERNS', to: about })),
      };
    });
  },
};

/** How far finds reach into the community, 0.6 to 1. */
function reach(share: number): number {
  return LEAST + (1 - LEAST) * Math.min(1, share / SHARE_OF_ALL);
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
