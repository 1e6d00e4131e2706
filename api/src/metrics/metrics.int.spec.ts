import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace({ metricsToken: 'a-token-for-the-scraper' });
const headers = { authorization: 'Bearer a-token-for-the-scraper' };
const read = async () => (await fetch(`${market.client.server.url}/api/v1/metrics`, { headers })).text();

const Dashboard = z.object({ panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })) });
const dashboard = Dashboard.parse(
  JSON.parse(readFileSync(new URL('../../../docs/operations/grafana-api.json', import.meta.url), 'utf8')),
);

describe('the metrics', () => {
  it('are all that the dashboard draws', async () => {
    await market.client.read('/rackets');
    const told = await read();
    const names = dashboard.panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/ringbreaker_\w+/g)),
    );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(told).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
  });

  it('count requests by route and status, and never by what was asked for', async () => {
    const canary = 'canary-name-4711';
    for (const path of [`/search?q=${canary}`, `/rackets/${canary}`, `/entities/${canary}`])
      await market.client.get(path);
    const told = await read();
    expect(told).toMatch(
      /ringbreaker_http_request_seconds_count\{method="GET",route="\/api\/v1\/rackets\/:id",status="404"\} [1-9]/,
    );
    expect(told).not.toContain(canary);
    expect(told).toMatch(/^ringbreaker_sign_ins_total\{way="link",outcome="in"\} 1$/m);
  });
});
