import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from './driver.ts';
import { takeLease } from '../lease.ts';
import { openTestDatabase, testServer } from '../testing/test-database.ts';
import { openProxy, type TestProxy } from '../testing/test-proxy.ts';
import { watchDatabase } from './watch-database.ts';

let proxy: TestProxy;
let database: Database;
beforeAll(async () => {
  await (await openTestDatabase()).close();
  proxy = await openProxy(testServer().uri);
  database = openDatabase({ ...testServer(), uri: proxy.uri, patience: 'job' });
});
afterAll(async () => {
  await proxy.close();
  await database.close();
});

it('a database that hangs under a job is told of, and of its coming back, and is given up in the end', async () => {
  await database.verify();
  const said: string[] = [];
  const hear = (line: string) => said.push(line);
  const patient = watchDatabase(database, { say: hear, patienceMs: 600_000, lookEveryMs: 50 });
  proxy.isSilent = true;
  const waiting = takeLease(database, 'a test');
  waiting.catch(() => undefined);
  await expect.poll(() => said, { timeout: 60_000 }).toEqual([expect.stringMatching(/Neo4j does not answer/)]);
  proxy.isSilent = false;
  await expect
    .poll(() => said, { timeout: 60_000 })
    .toEqual([expect.anything(), expect.stringMatching(/answers again/)]);
  patient.stop();

  proxy.isSilent = true;
  const again = takeLease(database, 'another test');
  again.catch(() => undefined);
  const watch = watchDatabase(database, { say: hear, patienceMs: 100, lookEveryMs: 50 });
  await expect(watch.lost).rejects.toMatchObject({ name: 'GraphError', code: 'unavailable' });
  watch.stop();
});

it('a silent database that nobody waits for is not spoken of', async () => {
  const idle = openDatabase({ ...testServer(), uri: 'bolt://127.0.0.1:1', patience: 'job' });
  const said: string[] = [];
  const watch = watchDatabase(idle, { say: (line) => said.push(line), patienceMs: 0, lookEveryMs: 1 });
  await Promise.race([watch.lost, new Promise((done) => setTimeout(done, 200))]);
  watch.stop();
  expect(said).toEqual([]);
  await idle.close();
});
