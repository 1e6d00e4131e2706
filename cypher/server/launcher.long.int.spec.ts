import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { answersBolt } from './bolt.mjs';
import { findJava } from './java.mjs';
import { acquireServer, keepServer, resetServer, serverStatus, stopServer } from './launcher.mjs';
import { instancePaths } from './paths.mjs';
import { isAlive, waitUntil } from './processes.mjs';

const java = findJava(process.env);
if (!java) console.warn('SKIPPED: the local Neo4j is not tested, for there is no Java 17 or later here.');

const home = mkdtempSync(join(tmpdir(), 'ringbreaker-home-'));
const env = {
  ...process.env,
  RINGBREAKER_HOME: home,
  RINGBREAKER_NEO4J_GRACE_SECONDS: '1',
  RINGBREAKER_NEO4J_HEAP: '400m',
  RINGBREAKER_NEO4J_PAGECACHE: '64m',
};
const instance = 'throwaway';
const paths = instancePaths(env, instance);
const LONG = 60_000;

const USER = `
  const { acquireServer } = await import(process.argv[1]);
  const { uri } = await acquireServer({ instance: process.argv[2] });
  console.log(uri);
  setInterval(() => {}, 1_000);`;

/** Another process that uses the server until it is killed. */
const startUser = (): ChildProcess =>
  spawn(
    process.execPath,
    ['--input-type=module', '-e', USER, new URL('launcher.mjs', import.meta.url).href, instance],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );

/** The first line that a user prints: the server's address. */
async function addressOf(user: ChildProcess): Promise<string> {
  const [line] = await once(createInterface({ input: user.stdout! }), 'line');
  return line;
}

async function kill(user: ChildProcess) {
  user.kill('SIGKILL');
  await once(user, 'exit');
}

const server = () => serverStatus({ instance, env }).server;

describe.skipIf(!java)('the local server', () => {
  afterEach(() => stopServer({ instance, env, force: true }));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is shared by two commands and stops when the last one is killed', async () => {
    const users = [startUser(), startUser()] as const;
    const [first, second] = await Promise.all(users.map(addressOf));
    expect(second).toBe(first);
    const { pid, since, port } = server()!;
    expect(serverStatus({ instance, env }).users.pids.sort()).toEqual(users.map((user) => user.pid!).sort());

    await kill(users[0]);
    expect(serverStatus({ instance, env }).users.pids).toEqual([users[1].pid]);
    expect(await answersBolt(port)).toBe(true);

    await kill(users[1]);
    expect(await waitUntil(() => !isAlive({ pid, since }), LONG)).toBe(true);
    expect(await answersBolt(port)).toBe(false);
  });

  it('stops when the command that started it is killed before it is up', async () => {
    const user = startUser();
    expect(await waitUntil(() => server() !== null, LONG)).toBe(true);
    const started = server()!;
    await kill(user);
    expect(await waitUntil(() => !isAlive(started), LONG)).toBe(true);
  });

  it('stops when its folder is removed under it', async () => {
    await keepServer({ instance, env });
    const running = server()!;
    rmSync(home, { recursive: true, force: true });
    expect(await waitUntil(() => !isAlive(running), LONG)).toBe(true);
  });

  it('keeps its data and its password over a stop, for its user alone, until a reset', async () => {
    const before = await keepServer({ instance, env });
    expect(statSync(paths.password).mode & 0o077).toBe(0);
    expect(await stopServer({ instance, env })).toEqual({ was: 'stopped', pids: [] });
    const { release, ...after } = await acquireServer({ instance, env });
    expect(after).toEqual(before);
    await expect(resetServer({ instance, env })).rejects.toThrow(/in use by process/);
    await release();
    await resetServer({ instance, env });
    expect(existsSync(paths.home)).toBe(false);
  });

  it('tells why it did not start', async () => {
    const tooSmall = { ...env, RINGBREAKER_NEO4J_HEAP: '1k' };
    await expect(acquireServer({ instance, env: tooSmall })).rejects.toThrow(/ended while starting[\s\S]*heap/);
    expect(server()).toBeNull();
  });
});
