import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../connection/driver.ts';
import type { NewWorkflowStep } from '../domain/rackets/racket-workflow.ts';
import { oneRacket } from '../queries/explore/explore.ts';
import { carryWorkflows } from '../queries/detect/save.ts';
import { workflowSteps } from '../queries/review/workflow.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { mergeIntoThird, saveThreeRackets } from './test-rackets.ts';
import { workOnRacket } from './work-on-racket.ts';

const BY = { author: 'ann', contributors: null };

// Seen red with closed work carried along, and without a look at what the other one has.
describe('the work on a racket that merges', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  beforeEach(() => saveThreeRackets(database));

  const step = (id: string, wanted: Partial<NewWorkflowStep>) =>
    workOnRacket(database, id, { version: 0, stage: 'reviewing', assignee: null, dueOn: null, ...wanted }, BY);
  const merge = async (...from: string[]) =>
    database.run(carryWorkflows, { rows: await mergeIntoThird(database, from) });
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
