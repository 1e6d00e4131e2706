import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DossierMade, Problem } from '@ringbreaker/cypher/domain';
import type { Client } from '../testing/client.ts';
import { inTime } from '../testing/in-time.ts';
import { HIDDEN_MAIL, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';
import { readVerifier } from './dossier-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-dossiers-'));
const signingKey = { file: join(folder, 'secrets', 'dossier'), mayMake: true };
const market = serveMarketplace({ signingKey });
const WANTED = { recipient: 'Customs of Hamburg', profile: 'full' };
/** What the second contributor alone knows, wherever it could stand. */
const HIDDEN = [HIDDEN_MAIL, 'boss@secretshop.com', 'Secret', 'brand.csv', seller('secret')];
let part: Client;

beforeAll(async () => {
  part = await market.start({ contributors: ['market'], signingKey });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function order(client: Client, wanted: object = WANTED, id = 'rk-1') {
  const answer = await inTime(() => client.post(`/rackets/${id}/dossier`, wanted));
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const all = Object.keys(files)
    .filter((name) => name !== 'dossier.pdf')
    .map(text)
    .join('\n');
  return { answer, files, text, all };
}

const EVENTS = 'text/event-stream';

/** All that is told of a dossier that is made. */
async function follow(id: string): Promise<{ event: string; data: Record<string, unknown> }[]> {
  const answer = await market.client.post(`/rackets/${id}/dossier`, WANTED, { accept: EVENTS });
  const told = [...(await answer.text()).matchAll(/^event: (\w+)\ndata: (.*)$/gm)];
  return told.map(([, event = '', data = '']) => ({ event, data: JSON.parse(data) as Record<string, unknown> }));
}

/** Asks the script that comes along, in a folder of its own. */
async function verify(files: Record<string, Uint8Array>): Promise<string> {
  const unpacked = mkdtempSync(join(folder, 'unpacked-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(unpacked, name), bytes);
  return (await promisify(execFile)(process.execPath, [join(unpacked, 'verify.mjs')], { env: {} })).stdout;
}

describe('a dossier', () => {
  it('is a ZIP that verifies without this server, under the name that all exports have', async () => {
    const { answer, files, text } = await order(market.client);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toMatch(/filename="racket-rk-1_run-1_\d{4}-\d\d-\d\d\.zip"/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await verify(files)).toContain(answer.headers.get('ringbreaker-key') ?? 'no key');
    expect(text('verify.mjs')).toBe(readVerifier());
    expect(statSync(signingKey.file).mode & 0o777).toBe(0o600);
  });

  it('has each row with its file, line and hashes, those of all contributors for who sees all', async () => {
    const { text } = await order(market.client);
    const raw = JSON.stringify({ owner_id: '1', value: '+8613800138000' });
    expect(text('evidence.csv')).toContain(`contacts,contacts.csv,2,${createHash('sha256').update(raw).digest('hex')}`);
    expect(text('evidence.csv')).toContain('brand.csv,9');
    expect(text('members.csv').split('\r\n')).toHaveLength(6);
  });

  it('has nothing that its maker does not see', async () => {
    const { all, files, text } = await order(part);
    for (const canary of HIDDEN) expect(all).not.toContain(canary);
    expect(text('evidence.csv')).toContain('contacts.csv,2');
    expect(JSON.parse(text('manifest.json'))).toMatchObject({ made: { sees: ['market'] } });
    expect(await verify(files)).toMatch(/^As it was signed/);
  });

  // Seen red: with the reason of a pin told to whoever sees its seller.
  it('has what people said of it, and not what is not for its maker to read', async () => {
    await market.client.post('/notes', { about: { key: 'rk-1' }, text: 'Seen by one who sees all' });
    await part.post('/notes', { about: { key: seller(1) }, text: 'Seen by one who sees a part' });
    await market.client.post('/rackets/rk-1/decisions', { step: 'confirmed', version: 0, reason: 'looked at it' });
    const pin = { seller: seller(2), racket: 'rk-1', pinned: true, reason: 'pinned by one who sees all' };
    await market.client.post('/pins', pin);
    const [whole, seen] = await Promise.all(
      [market.client, part].map(async (client) => (await order(client)).text('said.csv')),
    );
    expect(whole).toContain('Seen by one who sees all');
    expect(whole).toContain('confirmed,looked at it');
    expect(whole).toContain('Seen by one who sees a part');
    expect(seen).toContain('Seen by one who sees a part');
    expect(seen).not.toContain('Seen by one who sees all');
    expect(whole).toContain('pinned: Shop 2,pinned by one who sees all');
    expect(seen).toMatch(/pinned: Shop 2,\r\n/);
    expect(seen).toContain('confirmed');
  });

  it('has no name and no value where persons are masked', async () => {
    const { all, files } = await order(market.client, { ...WANTED, profile: 'masked' });
    for (const canary of [...HIDDEN.filter((one) => one !== 'brand.csv'), 'Shop 1', '13800138000', 'Golden Plant']) {
      expect(all).not.toContain(canary);
    }
    expect(await verify(files)).toContain('profile masked');
  });

  it('is told of on the way to who asks for events, and comes with the last of them', async () => {
    const events = await follow('rk-1');
    expect(events.map(({ event, data }) => [event, data['step'] ?? null])).toEqual([
      ['progress', 'graph'],
      ...events.slice(1, -2).map(() => ['progress', 'rows']),
      ['progress', 'pages'],
      ['dossier', null],
    ]);
    const rows = events.slice(1, -2).map(({ data }) => [data['done'], data['total']]);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows).toEqual(rows.map((_, done) => [done, rows.length - 1]));
    const { zip, ...made } = DossierMade.parse(events.at(-1)!.data);
    expect(made.name).toMatch(/^racket-rk-1_run-1_.*\.zip$/);
    expect(await verify(unzipSync(Buffer.from(zip, 'base64')))).toContain(made.fingerprint);
    expect((await follow('rk-none')).at(-1)).toMatchObject({ event: 'problem', data: { status: 404 } });
  });

  it('that is given up is none: no entry of it stays, and the next is made', async () => {
    const made = async () => (await market.client.read<{ items: object[] }>('/audit?action=dossier_made')).items.length;
    const before = await made();
    for (let times = 0; times < 3; times++) {
      const off = new AbortController();
      const answer = await market.client.post('/rackets/rk-1/dossier', WANTED, { accept: EVENTS, signal: off.signal });
      off.abort();
      await answer.text().catch(() => undefined);
    }
    // Until the last of them has heard of it, others are being made.
    const next = () => market.client.post('/rackets/rk-1/dossier', WANTED);
    await expect.poll(async () => (await next()).status, { timeout: 60_000 }).toBe(200);
    expect(await made()).toBe(before + 1);
  });

  it('is refused for a racket that is not there, and without a recipient', async () => {
    const missing = await market.client.post('/rackets/rk-none/dossier', WANTED);
    expect(Problem.parse(await missing.json())).toMatchObject({ status: 404 });
    const nobody = await market.client.post('/rackets/rk-1/dossier', { ...WANTED, recipient: ' ' });
    expect(Problem.parse(await nobody.json())).toMatchObject({ status: 422 });
  });

  it('says what an operator has to do where the key can’t be read, and not where it lies', async () => {
    const broken = await market.start({ signingKey: { file: join(folder, 'none'), mayMake: false } });
    const answer = await broken.post('/rackets/rk-1/dossier', WANTED);
    const problem = await answer.text();
    expect(answer.status).toBe(503);
    expect(problem).toContain('The key that signs dossiers');
    expect(problem).not.toContain(folder);
  });
});
