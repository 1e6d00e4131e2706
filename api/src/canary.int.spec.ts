import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import type { Database } from '@ringbreaker/cypher';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startSignedIn, testConfig } from './testing/client.ts';

const COMMAND = fileURLToPath(new URL('../../graph-jobs/bin/ringbreaker.mjs', import.meta.url));
const isBuilt = existsSync(fileURLToPath(new URL('../../graph-jobs/dist/main.js', import.meta.url)));

/** Personal values that stand nowhere but in the data: each spelling in which one could leak. */
const CANARY = {
  name: 'Zyxquor Vathcanary',
  phone: '+41 79 471 14 71',
  email: 'zyxquor@vathcanary.example.com',
  address: 'Vathcanary-Gasse 4711, 8001 Zürich',
  iban: 'CH9300762011623852957',
};
const LEAKS = /zyxquor|vathcanary|79[ -]?471[ -]?14[ -]?71|7620116238/i;

/** What a program wrote for whoever runs it, data that was asked for apart. */
const said: { readonly by: string; readonly text: string }[] = [];
const note = (by: string, text: string) => void said.push({ by, text });

const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-canary-'));
const file = (name: string) => join(folder, 'market', name);
let database: Database;
let client: Client;

function run(...args: string[]): Promise<number> {
  const env = { ...process.env, RINGBREAKER_HOME: join(folder, 'home'), RINGBREAKER_DEBUG: '1' };
  return new Promise((done) => {
    const child = execFile(process.execPath, [COMMAND, ...args], { env }, (_, printed, words) => {
      note(args[0] ?? '', words);
      // `screen` and `export` print what they were asked for; all others print summaries.
      if (!['screen', 'export'].includes(args[0] ?? '')) note(args[0] ?? '', printed);
      done(child.exitCode ?? -1);
    });
  });
}

/** Adds rows to a made table, by its own header. */
function add(table: string, ...rows: Record<string, string>[]): void {
  const [header = ''] = readFileSync(file(table), 'utf8').split('\n', 1);
  const lines = rows.map((row) =>
    header
      .split(',')
      .map((name) => `"${row[name.trim()] ?? ''}"`)
      .join(','),
  );
  appendFileSync(file(table), `${lines.join('\n')}\n`);
}

/** Two sellers who share all that the canary is, and rows that break the contract with it. */
function plant(): void {
  const ids = ['planted-1', 'planted-2'];
  add('sellers.csv', ...ids.map((id) => ({ seller_id: id, name: CANARY.name, status: 'open' })));
  add('sellers.csv', { seller_id: 'planted-3', name: CANARY.name, status: CANARY.name });
  const owner = (id: string) => ({ owner_kind: 'seller', owner_id: id });
  const values = [{ kind: 'phone', value: CANARY.phone }, { kind: 'email', value: CANARY.email }]; // oxfmt-ignore
  for (const id of ids) {
    add('contacts.csv', ...values.map((value) => ({ ...owner(id), ...value })));
    add('addresses.csv', { ...owner(id), role: 'business', full: CANARY.address, country: 'CH' });
    add('payment_accounts.csv', { ...owner(id), scheme: 'iban', account: CANARY.iban, holder: CANARY.name });
  }
  add('contacts.csv', { ...owner('planted-1'), kind: CANARY.phone, value: CANARY.phone, first_seen: CANARY.name });
  appendFileSync(file('contacts.csv'), `"${CANARY.name},${CANARY.phone}\n`);
}

describe.skipIf(!isBuilt)('names and numbers of people (needs `npm run build`)', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
    await run('generate', join(folder, 'market'), '--sellers', '100', '--seed', '3');
    plant();
  });
  afterAll(async () => {
    await client?.server.end();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('go through every job', async () => {
    expect(await run('ingest', join(folder, 'market'), '--contributor', 'market')).toBe(3);
    expect(await run('match')).toBe(0);
    expect(await run('detect')).toBe(0);
    const newcomers = [
      'kind,value',
      `phone,${CANARY.phone}`,
      `email,${CANARY.email}`,
      `${CANARY.name},${CANARY.phone}`,
    ];
    writeFileSync(join(folder, 'new.csv'), `${newcomers.join('\n')}\n`);
    await run('screen', join(folder, 'new.csv'));
    await run('export', 'alerts');
    await run('verdict', `tel:${CANARY.phone}`, `email:${CANARY.email}`, 'same', '--reason', CANARY.name);
    await run('job', 'start', 'detect');
    await run('backup', join(folder, 'backup'));
    expect(await run('status', '--digest')).toBe(0);
  }, 1_800_000);

  it('arrive in the watched folder, good rows and bad, and go through the jobs of a scheduler', async () => {
    const delivery = join(folder, 'watched', 'late');
    mkdirSync(delivery, { recursive: true });
    const sellers = [
      'seller_id,name,status',
      `planted-4,${CANARY.name},open`,
      `planted-5,${CANARY.name},${CANARY.name}`,
    ];
    const contacts = ['owner_kind,owner_id,kind,value', `seller,planted-4,phone,${CANARY.phone}`, `${CANARY.email}`];
    writeFileSync(join(delivery, 'sellers.csv'), `${sellers.join('\n')}\n`);
    writeFileSync(join(delivery, 'contacts.csv'), `${contacts.join('\n')}\n`);
    writeFileSync(join(delivery, '_SUCCESS'), '');
    expect(await run('schedule', '--watch', join(folder, 'watched'), '--once')).toBe(0);
    const words = said.filter(({ by }) => by === 'schedule').map(({ text }) => text);
    expect(words.join('\n')).toMatch(/: ingest begins\..*: done\..*: detect begins\..*: done\./s);
  }, 600_000);

  it('go through every answer, and through every refusal', async () => {
    const config = testConfig({
      logLevel: 'trace',
      metricsToken: 'a-token-for-the-scraper',
      archive: join(folder, 'home/archive'),
    });
    client = await startSignedIn(config, { write: (line) => note('log', line) });
    const text = encodeURIComponent(CANARY.name);
    const phone = encodeURIComponent(`tel:${CANARY.phone.replaceAll(' ', '')}`);
    const found = await client.read(`/search?q=${encodeURIComponent(CANARY.phone)}`);
    // The data itself is there: a test that plants nothing finds nothing.
    expect(JSON.stringify(found)).toMatch(LEAKS);
    const asked = [
      `/search?q=${phone}`,
      `/entities/${phone}`,
      `/entities/${phone}/neighbours`,
      `/entities/tel%3A${text}`,
    ];
    asked.push(
      `/rackets?q=${text}`,
      `/rackets?sort=${text}`,
      `/rackets?cursor=${text}`,
      `/rackets/called?ids=${text}`,
      `/rackets/${text}`,
      `/${text}`,
    );
    asked.push(
      `/alerts?kind=${text}`,
      `/paths?from=${phone}&to=${text}`,
      `/leads?q=${text}`,
      `/evidence?from=${text}&type=USES&to=${phone}`,
    );
    for (const path of asked) await keepRefusal(client.get(path));
    const values = [{ kind: 'phone', value: CANARY.phone }, { kind: 'name', value: CANARY.name }]; // oxfmt-ignore
    await keepRefusal(client.post('/screenings', { subjects: [{ id: CANARY.email, values }] }));
    await keepRefusal(
      client.post('/screenings', { subjects: [{ id: CANARY.email, values: [{ kind: CANARY.name, value: '' }] }] }),
    );
    await keepRefusal(
      client.post('/verdicts', { one: `tel:${CANARY.phone}`, other: CANARY.email, judgement: CANARY.name, reason: '' }),
    );
    await sayByCanary();
    await keepRefusal(client.post('/sign-in', { name: CANARY.name, password: CANARY.phone }));
    const headers = { authorization: 'Bearer a-token-for-the-scraper' };
    note('metrics', await (await fetch(`${client.server.url}/api/v1/metrics`, { headers })).text());
  });

  // Seen red with the address of a request logged in place of its route.
  it('stand in no log, no metric, no error and no progress', () => {
    const told = new Set(said.flatMap(({ by, text }) => (text === '' ? [] : [by])));
    expect([...told]).toEqual(
      expect.arrayContaining(['ingest', 'detect', 'schedule', 'screen', 'verdict', 'log', 'metrics', 'refusal']),
    );
    expect(
      said.flatMap(({ by, text }) => text.split('\n').flatMap((line) => (LEAKS.test(line) ? [`${by}: ${line}`] : []))),
    ).toEqual([]);
  });
});

/** What people write may hold anything: it stands in the answers that ask for it, and nowhere else. */
async function sayByCanary(): Promise<void> {
  const { items } = await client.read<{ items: { id: string }[] }>('/rackets');
  const [racket] = items;
  const about = { key: `tel:${CANARY.phone.replaceAll(' ', '')}` };
  const note = await (await client.post('/notes', { about, text: CANARY.name })).json();
  expect(JSON.stringify(note)).toMatch(LEAKS);
  await keepRefusal(client.post('/notes', { about: { key: CANARY.name }, text: CANARY.phone }));
  await keepRefusal(client.post('/notes', { about, text: `${CANARY.name}\u0000` }));
  await keepRefusal(client.get(`/notes?key=${encodeURIComponent(CANARY.name)}`));
  await keepRefusal(client.post(`/rackets/${CANARY.name}/names`, { version: 0, name: CANARY.name }));
  await keepRefusal(client.post(`/rackets/${racket?.id}/names`, { version: 0, name: `${CANARY.name}\n`.padEnd(99) }));
  if (racket) await client.post(`/rackets/${racket.id}/names`, { version: 0, name: CANARY.name });
}

/** An answer is data that was asked for; a refusal is not. */
async function keepRefusal(asked: Promise<Response>): Promise<void> {
  const response = await asked;
  const body = await response.text();
  if (response.status >= 400) note('refusal', body);
}
