import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jobRuns, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, testServer, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isBuilt, startAs } from '../ingest/test-command.ts';
import { testFolder } from '../ingest/test-ingest.ts';

const FILE = new URL('../../../docker-compose.yml', import.meta.url);
/** Whom the containers run as, where the tests run as root: rights hold nobody who is root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly volumes: readonly string[];
  readonly tmpfs: readonly string[];
}

const compose = parse(readFileSync(FILE, 'utf8'), { merge: true }) as { services: { jobs: Service } };

/**
 * The service `jobs` without Docker: its command, its variables and its mounts below a folder that stands for the
 * container's root, in which nothing can be written but what Compose lets it write.
 */
class Container {
  readonly #root = join(testFolder(), 'root');
  readonly #service = compose.services.jobs;

  constructor() {
    for (const volume of this.#service.volumes) mkdirSync(this.path(targetOf(volume)), { recursive: true });
    for (const folder of ['/run/secrets', ...this.#service.tmpfs]) mkdirSync(this.path(folder), { recursive: true });
    const { password } = testServer();
    const dossier = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    for (const name of this.#service.secrets) {
      const secret = { neo4j_password: password, dossier: String(dossier) }[name] ?? '0123456789abcdef'.repeat(4);
      writeFileSync(this.path(`/run/secrets/${name}`), secret);
    }
  }

  path(inside: string): string {
    return join(this.#root, inside);
  }

  /** From here on what is mounted to be read, and the root itself, can't be written. */
  close(): void {
    const written = this.#service.volumes.filter((volume) => !volume.endsWith(':ro')).map(targetOf);
    for (const folder of [...written, ...this.#service.tmpfs]) chmodSync(this.path(folder), 0o777);
    chmodSync(this.#root, 0o555);
    // Temporary folders are their owner's alone; on the way to this one others may pass.
    for (const above of [dirname(this.#root), dirname(dirname(this.#root))]) chmodSync(above, 0o711);
  }

  /** What the service itself runs, with further options, or another password in the file of the database's. */
  run(more: readonly string[], { password }: { password?: string } = {}) {
    const [, ...args] = this.#service.command.map((text) => this.#inside(text));
    const file = this.path('/tmp/other_password');
    if (password !== undefined) writeFileSync(file, password, { mode: 0o644 });
    return this.#start([...args, ...more], password === undefined ? {} : { NEO4J_PASSWORD_FILE: file });
  }

  command(...args: readonly string[]) {
    return this.#start(args);
  }

  /** So that the folder can be taken away. */
  open(): void {
    chmodSync(this.#root, 0o755);
  }

  #start(args: readonly string[], other: NodeJS.ProcessEnv = {}) {
    const { uri, user } = testServer();
    const { NEO4J_PASSWORD: _, ...rest } = process.env;
    const given = Object.entries(this.#service.environment).map(([name, text]) => [name, this.#inside(text)]);
    const own = { NEO4J_URI: uri, NEO4J_USER: user, NODE_ENV: 'production', TMPDIR: this.path('/tmp') };
    return startAs({ env: { ...rest, ...Object.fromEntries(given), ...own, ...other }, ...NOBODY }, args).ended;
  }

  /** A text of the file with its defaults, and paths of the container as they are here. */
  #inside(text: string): string {
    const said = text.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
    const places = ['/run/secrets', ...this.#service.volumes.map(targetOf), ...this.#service.tmpfs];
    return places.some((place) => said === place || said.startsWith(`${place}/`)) ? this.path(said) : said;
  }
}

function targetOf(volume: string): string {
  const [, target = ''] = /:(\/[^:]+)(:ro)?$/.exec(volume) ?? [];
  return target;
}

describe.skipIf(!isBuilt)('the service `jobs` as Compose starts it', () => {
  let database: Database;
  let container: Container;

  beforeAll(async () => {
    database = await openTestDatabase();
    await wipe(database);
    container = new Container();
  });
  afterAll(async () => {
    container.open();
    await database.close();
  });

  // Seen red: refused rows went beside the archive, where a container can't write, and nothing was loaded.
  it('loads a delivery of which a row is refused, and prints that row', async () => {
    const delivery = container.path('/deliveries/acme/2026-03-01');
    mkdirSync(delivery, { recursive: true });
    writeFileSync(join(delivery, 'sellers.csv'), 'seller_id,name\na,A\n,nameless\n');
    writeFileSync(join(delivery, '_SUCCESS'), '');
    container.close();
    const ended = await container.run(['--once']);
    expect(ended).toMatchObject({ code: 0 });
    const jobs = await database.run(jobRuns, { contributors: null, skip: 0, limit: 10 });
    expect(jobs.map(({ job, state, error }) => [job, state, error]).sort()).toEqual([
      ['detect', 'done', null],
      ['ingest', 'done', null],
    ]);
    const printed = await container.command('rejects', '1');
    expect(printed).toMatchObject({ code: 0, printed: expect.stringContaining('sellers,sellers.csv,3') as string });
  });

  // Broken on purpose: without the check in context.ts both were tried on the database.
  it.each(['neo4j', ''])('does not start with the password “%s” of the database', async (password) => {
    const { code, said } = await container.run(['--once'], { password });
    expect([code, said]).toEqual([6, expect.stringMatching(/NEO4J_PASSWORD_FILE.*is missing or a default/)]);
  });
});
