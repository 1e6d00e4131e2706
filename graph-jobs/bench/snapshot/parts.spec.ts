import { describe, expect, it } from 'vitest';
import { NO_SIGNALS } from '#jobs/detect/evidence/facts';
import { tabulate, type Use } from '#jobs/detect/links/use-table';
import { partsOf } from './parts.ts';
import type { Snapshot } from './snapshot.ts';

const use = (seller: string, value: string): Use => ({
  seller,
  value,
  kind: 'Phone',
  via: seller,
  type: 'USES',
  firstSeen: 1,
  lastSeen: null,
});
const rows = [use('seller:1', 'tel:2'), use('seller:2', 'tel:2'), use('seller:1', 'tel:1'), use('seller:2', 'tel:1')];
const payees = [
  { seller: 'seller:1', account: 'acct:1', nameKey: 'name:x', owners: ['b', 'a'] },
  { seller: 'seller:2', account: 'acct:1', nameKey: 'name:x', owners: [] },
];

const said = { judgement: 'same', reason: 'same name', p: 1, evidence: [] } as const;
const PAIRS = [
  { one: 'party:1', other: 'party:2', ...said },
  { one: 'party:3', other: 'party:4', ...said },
];

function snapshot(order: <T>(items: readonly T[]) => T[], sameAs?: ReadonlyMap<string, string>): Snapshot {
  return {
    sellers: new Map(),
    parties: { pairs: order(PAIRS), same: new Map(order(['party:1', 'party:2']).map((key) => [key, 'party:1'])) },
    uses: tabulate(order(rows), sameAs),
    signals: { ...NO_SIGNALS, payees: order(payees).map((row) => ({ ...row, owners: order(row.owners) })) },
    brandMedians: [],
    openings: [],
    active: new Map(order([1, 2]).map((at) => [`seller:${at}`, at])),
  };
}

describe('the parts of a snapshot', () => {
  const parts = partsOf(snapshot((items) => [...items]));

  it('depend on the rows and not on their order', () => {
    expect(partsOf(snapshot((items) => items.toReversed()))).toEqual(parts);
    expect(parts.get('uses.Phone')).toHaveLength(4);
    expect(parts.get('parties')).toHaveLength(2);
    expect(parts.get('parties.same')).toHaveLength(2);
    expect(parts.get('active')).toEqual(['{"day":1,"seller":"seller:1"}', '{"day":2,"seller":"seller:2"}']);
  });

  it('tell values that are the same from values that are not', () => {
    const joined = partsOf(snapshot((items) => [...items], new Map([['tel:2', 'tel:1']])));
    expect(joined.get('uses.Phone')).not.toEqual(parts.get('uses.Phone'));
  });
});
