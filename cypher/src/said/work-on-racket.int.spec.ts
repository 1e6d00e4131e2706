import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../connection/driver.ts';
import type { NewWorkflowStep } from '../domain/rackets/racket-workflow.ts';
import { oneRacket } from '../queries/explore/explore.ts';
import {
  carryWorkflows,
  saveRacketMembers,
  saveScores,
  saveStandings,
  startRun,
  switchRun,
} from '../queries/detect/save.ts';
import { workflowSteps } from '../queries/review/workflow.ts';
import { openTestDatabase, saveTestGraph, wipe } from '../testing/test-database.ts';
import { workOnRacket } from './work-on-racket.ts';

const BY = { author: 'ann', contributors: null };
const IDS = ['rk-1', 'rk-2', 'rk-3'];
// Seen red with closed work carried along, and without a look at what the other one has.
describe('the work on a racket that merges', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    await wipe(database);
    const properties = { id: '1', contributors: ['market'] };
    const things = IDS.map((_, at) => ({ labels: ['Entity', 'Seller'], key: `seller:${at}`, properties }));
    await saveTestGraph(database, { things, links: [], deliveries: [] });
    await detected();
    await database.run(switchRun, { seq: 1 });
  });

  /** A run that finds the three rackets. */
  async function detected() {
    const options = { engine: 'leiden', seed: 1, options: '{}', codeVersion: 'test' };
    await database.run(startRun, { ...options, startedAt: '2024-02-01T00:00:00Z', asOf: '2024-01-31' });
    const members = IDS.map((id, at) => [`seller:${at}`, id, 'core', 0.9, '2024-01-31']);
    await database.run(saveRacketMembers, { run: 1, asOf: '2024-01-31', rows: members as never });
    const scores = IDS.map((id) => [id, 50, 'B', 0.5, 1, 1, 1, 1, 'active', 'why', ['Rolex'], ['CN'], '{}']);
    await database.run(saveScores, { run: 1, rows: scores as never });
  }

  const step = (id: string, wanted: Partial<NewWorkflowStep>) =>
    workOnRacket(database, id, { version: 0, stage: 'reviewing', assignee: null, dueOn: null, ...wanted }, BY);
  const merge = async (...from: string[]) => {
    const rows = from.map((id) => [id, 'merged', null, 'rk-3', null]);
    await database.run(saveStandings, { rows: rows as never });
    return database.run(carryWorkflows, { rows: from.map((id) => ({ from: id, into: 'rk-3', author: 'run 2' })) });
  };
  const stands = async () =>
    (await database.run(oneRacket, { id: 'rk-3', contributors: null, brandsSeen: [] }))[0]?.workflow;

  it('goes along to one that nobody works on, with where it came from; once, however often the run is done', async () => {
    await step('rk-1', { assignee: 'ann', dueOn: '2026-12-04' });
    expect(await merge('rk-1', 'rk-2')).toEqual([{ changed: 1 }]);
    const carried = { version: 1, stage: 'reviewing', assignee: 'ann', dueOn: '2026-12-04' };
    expect(await stands()).toEqual(carried);
    expect(await merge('rk-1', 'rk-2')).toEqual([{ changed: 0 }]);
    const steps = await database.run(workflowSteps, { racketId: 'rk-3', contributors: null });
    expect(steps).toMatchObject([{ ...carried, cameWith: 'rk-1', author: 'run 2' }]);
  });

  it('is the latest where several come along, and not what is closed', async () => {
    await step('rk-2', { assignee: 'bob' });
    // Of one instant the first by its id would be taken.
    await wait(50);
    await step('rk-1', { assignee: 'ann', stage: 'closed' });
    await merge('rk-1', 'rk-2');
    expect(await stands()).toMatchObject({ assignee: 'bob', stage: 'reviewing' });
  });

  it('gives way to the work on what it merged into', async () => {
    await step('rk-1', { assignee: 'ann' });
    await step('rk-3', { assignee: 'cleo', stage: 'referred' });
    expect(await merge('rk-1')).toEqual([{ changed: 0 }]);
    expect(await stands()).toMatchObject({ version: 1, assignee: 'cleo', stage: 'referred' });
  });
});
