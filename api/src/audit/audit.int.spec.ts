import { beforeAll, describe, expect, it } from 'vitest';
import { saveAuditEntry, verifyTrail } from '@ringbreaker/cypher';
import { type AuditAction, AuditPage, type AuditEntryView } from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { type Client, clientWith } from '../testing/client.ts';
import { HIDDEN_MAIL, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const served = serveMarketplace({ sessionSecret: SECRET });
let market: Client;
let analyst: Client;

beforeAll(async () => {
  market = await served.start({ contributors: ['market'] });
  analyst = await as('analyst', 'ann');
});

async function as(role: 'viewer' | 'analyst' | 'lead', name: string): Promise<Client> {
  const { server } = served.client;
  const session = await new Sessions(SECRET).begin({ name, role, contributors: null }, 'link');
  return clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${session}`);
}

const trail = async (query = '', client = served.client) => AuditPage.parse(await client.read(`/audit?${query}`));
const last = async () => (await trail('limit=1')).items[0] as AuditEntryView;
const evidence = (client: Client, to = PHONE) =>
  client.get(`/evidence?from=${encodeURIComponent(seller(1))}&type=USES&to=${encodeURIComponent(to)}`);

describe('the audit trail', () => {
  it('tells who opened the evidence of what, and nothing of who was refused', async () => {
    expect((await evidence(analyst)).status).toBe(200);
    const opened = { who: 'ann', role: 'analyst', action: 'evidence_opened', subject: `${seller(1)} USES ${PHONE}` };
    expect(await last()).toMatchObject(opened);
    const { number } = await last();
    expect((await evidence(market, HIDDEN_MAIL)).status).toBe(404);
    expect((await analyst.get('/audit')).status).toBe(403);
    expect((await last()).number).toBe(number);
  });

  it('tells what was decided, named, noted, pinned, exported and shown, by whom', async () => {
    const asked: [AuditAction, string, object][] = [
      ['decided', '/rackets/rk-1/decisions', { step: 'confirmed', version: 0 }],
      ['named', '/rackets/rk-1/names', { version: 0, name: 'The depot' }],
      ['noted', '/notes', { about: { key: PHONE }, text: 'seen at the fair' }],
      ['pinned', '/pins', { seller: seller(9), racket: 'rk-1', pinned: true, reason: 'named by two' }],
      ['exported', '/audit', { action: 'exported', subject: 'rackets.csv, 12 rackets' }],
      ['names_shown', '/audit', { action: 'names_shown', subject: 'all names' }],
    ];
    for (const [action, path, body] of asked) {
      const answer = await analyst.post(path, body);
      expect([action, answer.status]).toEqual([action, 200]);
      expect(await last()).toMatchObject({ who: 'ann', action });
    }
    expect((await analyst.post('/audit', { action: 'decided', subject: 'rk-1' })).status).toBe(422);
    const { items, total } = await trail('who=ann&action=pinned');
    expect([items.map(({ subject }) => subject), total]).toEqual([[`${seller(9)} rk-1 pinned`], 1]);
  });

  it('comes page by page, the latest first', async () => {
    const first = await trail('limit=3');
    const second = await trail(`limit=200&cursor=${first.next}`);
    const numbers = [...first.items, ...second.items].map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: first.total }, (_, at) => first.total - at));
    expect(second.next).toBeNull();
  });

  it('tells a lead with less sight of those alone who saw no more', async () => {
    await evidence(market);
    const all = await trail();
    const seen = await trail('', market);
    expect(seen.items.map(({ subject }) => subject)).toEqual([`${seller(1)} USES ${PHONE}`]);
    expect(seen.total).toBe(1);
    expect(all.total).toBeGreaterThan(5);
  });

  it('has one entry for each of fifty at once, in one chain', async () => {
    const before = (await last()).number;
    const answers = await Promise.all(Array.from({ length: 50 }, () => evidence(analyst)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await last()).number).toBe(before + 50);
    expect(await verifyTrail(served.database, [])).toMatchObject({ head: { number: before + 50 }, fault: null });
  });

  it('says which entry somebody changed past it', async () => {
    const { number } = await last();
    const forged = {
      who: 'nobody',
      role: 'lead',
      sees: 'null',
      action: 'decided',
      at: '2026-01-01T00:00:00.000Z',
    } as const;
    const hashes = { subject: 'rk-1', salt: '00', subjectHash: 'x', before: 'x', hash: 'x' };
    await served.database.run(saveAuditEntry, { ...forged, ...hashes, number: number + 1 });
    expect((await trail()).fault).toMatchObject({ number: number + 1 });
    expect((await verifyTrail(served.database, [])).fault).toMatchObject({ number: number + 1 });
  });
});
