import type { EntityView } from '@ringbreaker/cypher/domain';
import { expect, it } from 'vitest';
import { notKnownOf } from './not-known.ts';

type Member = Parameters<typeof notKnownOf>[0];
const links = (...types: [EntityView['linkCounts'][number]['type'], EntityView['linkCounts'][number]['kind']][]) =>
  types.map(([type, kind]) => ({ type, kind, count: 2 }));
const WHOLE: Member = {
  facts: { openedAt: '2024-01-01', country: 'DE', status: 'open' },
  goods: null,
  membership: { id: 'rk-1', role: 'core', confidence: 1, since: null },
  linkCounts: links(
    ['LISTS', 'Listing'],
    ['CONCERNS', 'Outcome'],
    ['PAID_TO', 'PaymentAccount'],
    ['SENT', 'Shipment'],
    ['SUPPLIES', 'Seller'],
  ),
  hidden: 0,
};

it('says nothing of a member of whom all is on record', () => expect(notKnownOf(WHOLE)).toEqual([]));

// Seen red: with each gap told for itself, a member whose store lists goods was said to sell nothing that is known.
it('says nothing of goods, checks, parcels and payees that a store of its may have', () => {
  const linkCounts = links(['OPERATES', 'Store'], ['SUPPLIES', 'Seller']);
  expect(notKnownOf({ ...WHOLE, linkCounts })).toEqual([]);
});

it('says nothing of links where others hold some', () => {
  expect(notKnownOf({ ...WHOLE, linkCounts: [], hidden: 3 })).toEqual([]);
  expect(notKnownOf({ ...WHOLE, linkCounts: [] })).toHaveLength(5);
});

it('says which facts are missing, and that it hangs on by little', () => {
  const membership = { ...WHOLE.membership!, role: 'fringe' as const };
  expect(notKnownOf({ ...WHOLE, facts: { openedAt: null, status: '' }, membership })).toEqual([
    'When it was opened is not known.',
    'Its country is not known.',
    'Whether it is open is not known.',
    'It hangs on by little and may not belong.',
  ]);
});

// Seen red: with what its operator sells said to be unknown, above a comparison of just that.
it('says by whom it is known what it sells, where its operator lists by another account', () => {
  const own = { sellers: ['seller:1', 'seller:2'], brands: [{ brand: 'brand:rolex', listings: 1, evidence: [] }] };
  const goods = { operators: [own] } as unknown as Member['goods'];
  const linkCounts = WHOLE.linkCounts.filter(({ type }) => type !== 'LISTS');
  expect(notKnownOf({ ...WHOLE, goods, linkCounts })).toEqual([
    'No listing of it is on record: what it sells is known by other accounts of its operator alone.',
  ]);
  expect(notKnownOf({ ...WHOLE, linkCounts })).toEqual(['No listing of it is on record: what it sells is not known.']);
});
