import { beforeAll, describe, expect, it } from 'vitest';
import { lockRacketWorkflow, saveRacketMembers, saveWorkflowStep } from '@ringbreaker/cypher';
import {
  AuditPage,
  Problem,
  RacketFacets,
  RacketPage,
  RacketView,
  RacketWorkflow,
  WorkflowStepPage,
} from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { type Client, clientWith } from '../testing/client.ts';
import { seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const served = serveMarketplace({ sessionSecret: SECRET });
let brand: Client;
let market: Client;

beforeAll(async () => {
  market = await served.start({ contributors: ['market'] });
  brand = await served.start({ contributors: ['brand'] });
});

const work = (id: string, body: object, client = served.client) => client.post(`/rackets/${id}/workflow`, body);
const stepsOf = async (id: string, client = served.client) =>
  WorkflowStepPage.parse(await client.read(`/rackets/${id}/workflow`));
const one = async (id: string, client = served.client) => RacketView.parse(await client.read(`/rackets/${id}`));
const ids = async (query: string) =>
  RacketPage.parse(await served.client.read(`/rackets?${query}`)).items.map(({ id }) => id);
const facets = async (query: string) => RacketFacets.parse(await served.client.read(`/rackets/facets?${query}`));
const reviewing = { stage: 'reviewing', assignee: 'ann', dueOn: '2026-12-04' };

describe('the work on a racket', () => {
  it('is kept with who and when, and decides nothing', async () => {
    const untouched = { version: 0, stage: 'new', assignee: null, dueOn: null };
    expect((await one('rk-1')).workflow).toEqual(untouched);
    const answer = await work('rk-1', { ...reviewing, version: 0 });
    expect(answer.status).toBe(200);
    expect(RacketWorkflow.parse(await answer.json())).toEqual({ ...reviewing, version: 1 });
    expect(await one('rk-1')).toMatchObject({ triage: 'open', rank: 1, workflow: { ...reviewing, version: 1 } });
    const { items, total } = await stepsOf('rk-1');
    expect(total).toBe(1);
    expect(items).toMatchObject([{ ...reviewing, version: 1, author: 'local', cameWith: null }]);
    expect(Math.abs(Date.now() - Date.parse(items[0]?.at ?? ''))).toBeLessThan(3_600_000);
    const audit = AuditPage.parse(await served.client.read('/audit'));
    expect(audit.items[0]).toMatchObject({ action: 'worked_on', subject: 'rk-1 reviewing' });
  });

  it('is refused with both where somebody changed it since the version that was seen; of many one is served', async () => {
    const wanted = { ...reviewing, assignee: 'bob', version: 0 };
    const late = await work('rk-1', wanted);
    expect(late.status).toBe(409);
    expect(Problem.parse(await late.json()).workflowConflict).toEqual({
      racketId: 'rk-1',
      yours: wanted,
      theirs: { ...reviewing, version: 1 },
    });
    const many = await Promise.all(
      Array.from({ length: 5 }, (_, at) => work('rk-1', { ...reviewing, assignee: `p${at}`, version: 1 })),
    );
    expect(many.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await stepsOf('rk-1')).total).toBe(2);
    // Taken back by saying how it stood: one more step, and all of them are kept.
    await work('rk-1', { ...reviewing, version: 2 });
    const { items } = await stepsOf('rk-1');
    expect(items.map(({ version, assignee }) => [version, assignee])).toEqual([
      [3, 'ann'],
      [2, items[1]?.assignee],
      [1, 'ann'],
    ]);
    const first = WorkflowStepPage.parse(await served.client.read('/rackets/rk-1/workflow?limit=2'));
    const rest = WorkflowStepPage.parse(
      await served.client.read(`/rackets/rk-1/workflow?limit=2&cursor=${first.next}`),
    );
    expect([...first.items, ...rest.items]).toEqual(items);
  });

  it('narrows the list, and says what each choice leaves', async () => {
    await work('rk-2', { stage: 'referred', assignee: 'Bob, at the customs', dueOn: '2026-12-10', version: 0 });
    await work('rk-3', { stage: 'closed', assignee: 'ann', dueOn: '2026-12-01', version: 0 });
    expect(await ids('stage=reviewing,referred')).toEqual(['rk-1', 'rk-2']);
    expect(await ids('assignee=ann')).toEqual(['rk-1', 'rk-3']);
    expect(await ids(`assignee=${encodeURIComponent('Bob, at the customs')}`)).toEqual(['rk-2']);
    expect(await ids('dueBy=2026-12-03')).toEqual([]);
    expect(await ids('dueBy=2026-12-04')).toEqual(['rk-1']);
    expect(await ids('dueBy=2026-12-31&assignee=ann')).toEqual(['rk-1']);
    const all = await facets('');
    expect(all.stages).toEqual([
      { value: 'new', rackets: 3 },
      { value: 'closed', rackets: 1 },
      { value: 'referred', rackets: 1 },
      { value: 'reviewing', rackets: 1 },
    ]);
    expect(all.assignees).toEqual([
      { value: 'ann', rackets: 2 },
      { value: 'Bob, at the customs', rackets: 1 },
    ]);
    expect(all.dues).toEqual([
      { value: '2026-12-04', rackets: 1 },
      { value: '2026-12-10', rackets: 1 },
    ]);
    expect((await facets('assignee=ann&dueBy=2026-12-31')).without).toEqual(
      [
        { part: 'due', rackets: 1 },
        { part: 'assignee', rackets: 1 },
      ].sort((a, b) => a.part.localeCompare(b.part)),
    );
    expect((await facets('q=rk-6&stage=closed')).named).toEqual({ id: 'rk-6', hiddenBy: ['stage'] });
  });

  it('orders the list; what has nobody and no day stands last either way', async () => {
    const first3 = async (sort: string) => (await ids(sort)).slice(0, 3);
    expect(await first3('sort=assignee')).toEqual(['rk-1', 'rk-3', 'rk-2']);
    expect(await first3('sort=assignee&direction=desc')).toEqual(['rk-2', 'rk-1', 'rk-3']);
    expect(await first3('sort=due')).toEqual(['rk-3', 'rk-1', 'rk-2']);
    expect(await first3('sort=due&direction=desc')).toEqual(['rk-2', 'rk-1', 'rk-3']);
    expect(await ids('sort=stage')).toEqual(['rk-4', 'rk-5', 'rk-6', 'rk-1', 'rk-2', 'rk-3']);
  });

  it.each([
    ['a stage that is none', { ...reviewing, stage: 'confirmed' }],
    ['a day that is none', { ...reviewing, dueOn: '2026-02-30' }],
    ['nobody’s name', { ...reviewing, assignee: '  ' }],
    // Seen red: these three were taken for names.
    ['a name that turns what stands beside it', { ...reviewing, assignee: 'an\u202En' }],
    ['a name that cannot be seen', { ...reviewing, assignee: '\u200B' }],
    ['a name of two lines', { ...reviewing, assignee: 'ann\nbob' }],
    ['an author of one’s own', { ...reviewing, author: 'somebody' }],
  ])('is refused on %s', async (_, body) => {
    expect((await work('rk-4', { ...body, version: 0 })).status).toBe(422);
    expect((await stepsOf('rk-4')).total).toBe(0);
  });

  // Seen red: with what is kept held to the rule of what is new: it could not be read.
  it('of before is read, whatever signs its name holds', async () => {
    const step = { racketId: 'rk-5', version: 1, stage: 'new', dueOn: null, author: 'local' } as const;
    await served.database.run(lockRacketWorkflow, { racketId: 'rk-5', contributors: null });
    await served.database.run(saveWorkflowStep, { ...step, assignee: 'an\u202En' });
    expect((await stepsOf('rk-5')).items).toMatchObject([{ assignee: 'an\u202En' }]);
    expect((await one('rk-5')).workflow.assignee).toBe('an\u202En');
    expect(await ids('sort=assignee')).toContain('rk-5');
  });

  it('is for whoever sees all of the racket to change; others read how it stands', async () => {
    expect((await brand.get('/rackets/rk-1/workflow')).status).toBe(404);
    expect((await work('rk-1', { ...reviewing, version: 3 }, brand)).status).toBe(422);
    const joined = [seller('secret'), 'rk-1', 'member', 0.6, '2024-01-31'] as const;
    await served.database.run(saveRacketMembers, { run: 1, asOf: '2024-01-31', rows: [[...joined]] });
    expect((await one('rk-1', market)).workflow).toEqual({ ...reviewing, version: 3 });
    const refused = await work('rk-1', { ...reviewing, version: 3 }, market);
    expect(Problem.parse(await refused.json())).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/1 of its sellers .* another contributor/),
    });
  });

  it('is not for a viewer to change, nor of a racket that is none', async () => {
    const { server } = served.client;
    const viewer = await new Sessions(SECRET).begin({ name: 'vera', role: 'viewer', contributors: null }, 'link');
    const vera = clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${viewer}`);
    expect((await stepsOf('rk-1', vera)).total).toBe(3);
    expect((await work('rk-1', { ...reviewing, version: 3 }, vera)).status).toBe(403);
    expect((await served.client.get('/rackets/rk-none/workflow')).status).toBe(404);
    expect((await work('rk-none', { ...reviewing, version: 0 })).status).toBe(422);
  });
});
