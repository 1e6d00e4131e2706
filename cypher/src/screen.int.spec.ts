import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { openTestDatabase } from './testing/test-database.ts';
import { saveTestGraph } from './testing/test-graph.ts';
import { screenedAccounts } from './queries/screen.ts';

describe('an account that is screened before the first run', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    const links = { contributors: ['market'], sources: 1, firstSource: 0, latestSource: 0 };
    await saveTestGraph(database, {
      things: [
        { labels: ['Entity', 'Seller'], key: 'seller:1', properties: { id: '1' } },
        { labels: ['Entity', 'Brand'], key: 'brand:nike', properties: { name: 'Nike' } },
      ],
      links: [{ from: 'seller:1', type: 'AUTHORISED_FOR', to: 'brand:nike', properties: { ...links, validTo: 1 } }],
      deliveries: [],
    });
  });
  afterAll(() => database.close());

  // Seen red: no month could be cut off a day that is not there.
  it('is known with its brands, of which none is said to have run out', async () => {
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
});
