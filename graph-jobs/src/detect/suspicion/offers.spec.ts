import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredBy, OfferTable } from './offers.ts';

const anyRows = fc.array(
  fc.tuple(
    fc.constantFrom('seller:b', 'seller:a', 'seller:ä', 'seller:10', 'seller:9'),
    fc.constantFrom('Nord', 'Sund', 'Vik'),
    fc.integer({ min: 1, max: 9 }),
  ),
);

describe('OfferTable', () => {
  // Seen red with offsets that counted one row too few, and with sellers that were left in the order in which they came.
  it('tells of each seller what was said of it, in whatever order, and nothing of a stranger', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const table = new OfferTable();
        for (const row of rows) table.add(...row);
        const offers = table.offers();
        for (const asked of ['seller:10', 'seller:9', 'seller:a', 'seller:b', 'seller:ä', 'seller:none']) {
          const told = [...offeredBy(offers, asked)].map(([brand, count]) => [offers.names[brand], count]);
          const said = rows.filter(([seller]) => seller === asked).map(([, brand, count]) => [brand, count]);
          expect(told).toEqual(said);
        }
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });

  it('leaves out listings that name no brand', () => {
    const rows = [
      { seller: 'seller:a', brand: null, listings: 3 },
      { seller: 'seller:b', brand: 'Nord', listings: 2 },
    ];
    expect(new OfferTable().addAll(rows).offers().sellers).toEqual(['seller:b']);
  });
});
