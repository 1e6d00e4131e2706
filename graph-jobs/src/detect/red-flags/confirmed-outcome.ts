import type { RedFlag } from './red-flag.ts';

const CONFIRMING: Record<string, number> = { test_buy: 0.9, seizure: 0.9, raid: 0.9, removal: 0.7 };
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
  find({ signals }) {
    const confirmed = signals.outcomes.filter(({ type, finding }) => finding === 'counterfeit' && CONFIRMING[type]);
    const types = [...new Set(confirmed.map(({ type }) => type))].sort();
    return types.map((type) => {
      const hits = confirmed.filter((outcome) => outcome.type === type);
      const sellers = [...new Set(hits.map(({ seller }) => seller))].sort();
      return {
        strength: CONFIRMING[type] ?? 0,
        says: `${count(new Set(hits.map(({ outcome }) => outcome)).size, NAMES[type] ?? type)} at ${count(sellers.length, 'member')} found counterfeit goods.`,
        sellers,
        evidence: hits.map(({ outcome, about }) => ({ from: outcome, type: 'CONCERNS', to: about })),
      };
    });
  },
};

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
