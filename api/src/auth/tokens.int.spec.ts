import { describe, expect, it } from 'vitest';
import { addToken, endToken, type NewToken, tokenById } from '@ringbreaker/cypher';
import { MeView, Problem, RacketPage } from '@ringbreaker/cypher/domain';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const DAY = 86_400_000;

async function make(wanted: Partial<NewToken> = {}, at = new Date()): Promise<{ id: string; text: string }> {
  const token = { name: 'screening', scopes: ['graph:read'], contributors: null, days: 1, ...wanted } as const;
  return addToken(market.database, token, at);
}

const ask = (path: string, text: string, scheme = 'Bearer') =>
  fetch(`${market.client.server.url}/api/v1${path}`, { headers: { authorization: `${scheme} ${text}` } });

describe('a machine’s token', () => {
  it('lets in for its scopes, and shows what its contributors delivered', async () => {
    const { text } = await make({ contributors: ['market'] });
    const me = MeView.parse(await (await ask('/me', text)).json());
    expect(me).toMatchObject({ name: 'token:screening', role: 'service', contributors: ['market'], csrf: null });
    expect(RacketPage.parse(await (await ask('/rackets', text)).json()).items.length).toBeGreaterThan(0);
    expect((await ask('/metrics', text)).status).toBe(403);
    expect((await ask('/metrics', (await make({ scopes: ['metrics:read'] })).text)).status).toBe(200);
  });

  it('writes only with the scope for it, and needs no proof of a browser', async () => {
    const post = (text: string) =>
      fetch(`${market.client.server.url}/api/v1/verdicts`, {
        method: 'POST',
        body: '{}',
        headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
      });
    expect((await post((await make()).text)).status).toBe(403);
    expect((await post((await make({ scopes: ['review:write'] })).text)).status).toBe(422);
  });

  // Seen red without the look at `expiresAt` in `readToken`.
  it('that is over, revoked, changed or unknown is none', async () => {
    const [over, revoked, whole] = [await make({}, new Date(Date.now() - DAY)), await make(), await make()];
    await endToken(market.database, revoked.id, new Date());
    const cut = whole.text.slice(0, -1);
    const changed = cut + (whole.text.endsWith('A') ? 'B' : 'A');
    const unknown = `rb_${'0'.repeat(16)}_${'A'.repeat(43)}`;
    for (const text of [over.text, revoked.text, changed, cut, unknown, 'x', '']) {
      const answer = await ask('/rackets', text);
      expect([text, answer.status]).toEqual([text, 401]);
      expect(JSON.stringify(Problem.parse(await answer.json()))).not.toContain('rb_');
    }
    expect((await ask('/rackets', whole.text, 'Basic')).status).toBe(401);
    expect((await ask('/rackets', whole.text)).status).toBe(200);
  });

  it('is not kept where it could be read', async () => {
    const { id, text } = await make();
    const [kept] = await market.database.run(tokenById, { id });
    expect(kept).toMatchObject({ name: 'screening', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(kept)).not.toContain(text.slice(-43));
  });

  it('can’t be guessed for long: an address that shows many wrong ones is told to wait', async () => {
    const guesser = await market.start({});
    const statuses = new Set<number>();
    for (let guess = 0; guess < 40; guess++) {
      const headers = { authorization: `Bearer rb_${String(guess).padStart(16, '0')}_${'A'.repeat(43)}` };
      const answer = await fetch(`${guesser.server.url}/api/v1/rackets`, { headers });
      statuses.add(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect([...statuses]).toEqual([401, 429]);
  });
});
