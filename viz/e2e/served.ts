import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sized } from '@ringbreaker/cypher/test-size';

export const ROOT = resolve(import.meta.dirname, '..', '..');
/** The command as it is built. */
export const CLI = join(ROOT, 'graph-jobs', 'bin', 'ringbreaker.mjs');
const DONE_WITH_REJECTS = 3;

/** A marketplace that was made, ingested and searched for rackets, and the API that serves it with the built explorer. */
export interface Served {
  /** A new one-time link that signs a browser in. */
  signInLink: string;
  /** Runs a command of ours on the same graph; `input` is its standard input. */
  command: (args: string[], input?: string) => Promise<void>;
  /** Loads the next of the deliveries that were held back, and searches it: new alerts come of it. */
  bringNext: () => Promise<void>;
  /** Starts a scheduler, which runs what waits. */
  schedule: () => { stop: () => Promise<void> };
  stop: () => Promise<void>;
}

/** The marketplace that journeys lead through: in the long form as many sellers as a day of work has, over half a year. */
export const JOURNEY = sized({ sellers: 1_500, deliveries: 3 }, { sellers: 20_000, deliveries: 6 });
/** Until it is served. */
export const JOURNEY_BEGINS_MS = sized(600_000, 3_600_000);

/**
 * Serves a made marketplace of some deliveries, less those that are held back.
 * @param how.reads nothing that this file does is seen by the next: it may have the graph that others like it had
 */
export async function serveMarketplace(
  sellers: number,
  seed: number,
  heldBack = 0,
  { reads = false, deliveries = 3 }: { reads?: boolean; deliveries?: number } = {},
): Promise<Served> {
  const market = join(tmpdir(), `market-${sellers}-${seed}-${deliveries}`);
  const make = async (_: string, env: NodeJS.ProcessEnv) => {
    const size = ['--sellers', String(sellers), '--seed', String(seed), '--snapshots', String(deliveries)];
    await madeOnce(market, (path) => run([CLI, 'generate', path, ...size], env));
    const days = readdirSync(join(market, 'snapshots')).sort();
    return days.map((day) => join(market, 'snapshots', day));
  };
  return serveDeliveries(make, heldBack, { keptAs: `${market}-searched`, reads });
}

interface DeliveriesOptions {
  /** Under this path, with their count, what was loaded and searched is kept for the next files of this run. */
  keptAs?: string;
  /** As of a marketplace. */
  reads?: boolean;
  /** How files of another shape are read, as in `['--mapping', 'olist']`. */
  mapping?: readonly string[];
}

/** What this worker's database holds, and the folder that belongs to it, while only readers have had it. */
let unchanged: { readonly holds: string; readonly folder: string } | null = null;

/**
 * Empties the test database, fills it with the deliveries that are made into a folder, less those that are held back, and
 * a run on each, and starts the real API on a free port.
 */
export async function serveDeliveries(
  make: (folder: string, env: NodeJS.ProcessEnv) => string[] | Promise<string[]>,
  heldBack: number,
  { keptAs, reads = false, mapping = [] }: DeliveriesOptions = {},
): Promise<Served> {
  if (!process.env['NEO4J_URI'] || process.env['RINGBREAKER_TEST'] !== '1')
    throw new Error('No database that may be emptied: run this test by `npm test -- --project browser`.');
  const before = unchanged;
  unchanged = null;
  const holds = reads && keptAs !== undefined ? `${keptAs}, less ${heldBack}` : null;
  const isThere = holds !== null && before?.holds === holds;
  if (!isThere && before) rmSync(before.folder, { recursive: true, force: true });
  const folder = isThere && before ? before.folder : mkdtempSync(join(tmpdir(), 'ringbreaker-browser-'));
  const env = { ...process.env, RINGBREAKER_ARCHIVE: join(folder, 'archive'), RINGBREAKER_HOME: join(folder, 'home') };
  const days = isThere ? [] : await make(folder, env);
  const bringNext = async () => {
    await run([CLI, 'ingest', days.shift()!, ...mapping], env, { fine: [0, DONE_WITH_REJECTS] });
    await run([CLI, 'detect'], env);
  };
  if (!isThere) await fill({ days, heldBack, keptAs, env, bringNext });
  const served = await startApi(env, join(folder, 'sign-in'));
  return {
    signInLink: served.signInLink,
    command: async (args, text) => void (await run([CLI, ...args], env, { text, fine: [0, DONE_WITH_REJECTS] })),
    bringNext,
    schedule: () => {
      const child = spawn(process.execPath, [CLI, 'schedule'], { cwd: ROOT, env, stdio: 'ignore' });
      return { stop: () => stopChild(child) };
    },
    stop: async () => {
      await stopChild(served.child);
      if (holds !== null) unchanged = { holds, folder };
      else rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** No file holds back more: of fewer deliveries nothing need be kept. */
const MOST_HELD_BACK = 1;

interface Filling {
  /** Deliveries to come; those that were brought are taken out. */
  readonly days: string[];
  readonly heldBack: number;
  readonly keptAs: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly bringNext: () => Promise<void>;
}

/** Brings all deliveries but those that are held back: from what was kept of them, where something was. */
async function fill({ days, heldBack, keptAs, env, bringNext }: Filling): Promise<void> {
  const all = days.length;
  const kept = (count: number) => `${keptAs}-${count}`;
  let there = keptAs === undefined ? 0 : all - heldBack;
  while (there > 0 && !existsSync(kept(there))) there--;
  // A restore empties the graph and brings the schema by itself.
  if (there > 0) await run([CLI, 'restore', kept(there), '--replace', '--yes'], env);
  else await emptyGraph(env);
  days.splice(0, there);
  while (days.length > heldBack) {
    await bringNext();
    if (keptAs !== undefined && days.length <= MOST_HELD_BACK)
      await madeOnce(kept(all - days.length), (path) => run([CLI, 'backup', path], env));
  }
}

/** Takes away what another file left, and brings the schema. */
async function emptyGraph(env: NodeJS.ProcessEnv): Promise<void> {
  await run([join(ROOT, 'scripts', 'neo4j.mjs'), 'shell'], env, { input: join(import.meta.dirname, 'empty.cypher') });
  await run([CLI, 'migrate'], env);
}

/** Makes what two files may want at once: it stands at its path when it is whole, and whoever comes later makes none. */
async function madeOnce(path: string, make: (path: string) => Promise<unknown>): Promise<void> {
  if (existsSync(path)) return;
  const own = `${path}-of-${process.pid}`;
  await make(own);
  if (existsSync(path)) rmSync(own, { recursive: true });
  else renameSync(own, path);
}

interface RunOptions {
  /** A file that goes to its standard input, or the text itself. */
  input?: string;
  text?: string | undefined;
  fine?: readonly number[];
}

/** Runs a program of ours to its end and answers what it printed; all that it said is told when it fails. */
export async function run(
  args: string[],
  env: NodeJS.ProcessEnv,
  { input, text, fine = [0] }: RunOptions = {},
): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env });
  const said: Buffer[] = [];
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => (said.push(chunk), printed.push(chunk)));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  if (input) createReadStream(input).pipe(child.stdin);
  else child.stdin.end(text);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  if (status === null || !fine.includes(status))
    throw new Error(`${args.join(' ')} ended with ${status}:\n${Buffer.concat(said).toString()}`);
  return Buffer.concat(printed).toString();
}

/** Starts the API as it is built on a free port, with the explorer, and waits for its sign-in link. */
export async function startApi(env: NodeJS.ProcessEnv, signInFile: string) {
  const variables = { ...env, PORT: String(await freePort()), LOG_LEVEL: 'warn', RINGBREAKER_SIGN_IN_FILE: signInFile };
  // The link of a server that was here before signs nobody in any more.
  rmSync(signInFile, { force: true });
  const child = spawn(process.execPath, [join(ROOT, 'api', 'dist', 'main.js')], { cwd: ROOT, env: variables });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    const link = existsSync(signInFile) ? readFileSync(signInFile, 'utf8').trim() : '';
    if (link) return { child, signInLink: link };
    await wait(100);
  }
  await stopChild(child);
  throw new Error(`The API did not start:\n${Buffer.concat(said).toString()}`);
}

/** Tells a process to end, and waits until it has. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.on('close', done));
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
