import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import type { Account } from './account.ts';
import type { Mark } from './marks.ts';

interface Ending {
  readonly type: string;
  /** How many of the accounts so marked have it on file. */
  readonly filed: number;
  readonly findings: readonly (string | null)[];
  readonly value: readonly [number, number] | null;
}

/** What checks, raids and complaints ended in. */
const ENDINGS: Readonly<Partial<Record<Mark, Ending>>> = {
  removal: { type: 'removal', filed: 0.5, findings: ['counterfeit', 'counterfeit', 'unclear', null], value: null },
  test_buy: {
    type: 'test_buy',
    filed: 1,
    findings: ['counterfeit', 'counterfeit', 'counterfeit', 'counterfeit', 'unclear'],
    value: [20, 200],
  },
  seizure: {
    type: 'seizure',
    filed: 0.9,
    findings: ['counterfeit', 'counterfeit', 'counterfeit', null],
    value: [200, 9_000],
  },
  raid: { type: 'raid', filed: 1, findings: ['counterfeit'], value: [8_000, 400_000] },
  closure: { type: 'closure', filed: 1, findings: ['counterfeit', null], value: null },
  'wrong removal': { type: 'removal', filed: 0.4, findings: ['genuine', 'genuine', 'unclear', null], value: null },
  'held parcel': {
    type: 'seizure',
    filed: 0.8,
    findings: ['genuine', 'unclear', 'unclear', null],
    value: [100, 3_000],
  },
  cleared: { type: 'test_buy', filed: 1, findings: ['genuine', 'genuine', 'genuine', 'unclear'], value: [20, 200] },
};

/** Writes down how the signs on an account ended, where that is on file. */
export function writeOutcomes(book: Book, { id, draw, marks, life }: Account): void {
  for (const mark of marks) {
    const ending = ENDINGS[mark];
    const key = draw.at('outcome').at(mark);
    if (!ending || !key.chance(ending.filed)) continue;
    const [low, high] = ending.value ?? [1, 1];
    const day = mark === 'closure' ? life.seenUntil : key.at('day').between(life.opened, life.seenUntil);
    book.add('outcomes', {
      outcome_id: `case-${key.hex(14)}`,
      owner_kind: 'seller',
      owner_id: id,
      type: ending.type,
      occurred_at: dateText(day),
      value: ending.value ? (low * (high / low) ** key.at('value').uniform()).toFixed(2) : null,
      currency: ending.value ? 'EUR' : null,
      suspects: mark === 'raid' ? key.at('suspects').between(1, 5) : null,
      finding: key.at('finding').pick(ending.findings),
    });
  }
}
