import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  findOwnServer,
  findServer,
  migrate,
  openDatabase,
  savedDeliveries,
  type Database,
  type FoundServer,
} from '@ringbreaker/cypher';
import { wipe } from '@ringbreaker/cypher/test-database';
import { isLong } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../digest.ts';
import { digestOnceLoaded, marketplace, writeTables, type TestTables } from '../test-ingest.ts';

const COMMAND = fileURLToPath(new URL('../../../bin/ringbreaker.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'ringbreaker-home-'));
const INSTANCE = 'bulk';
// A server of its own: it is stopped, started and killed here.
const { NEO4J_URI: _uri, NEO4J_USER: _user, NEO4J_PASSWORD: _password, ...others } = process.env;
const env = {
  ...others,
  RINGBREAKER_HOME: home,
  RINGBREAKER_INSTANCE: INSTANCE,
  RINGBREAKER_NEO4J_HEAP: '400m',
  RINGBREAKER_NEO4J_PAGECACHE: '64m',
};

const CONTRIBUTOR = 'a "b" c;d';
const ODD: TestTables = {
  sellers: [
    { seller_id: 'odd:1', name: 'A "quoted", name;\nof two lines', country: 'CN', opened_at: '2024-01-02' },
    { seller_id: 'odd:2', name: ' \u{1F600} spaced ' },
  ],
  contacts: [
    { owner_kind: 'seller', owner_id: 'odd:1', kind: 'phone', value: '+86 138 0013 8000 ext. 12', country: 'CN' },
    { owner_kind: 'seller', owner_id: 'odd:2', kind: 'ip', value: '8.8.8.8' },
  ],
  addresses: [
    {
      owner_kind: 'seller',
      owner_id: 'odd:2',
      full: '12 Harbour Road, Hong Kong',
      country: 'HK',
      lat: '22.30',
      lon: '114',
    },
  ],
  listings: [{ listing_id: '1', seller_id: 'odd:1', brand: 'Vexa Sport', price: '20', currency: 'EUR' }],
  authorisations: [{ brand: 'Vexa Sport', seller_id: 'odd:1', valid_to: '2026-01-01' }],
};

/** The command as a person runs it; with `point`, in a process that dies where it is told to. */
function start(folder: string, archive: string, options: string[], point?: string): ChildProcess {
  return spawn(process.execPath, [COMMAND, 'ingest', folder, '--contributor', CONTRIBUTOR, ...options], {
    env: { ...env, RINGBREAKER_ARCHIVE: archive, ...(point && { RINGBREAKER_FAILPOINT: point }) },
  });
}

function end(child: ChildProcess): Promise<{ code: number | null; signal: string | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  child.stdout?.resume();
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, said })));
}

const run = (folder: string, archive: string, options: string[], point?: string) =>
  end(start(folder, archive, options, point));

let held: FoundServer;
/** Works with the database, and lets go of it: a server with connections is not stopped. */
async function withGraph<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { uri, user, password } = await findServer(env, { instance: INSTANCE });
  const database = openDatabase({ uri, user, password, patience: 'job' });
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

let count = 0;
const archive = () => join(home, `archive-${(count += 1)}`);
const LOADED = [{ seq: 1, state: 'loaded' }];

describe.skipIf(!existsSync(BUILT))('the bulk importer (needs `npm run build`)', () => {
  let market = '';
  let expected: string;

  beforeAll(async () => {
    held = await findServer(env, { instance: INSTANCE });
    const made = marketplace(100, 3);
    const tables = Object.fromEntries(
      [...new Set([...Object.keys(made), ...Object.keys(ODD)])].map((name) => [
        name,
        [...(made[name] ?? []), ...(ODD[name] ?? [])],
      ]),
    );
    market = writeTables(tables);
    expected = await digestOnceLoaded(market, CONTRIBUTOR);
    await withGraph(() => Promise.resolve());
  });
  beforeEach(() => withGraph(wipe));
  afterAll(async () => {
    await held?.release();
    rmSync(home, { recursive: true, force: true });
  });

  it('ends where the ordinary way does, with the schema online; again it changes nothing, more is refused', async () => {
    const ledger = archive();
    const first = await run(market, ledger, ['--bulk']);
    expect(first.code, first.said).toBe(0);
    await withGraph(async (database) => {
      expect(await digest(database)).toBe(expected);
      expect(await database.run(savedDeliveries, {})).toMatchObject(LOADED);
      const online = await database.statement("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS n");
      expect(online).toEqual([{ n: 0 }]);
    });
    const again = await run(market, ledger, ['--bulk']);
    expect(again.code, again.said).toBe(0);
    const refused = await run(writeTables(ODD), ledger, ['--bulk']);
    expect(refused.code, refused.said).toBe(2);
    expect(refused.said).toContain('not empty');
    await withGraph(async (database) => expect(await digest(database)).toBe(expected));
  });

  it.runIf(isLong).each(['bulk-files', 'bulk-store', 'bulk-swapped', 'bulk-started'])(
    'killed at %s, and run again, ends there too',
    async (point) => {
      const ledger = archive();
      const killed = await run(market, ledger, ['--bulk'], point);
      expect(killed.signal, killed.said).toBe('SIGKILL');
      const again = await run(market, ledger, []);
      expect(again.code, again.said).toBe(0);
      await withGraph(async (database) => {
        expect(await digest(database)).toBe(expected);
        expect(await database.run(savedDeliveries, {})).toMatchObject(LOADED);
      });
    },
  );

  it('is refused while another program is connected, and for a server of others', async () => {
    const { uri, user, password } = await findServer(env, { instance: INSTANCE });
    expect(await findOwnServer(env, 'bolt://192.0.2.1:7687')).toBeNull();
    const other = openDatabase({ uri, user, password, patience: 'person' });
    await other.verify();
    const refused = await run(market, archive(), ['--bulk']);
    await other.close();
    expect(refused.code, refused.said).toBe(2);
    expect(refused.said).toContain('another program is connected');
  });
});
