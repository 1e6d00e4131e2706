import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@ringbreaker/cypher';
import { MeView, OverviewView, RunsPage } from '@ringbreaker/cypher/domain';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { type Client, startSignedIn, testConfig } from '../testing/client.ts';
import { saveMarketplace } from '../testing/marketplace.ts';

let database: Database;
let all: Client;

beforeAll(async () => {
  database = await openTestDatabase();
  all = await startSignedIn(testConfig({ contributors: ['market'], archive: await saveMarketplace(database) }));
});

afterAll(async () => {
  await all?.server.end();
  await database?.close();
});

describe('overview, me and runs', () => {
  it('says how big the graph is, who asks, and which runs there were', async () => {
    const overview = OverviewView.parse(await all.read('/overview'));
    expect(overview).toEqual({ sellers: 71, values: 6, links: 83, rackets: 6, runSeq: 1, asOf: '2024-01-31' });
    expect(MeView.parse(await all.read('/me'))).toEqual({ name: 'local', role: 'admin', contributors: ['market'] });
    expect(RunsPage.parse(await all.read('/runs')).items).toMatchObject([{ job: 'detect', seq: 1, state: 'running' }]);
  });
});
