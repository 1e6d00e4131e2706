import { describe, expect, it } from 'vitest';
import { Problem, WebhookView } from '@ringbreaker/cypher/domain';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const served = serveMarketplace();
const url = 'https://desk.example.org/alerts';

const post = async (path: string, body: unknown = {}) => {
  const answer = await served.client.post(`/webhooks${path}`, body);
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
};
const list = async () =>
  (await served.client.read<{ items: unknown[] }>('/webhooks')).items.map((one) => WebhookView.parse(one));

describe('webhooks', () => {
  it('are kept with their rule; the key is told once, and again only as a new one', async () => {
    const made = await post('', { url, kinds: ['merge'], brands: ['Rolex'] });
    expect(made).toMatchObject({ status: 200, said: { secret: expect.stringMatching(/^whsec_.{44}$/) as string } });
    const [kept] = await list();
    expect(kept).toMatchObject({ url, kinds: ['merge'], brands: ['rolex'], countries: [], enabled: true, keys: 1 });
    expect(JSON.stringify(await served.client.read('/webhooks'))).not.toContain('whsec_');
    const rotated = await post(`/${made.said.id as string}/rotation`);
    expect(rotated.said.secret).not.toBe(made.said.secret);
    expect(await list()).toMatchObject([{ keys: 2 }]);
  });

  it('are tried, replayed, switched off and removed', async () => {
    const [{ id } = { id: '' }] = await list();
    expect(await post(`/${id}/trial`)).toMatchObject({ status: 200 });
    const { items } = await served.client.read<{ items: { id: string; state: string }[] }>(`/webhooks/${id}/messages`);
    expect(items).toMatchObject([{ state: 'waiting', attempts: 0, alerts: [] }]);
    expect(await post(`/${id}/replay`)).toMatchObject({ said: { messages: 0 } });
    expect(await post(`/${id}/enabled`, { enabled: false })).toMatchObject({ said: { items: [{ enabled: false }] } });
    const csrf = (await served.client.read<{ csrf: string }>('/me')).csrf;
    const headers = { cookie: served.client.cookie, 'x-csrf-token': csrf };
    const removed = await fetch(`${served.client.server.url}/api/v1/webhooks/${id}`, { method: 'DELETE', headers });
    expect(await removed.json()).toEqual({ items: [] });
    expect((await post(`/${id}/trial`)).status).toBe(422);
  });

  it.each([
    { url: 'ftp://desk.example.org' },
    { url: 'no address' },
    { url, kinds: ['gossip'] },
    { url, secret: 'mine' },
  ])('are refused as %j', async (wanted) => {
    expect((await post('', wanted)).status).toBe(422);
  });

  it('are not for an administrator who sees a part', async () => {
    const part = await served.start({ contributors: ['market'] });
    const answer = await part.post('/webhooks', { url });
    expect(Problem.parse(await answer.json())).toMatchObject({ status: 403, todo: expect.any(String) as string });
    expect((await part.get('/webhooks')).status).toBe(403);
  });
});
