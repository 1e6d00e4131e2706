import { claimJob, endJob, heartbeatJob, saveSchedule } from '@ringbreaker/cypher';
import { JobRequested, Problem, RunsPage, ScheduleView } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const served = serveMarketplace();

const runs = async () => RunsPage.parse(await served.client.read('/runs')).items;
const post = (path: string, body: unknown = {}) => served.client.post(path, body);

describe('runs', () => {
  it('puts a job into the queue, once for all who ask while it waits', async () => {
    const answer = await post('/runs', { job: 'match' });
    expect(answer.status).toBe(202);
    const first = JobRequested.parse(await answer.json());
    expect(first.created).toBe(true);
    expect(JobRequested.parse(await (await post('/runs', { job: 'match' })).json())).toEqual({
      id: first.id,
      created: false,
    });
    expect((await runs())[0]).toMatchObject({
      id: first.id,
      state: 'waiting',
      trigger: 'person',
      requestedBy: 'local',
    });
  });

  it('shows how far a job is, and ends it when somebody cancels it', async () => {
    const { database, client } = served;
    const claim = { worker: 'w', codeVersion: '0', silentSeconds: 30, attempts: 3, watches: true, leave: [] };
    const [job] = await database.run(claimJob, claim);
    const { id, attempt } = job!;
    await database.run(heartbeatJob, { id, attempt, step: 'compare', done: 3, total: 10 });
    expect((await runs())[0]).toMatchObject({ state: 'running', step: 'compare', stepDone: 3, stepTotal: 10 });
    expect(await (await post(`/runs/${id}/cancel`)).json()).toEqual({ id, state: 'running' });
    expect(await database.run(heartbeatJob, { id, attempt, step: null, done: null, total: null })).toEqual([
      { cancelledBy: 'local' },
    ]);
    await database.run(endJob, { id, attempt, state: 'cancelled', counts: '{}', error: null });
    const over = await client.post(`/runs/${id}/cancel`, {});
    expect([over.status, Problem.parse(await over.json()).todo]).toEqual([404, expect.stringContaining('over')]);
  });

  it.each([
    ['an ingest, which comes of a delivery', { job: 'ingest' }],
    ['no job that there is', { job: 'dance' }],
    ['an option of no job', { job: 'detect', options: { engine: 'x' } }],
    ['a day that is none', { job: 'detect', options: { asOf: '2025-02-30' } }],
  ])('refuses %s', async (_, body) => {
    expect((await post('/runs', body)).status).toBe(422);
  });

  it('tells the next slots of each line by the clock of the database', async () => {
    const row = ['nightly', 'detect', '15 2 * * *', 'Europe/Zurich', '{}', 'once', false] as const;
    await served.database.run(saveSchedule, { rows: [[...row]] });
    const { now, lines } = ScheduleView.parse(await served.client.read('/schedule'));
    expect(lines).toMatchObject([{ name: 'nightly', zone: 'Europe/Zurich', next: expect.any(Array) as string[] }]);
    expect(lines[0]?.next).toHaveLength(3);
    expect(Date.parse(lines[0]!.next[0]!)).toBeGreaterThan(Date.parse(now));
  });
});
