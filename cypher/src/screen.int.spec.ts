import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { openTestDatabase } from './testing/test-database.ts';
import { saveTestGraph } from './testing/test-graph.ts';
import { picturedBrands, screenedAccounts } from './queries/screen.ts';

describe('what is screened before the first run', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    const links = { contributors: ['market'], sources: 1, firstSource: 0, latestSource: 0 };
    await saveTestGraph(database, {
      things: [
        { labels: ['Entity', 'Seller'], key: 'seller:1', properties: { id: '1' } },
        { labels: ['Entity', 'Seller'], key: 'seller:2', properties: { id: '2' } },
        { labels: ['Entity', 'Brand'], key: 'brand:nike', properties: { name: 'Nike' } },
        ...['1', '2'].map((id) => ({
          ...{ labels: ['Entity', 'Listing'], key: `listing:${id}` },
          properties: { id, brand: 'Nike' },
        })),
        { labels: ['Value', 'Image'], key: 'image:a', properties: {} },
      ],
      links: [
        { from: 'seller:1', type: 'AUTHORISED_FOR', to: 'brand:nike', properties: { ...links, validTo: 1 } },
        { from: 'seller:1', type: 'LISTS', to: 'listing:1', properties: links },
        { from: 'seller:2', type: 'LISTS', to: 'listing:2', properties: links },
        { from: 'listing:1', type: 'DEPICTS', to: 'image:a', properties: links },
        { from: 'listing:2', type: 'DEPICTS', to: 'image:a', properties: { ...links, contributors: ['customs'] } },
      ],
      deliveries: [],
    });
  });
  afterAll(() => database.close());

  // Seen red: no month could be cut off a day that is not there.
  it('is an account with its brands, of which none is said to have run out', async () => {
    const rows = await database.run(screenedAccounts, { contributors: null, accounts: ['seller:1'] });
    expect(rows).toEqual([
      {
        run: null,
        asked: 'seller:1',
        key: 'seller:1',
        label: '1',
        ties: [],
        brands: ['brand:nike'],
        ranOut: [],
        visible: true,
      },
    ]);
  });

  it('is a picture with the shops that show it, as far as the asker may see that they do', async () => {
    const shown = (contributors: string[] | null) =>
      database.run(picturedBrands, { contributors, images: ['image:a'], widest: 10, shops: 1 });
    expect(await shown(null)).toEqual([{ key: 'image:a', brand: 'Nike', shops: 2 }]);
    expect(await shown(['market'])).toEqual([{ key: 'image:a', brand: 'Nike', shops: 1 }]);
    expect(await shown(['customs'])).toEqual([]);
  });
});
