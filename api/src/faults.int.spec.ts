import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '@ringbreaker/cypher';
import { Problem } from '@ringbreaker/cypher/domain';
import { testServer } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { readConfig } from './config.ts';
import { DEADLINE_MS } from './graph/deadline.ts';
import { Readiness } from './graph/readiness.ts';
import { ENDING } from './server.ts';
import { FlakyLink } from './testing/flaky-link.ts';
import { sendHalf } from './testing/send-half.ts';
import { serveMarketplace } from './testing/serve-marketplace.ts';
import { testFolder } from './testing/test-folder.ts';

const market = serveMarketplace();

/** What is promised: so long a question waits at most, and so soon after the trouble all is well again. */
const ANSWERED_MS = DEADLINE_MS + 1_000;
const WELL_AGAIN_MS = 5_000;
/** How long the server is away at a stretch. */
const AWAY_MS = sized(3_000, 30_000);

// Seen red without the deadline of an answer (`withinDeadline` that waits for the work): a question hung as the link did.
describe('between the API and the database', () => {
  it('a link that is slow, hangs or is cut: a bounded answer, never a 500, and well again by itself', async () => {
    const link = await FlakyLink.to(testServer().uri);
    const client = await market.start({ neo4j: { ...testServer(), uri: link.uri } });
    const wellAgain = async () => {
      for (const path of ['/rackets', '/health/ready']) {
        await expect.poll(() => client.get(path).then(({ status }) => status), { timeout: WELL_AGAIN_MS }).toBe(200);
      }
    };
    /** The answer to a question that can't be answered now: in time, in words, and with when to come again. */
    const refused = async (mood: string) => {
      const asked = performance.now();
      const response = await client.get('/rackets');
      const problem = Problem.parse(await response.json());
      expect(performance.now() - asked).toBeLessThan(ANSWERED_MS);
      expect([mood, response.status, problem.status]).toEqual([mood, 503, 503]);
      expect(response.headers.get('retry-after')).toBe('5');
    };
    try {
      // Connections enough that the look at the database, each second, takes none away from a question.
      await Promise.all([1, 2, 3].map(() => client.read('/rackets')));
      link.become('slow');
      await client.read('/rackets');
      for (const mood of ['hanging', 'down'] as const) {
        link.become(mood);
        const since = performance.now();
        do {
          await refused(mood);
          Problem.parse(await client.read('/health/ready', 503));
          await client.read('/health/live');
        } while (performance.now() - since < AWAY_MS);
        link.become('fine');
        await wellAgain();
      }
    } finally {
      await client.server.end();
      await link.close();
    }
  });

  it('a database that was never there: it starts, says so, and is not ready', async () => {
    const client = await market.start({ neo4j: { ...testServer(), uri: 'bolt://127.0.0.1:1' } });
    expect(Problem.parse(await client.read('/health/ready', 503)).detail).toMatch(/Neo4j does not answer/);
    expect(Problem.parse(await client.read('/rackets', 503)).todo).toBeTruthy();
    await client.server.end();
  });

  it('a wrong password is told apart from a database that is down', async () => {
    const client = await market.start({ neo4j: { ...testServer(), password: 'not-the-password' } });
    expect(Problem.parse(await client.read('/health/ready', 503)).detail).toMatch(/NEO4J_PASSWORD/);
    await client.server.end();
  });
});

describe('ready', () => {
  /** A database that notes what it is asked. */
  function noting(database: Database, asked: string[]): Database {
    const run: Database['run'] = (query, params) => (asked.push(query.name), database.run(query, params));
    return Object.assign(Object.create(database) as Database, { run, renew: database.renew.bind(database) });
  }

  it('means that the search has been asked once, and again after the database was away; who waits for that is told', async () => {
    const link = await FlakyLink.to(testServer().uri);
    const database = openDatabase({ ...testServer(), uri: link.uri, patience: 'person' });
    const asked: string[] = [];
    const readiness = new Readiness(noting(database, asked));
    const warmings = () => asked.filter((name) => name === 'explore/words').length;
    const ready = () => expect.poll(() => readiness.missing(), { timeout: 60_000 }).toBeNull();
    let toldWarm = 0;
    readiness.whenWarm(() => toldWarm++);
    expect(toldWarm).toBe(0);
    await ready();
    expect([warmings(), toldWarm, asked.at(-1)]).toEqual([1, 1, 'explore/sellers-ending']);
    await ready();
    expect([warmings(), toldWarm]).toEqual([1, 1]);
    link.become('down');
    await expect.poll(() => readiness.missing(), { timeout: 60_000 }).toMatch(/not answer/);
    // Known to be away: nobody waits to hear it.
    await expect.poll(() => readiness.requireSchema().then(null, String), { timeout: 60_000 }).toMatch(/not answer/);
    link.become('fine');
    await ready();
    expect([warmings(), toldWarm]).toEqual([2, 2]);
    await database.close();
    await link.close();
  });
});

describe('ending', () => {
  it('does not wait for a client that never says all it has to say', async () => {
    const client = await market.start({});
    const half = sendHalf(client.server.url);
    const cut = new Promise((resolve) => half.once('close', resolve).on('error', resolve));
    await client.read('/health/live');
    await client.server.end({ graceMs: 200 });
    await cut;
    expect(readConfig({}).drainMs + ENDING.graceMs + ENDING.closingMs).toBeLessThan(10_000);
  });

  it('lets what is under way end, and takes nothing new', async () => {
    const link = await FlakyLink.to(testServer().uri);
    const client = await market.start({ neo4j: { ...testServer(), uri: link.uri } });
    await client.read('/rackets');
    link.become('slow');
    // One question, so that a slow link stays well within the answer's deadline.
    const underWay = client.get('/rackets?limit=1');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { url } = client.server;
    const ended = client.server.end();
    await expect(fetch(`${url}/api/v1/health/live`)).rejects.toThrow();
    expect((await underWay).status).toBe(200);
    await ended;
    await link.close();
  });

  const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

  /** Starts the built server as its own process, as `npm start` does. */
  function startProcess(settings: Record<string, string>) {
    if (!existsSync(MAIN)) throw new Error('This test starts the built API: run `npx nx build api` first.');
    const { uri, user, password } = testServer();
    const env = {
      PATH: process.env.PATH,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      PORT: '0',
      ...settings,
    };
    const child = spawn(process.execPath, [MAIN], { env });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (told += data.toString()));
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, exit, told: () => told };
  }

  it('SIGUSR2 prints a new link, SIGTERM ends with status 0 and takes the link file away', async () => {
    const file = join(testFolder(), 'link');
    const { child, exit, told } = startProcess({ RINGBREAKER_SIGN_IN_FILE: file });
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
    const first = readFileSync(file, 'utf8');
    await expect.poll(() => told()).toContain(first.trim());
    child.kill('SIGUSR2');
    await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 10_000 }).not.toBe(first);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  // Seen red without the drain: whoever asked for readiness after the signal found nobody listening.
  it('SIGTERM under load: first not ready and still answering, then what is under way ends, and status 0', async () => {
    const link = await FlakyLink.to(testServer().uri);
    const file = join(testFolder(), 'link');
    const settings = { NEO4J_URI: link.uri, RINGBREAKER_SIGN_IN_FILE: file, DRAIN_SECONDS: '5' };
    const { child, exit } = startProcess({ ...settings, RINGBREAKER_ARCHIVE: market.archive });
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
    const signIn = await fetch(readFileSync(file, 'utf8').trim(), { redirect: 'manual' });
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { origin } = new URL(signIn.url);
    const ask = (path: string) => fetch(`${origin}/api/v1${path}`, { headers: { cookie } });
    const askMany = () => Array.from({ length: 8 }, () => ask('/rackets?limit=1'));
    const statusesOf = async (answers: Promise<Response>[]) =>
      new Set((await Promise.all(answers)).map(({ status }) => status));
    // Connections enough, and a plan, so that each question stays within its deadline over a slow link.
    await expect.poll(() => statusesOf(askMany()), { timeout: 60_000 }).toEqual(new Set([200]));
    link.become('slow');
    const underWay = askMany();
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGTERM');
    await expect
      .poll(() => ask('/health/ready').then((ready) => ready.text()), { timeout: 4_000 })
      .toContain('This server is ending.');
    expect((await ask('/rackets?limit=1')).status).toBe(200);
    expect(await statusesOf(underWay)).toEqual(new Set([200]));
    expect(await exit).toBe(0);
    await link.close();
  });

  it('a port that is taken: a sentence that says what to do, and status 1', async () => {
    const client = await market.start({});
    const { port } = new URL(client.server.url);
    const { exit, told } = startProcess({ PORT: port });
    expect(await exit).toBe(1);
    expect(told()).toMatch(new RegExp(`Port ${port} is taken.*PORT=`));
    await client.server.end();
  });

  it('in production a missing secret stops the start with status 6', async () => {
    const { exit, told } = startProcess({ NODE_ENV: 'production' });
    expect(await exit).toBe(6);
    expect(told()).toMatch(/SESSION_SECRET/);
  });
});
