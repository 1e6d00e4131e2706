import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { CLI, ROOT, run, startApi, stopChild } from '../served.ts';

const NEO4J = join(ROOT, 'scripts', 'neo4j.mjs');
const INSTANCE = ['--instance', 'play'];
const Status = z.object({ pid: z.number().nullable(), uri: z.string().nullable() });

/** Only what data asks for: no line of a clock comes between the scenes. */
const SCHEDULE = 'lines: []\n';

/**
 * A database, an API with the explorer and a scheduler of the play's own, each a process that may be killed. Neo4j is a
 * local one whatever else this machine has: it is killed, too.
 */
export class Stage {
  readonly watched: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'ringbreaker-play-'));
  readonly #env: NodeJS.ProcessEnv;
  #api: ChildProcess | null = null;
  #scheduler: ChildProcess | null = null;
  #said = '';

  constructor() {
    this.watched = join(this.#folder, 'deliveries');
    mkdirSync(this.watched);
    writeFileSync(join(this.#folder, 'schedule.yaml'), SCHEDULE);
    const { NEO4J_URI: _uri, NEO4J_USER: _user, NEO4J_PASSWORD: _password, ...rest } = process.env;
    const own = { RINGBREAKER_HOME: join(this.#folder, 'home'), RINGBREAKER_WEBHOOK_PRIVATE: 'allow' };
    this.#env = { ...rest, ...own, RINGBREAKER_NEO4J_HEAP: '512m', RINGBREAKER_NEO4J_PAGECACHE: '64m' };
  }

  /** Brings everything up, and answers the link that signs a browser in. */
  async open(): Promise<string> {
    await this.startDatabase();
    const said = await run([NEO4J, 'env', ...INSTANCE], this.#env);
    for (const [, name = '', value = ''] of said.matchAll(/(NEO4J_\w+)='([^']*)'/g)) this.#env[name] = value;
    await this.command('migrate');
    const { child, signInLink } = await startApi(this.#env, join(this.#folder, 'sign-in'));
    this.#api = child;
    this.startScheduler();
    return signInLink;
  }

  /** Runs `ringbreaker …` and answers what it prints. */
  command(...args: string[]): Promise<string> {
    return run([CLI, ...args], this.#env);
  }

  startScheduler(): void {
    const args = ['schedule', '--watch', this.watched, '--config', join(this.#folder, 'schedule.yaml')];
    const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, env: this.#env });
    child.stderr.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
    this.#scheduler = child;
  }

  /** Kills the process that does the scheduler's job; the scheduler lives on. Answers whether there was one. */
  killWorker(): boolean {
    try {
      const pids = execFileSync('pgrep', ['-P', String(this.#scheduler?.pid)], { encoding: 'utf8' })
        .trim()
        .split('\n');
      for (const pid of pids) process.kill(Number(pid), 'SIGKILL');
      return pids.length > 0;
    } catch {
      return false;
    }
  }

  /** Kills the scheduler with whatever it does: nobody says goodbye. */
  async killScheduler(): Promise<void> {
    const gone = new Promise((done) => this.#scheduler?.on('close', done));
    this.#scheduler?.kill('SIGKILL');
    await gone;
  }

  /** Kills Neo4j, as a machine that loses its power, and waits until its port is free: the next one is to have the same. */
  async killDatabase(): Promise<void> {
    const { pid, uri } = Status.parse(JSON.parse(await run([NEO4J, 'status', '--json', ...INSTANCE], this.#local())));
    if (pid === null || uri === null) throw new Error('No Neo4j to kill.');
    process.kill(pid, 'SIGKILL');
    const { hostname, port } = new URL(uri);
    while (await answers(hostname, Number(port))) await wait(50);
  }

  async startDatabase(): Promise<void> {
    await run([NEO4J, 'start', ...INSTANCE], this.#local());
  }

  /** What the schedulers said, for a test that fails. */
  get said(): string {
    return this.#said;
  }

  async close(): Promise<void> {
    if (this.#scheduler) await stopChild(this.#scheduler);
    if (this.#api) await stopChild(this.#api);
    await run([NEO4J, 'stop', '--force', ...INSTANCE], this.#local());
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Without the address that was found: by it the server would be somebody else's. */
  #local(): NodeJS.ProcessEnv {
    const { NEO4J_URI: _, ...env } = this.#env;
    return env;
  }
}

async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
