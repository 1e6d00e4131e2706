import type { Database } from '../connection/driver.ts';
import { saveRacketMembers, saveScores, saveStandings, startRun, switchRun } from '../queries/detect/save.ts';
import { saveTestGraph, wipe } from '../testing/test-database.ts';

const IDS = ['rk-1', 'rk-2', 'rk-3'];

/** A graph of three rackets, each of one seller, that a run found. */
export async function saveThreeRackets(database: Database): Promise<void> {
  await wipe(database);
  const properties = { id: '1', contributors: ['market'] };
  const things = IDS.map((_, at) => ({ labels: ['Entity', 'Seller'], key: `seller:${at}`, properties }));
  await saveTestGraph(database, { things, links: [], deliveries: [] });
  const options = { engine: 'leiden', seed: 1, options: '{}', codeVersion: 'test' };
  await database.run(startRun, { ...options, startedAt: '2024-02-01T00:00:00Z', asOf: '2024-01-31' });
  const members = IDS.map((id, at) => [`seller:${at}`, id, 'core', 0.9, '2024-01-31']);
  await database.run(saveRacketMembers, { run: 1, asOf: '2024-01-31', rows: members as never });
  const scores = IDS.map((id) => [id, 50, 'B', 0.5, 1, 1, 1, 1, 'active', 'why', ['Rolex'], ['CN'], '{}']);
  await database.run(saveScores, { run: 1, rows: scores as never });
  await database.run(switchRun, { seq: 1 });
}

/** Has some of them merge into the third, and answers the rows by which what was said of them goes along. */
export async function mergeIntoThird(database: Database, from: readonly string[]) {
  const rows = from.map((id) => [id, 'merged', null, 'rk-3', null]);
  await database.run(saveStandings, { rows: rows as never });
  return from.map((id) => ({ from: id, into: 'rk-3', author: 'run 2' }));
}
