import { describe, expect, it } from 'vitest';
import { Problem } from '@ringbreaker/cypher/domain';
import { testServer } from '@ringbreaker/cypher/test-database';
import { FlakyLink } from '../testing/flaky-link.ts';
import { sendHalf } from '../testing/send-half.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();

describe('more questions than can be worked on', () => {
  it('are told at once to come again, and whether the server is well is answered all the same', async () => {
    const link = await FlakyLink.to(testServer().uri);
    const client = await market.start({ neo4j: { ...testServer(), uri: link.uri }, mostOpen: 3 });
    await client.read('/rackets');
    link.become('slow');
    const answers = await Promise.all(Array.from({ length: 30 }, () => client.get('/rackets?limit=1')));
    const told = answers.filter(({ status }) => status === 503);
    expect([answers.length - told.length, told.length]).toEqual([3, 27]);
    for (const answer of told) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Problem.parse(await answer.json()).type).toBe('urn:ringbreaker:problem:busy');
    }
    link.become('fine');
    await client.read('/health/live');
    await client.read('/rackets');
    await client.server.end();
    await link.close();
  });
});

describe('requests that never come to their end', () => {
  // Seen red: everybody was told to come again.
  it('keep nobody else from asking', async () => {
    const client = await market.start({ mostOpen: 3 });
    const halves = Array.from({ length: 9 }, () => sendHalf(client.server.url).on('error', () => undefined));
    await client.read('/health/live');
    await client.read('/rackets');
    for (const half of halves) half.destroy();
    await client.server.end();
  });
});
