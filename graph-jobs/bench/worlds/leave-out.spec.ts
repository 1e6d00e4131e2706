import { expect, it } from 'vitest';
import { leaveOut } from './leave-out.ts';
import type { World } from './world.ts';

const WORLD: World = {
  name: 'small',
  habit: 'two tables',
  overTime: false,
  *deliveries() {
    const listings = { name: 'listings', columns: ['listing_id', 'brand', 'price'], rows: [['l1', 'Velgelim', 20]] };
    const outcomes = { name: 'outcomes', columns: ['outcome_id'], rows: [['o1']] };
    yield { asOf: '2026-05-31', tables: [listings, outcomes] };
  },
};
const REQUEST = { level: 'easy', seed: 1, sellers: 500, deliveries: 1, honest: false } as const;
const leftOf = (names: string[]) => [...leaveOut(WORLD, names).deliveries(REQUEST)][0]?.tables;

it('takes away whole tables and columns, and nothing else', () => {
  expect(leftOf(['outcomes', 'listings.brand'])).toEqual([
    { name: 'listings', columns: ['listing_id', 'price'], rows: [['l1', 20]] },
    { name: 'outcomes', columns: ['outcome_id'], rows: [] },
  ]);
});

it('says which name nobody knows, so that nothing is measured of the whole by mistake', () => {
  expect(() => leftOf(['listings.colour', 'outcome'])).toThrow('small has no listings.colour, outcome to leave out.');
});
