import { describe, expect, it } from 'vitest';
import { MeView, OverviewView, RunsPage } from '@ringbreaker/cypher/domain';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace({ contributors: ['market'] });

describe('overview, me and runs', () => {
  it('says how big the graph is, who asks, and which runs there were', async () => {
    const everything = await market.start({});
    const overview = OverviewView.parse(await everything.read('/overview'));
    expect(overview).toEqual({ sellers: 71, values: 6, links: 83, rackets: 6, runSeq: 1, asOf: '2024-01-31' });
    // Who sees a part is told nothing of how much there is in all.
    const part = OverviewView.parse(await market.client.read('/overview'));
    expect(part).toEqual({ ...overview, sellers: null, values: null, links: null });
    expect(MeView.parse(await market.client.read('/me'))).toMatchObject({
      name: 'local',
      role: 'admin',
      contributors: ['market'],
    });
    expect(RunsPage.parse(await market.client.read('/runs')).items).toMatchObject([
      { job: 'detect', seq: 1, state: 'running' },
    ]);
  });
});
