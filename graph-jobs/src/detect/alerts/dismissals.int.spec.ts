import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Database,
  decideRacket,
  numberedAlerts,
  racketDecisions,
  racketEvents,
  rankedRackets,
  withheldEvents,
} from '@ringbreaker/cypher';
import type { NewRacketDecision } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detect } from '../../detect.ts';
import { ingest } from '../../ingest.ts';
import { HONEST, HONEST_PHONES, provenOutcomes } from '../lifecycle/test-crowd.ts';

const now = () => new Date('2026-12-01T00:00:00Z');
const progress = () => undefined;
const named = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
const A = named('a', 5);
const B = named('b', 5);
const PHONES = { a: '+8613800138000', b: '+8613800238000' };
const MAILS = { a: 'boss@palace.com', b: 'desk@garden.com' };

type Uses = readonly [kind: string, value: string, sellers: readonly string[]];
const ownOf = (letter: 'a' | 'b', sellers: readonly string[]): Uses[] => [
  ['phone', PHONES[letter], sellers],
  ['email', MAILS[letter], sellers],
];

describe('a dismissed racket', () => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(async () => {
    await wipe(database);
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-dismissals-'));
    return () => rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => database.close());

  /** A delivery of sellers and what they use; honest people and what was found come with each. */
  async function deliver(asOf: string, sellers: readonly string[], uses: readonly Uses[]): Promise<void> {
    const place = join(folder, asOf);
    mkdirSync(place);
    const all = [...uses, ...HONEST_PHONES.map(([id, phone]): Uses => ['phone', phone, [id]])];
    const found = sellers.filter((id) => /^[ab][123]$/.test(id));
    const tables = {
      sellers: ['seller_id,status,opened_at', ...[...sellers, ...HONEST].map((id) => `${id},open,2025-06-01`)],
      contacts: [
        'owner_kind,owner_id,kind,value,first_seen,last_seen',
        ...all.flatMap(([kind, value, ids]) => ids.map((id) => `seller,${id},${kind},${value},${asOf},${asOf}`)),
      ],
      outcomes: [
        'outcome_id,owner_kind,owner_id,type,occurred_at,finding',
        ...provenOutcomes(found).map(({ id, seller, type }) => `${id},seller,${seller},${type},2026-01-15,counterfeit`),
      ],
    };
    for (const [table, lines] of Object.entries(tables)) writeFileSync(join(place, `${table}.csv`), lines.join('\n'));
    const rest = { contributor: 'market', archive: join(folder, 'archive'), cardSecret: 'k'.repeat(32), now, progress };
    await ingest(database, { folder: place, asOf, ...rest });
  }

  /** Runs detection, and answers what it told of and whom it alerted of. */
  async function run(asOf?: string) {
    const request = { engine: 'leiden', seed: 1, codeVersion: 'test', progress, now, ...(asOf && { asOf }) };
    const summary = await detect(database, request);
    const events = await database.run(racketEvents, { from: summary.run, to: summary.run });
    const alerts = (await database.run(numberedAlerts, { after: 0 })).filter((alert) => alert.run === summary.run);
    return { summary, events, alerts, sellers: alerts.map(({ seller }) => seller).sort() };
  }

  const list = () =>
    database.run(rankedRackets, {
      asked: {
        contributors: null, brandsSeen: [], run: null, filter: {
          bands: [], lifecycles: [], triages: [], stages: [], assignees: [], dueBy: '', countries: [], brands: [], text: '', named: [], titled: { brand: '', countries: [] },
          scoreFrom: 0, scoreTo: 100, sellersFrom: 0, sellersTo: 1_000,
        }, sort: 'rank', descending: false, skip: 0, limit: 50,
      },
    }); // oxfmt-ignore

  async function decide(racketId: string, wanted: Omit<NewRacketDecision, 'version'>) {
    const [last] = await database.run(racketDecisions, { racketId, contributors: null });
    const decided = await decideRacket(
      database,
      racketId,
      { ...wanted, version: last?.version ?? 0 },
      { author: 'ann', contributors: null },
    );
    if ('conflict' in decided) throw new Error('Somebody decided meanwhile.');
    return decided.kept;
  }
  const dismissal = { step: 'dismissed', reason: 'a family', until: '2026-04-01' } as const;
  const steps = async (racketId: string) =>
    (await database.run(racketDecisions, { racketId, contributors: null })).map(({ step }) => step);

  /** The racket of a person's sellers, found in a first run. */
  async function begin(sellers: readonly string[] = A, uses: readonly Uses[] = ownOf('a', A)): Promise<string[]> {
    await deliver('2026-01-31', sellers, uses);
    const { events } = await run();
    return events.map(({ racketId }) => racketId);
  }

  it('grows unheard until its day, and what came meanwhile is told once', async () => {
    const [racket = ''] = await begin();
    await decide(racket, dismissal);
    await deliver('2026-02-28', [...A, 'n1'], ownOf('a', [...A, 'n1']));
    const silent = await run();
    expect(silent.alerts).toEqual([]);
    expect(silent.events).toMatchObject([{ racketId: racket, event: 'grown', joined: ['seller:n1'], withheld: 1 }]);
    expect(silent.summary).toMatchObject({ dismissed: 1, withheld: 1, rackets: 1, members: 6 });
    expect(await list()).toMatchObject([{ id: racket, triage: 'dismissed', dismissedUntil: '2026-04-01', sellers: 6 }]);

    // Nothing new: what was withheld waits, and says since when it may have happened.
    expect(await database.run(withheldEvents, {})).toMatchObject([
      { run: 2, joined: ['seller:n1'], since: '2026-01-31' },
    ]);
    expect((await run('2026-03-31')).alerts).toEqual([]);
    await deliver('2026-04-01', [...A, 'n1', 'n2'], ownOf('a', [...A, 'n1', 'n2']));
    const heard = await run();
    expect(heard.sellers).toEqual(['seller:n1', 'seller:n2']);
    expect(heard.alerts.map(({ asOf }) => asOf).sort()).toEqual(['2026-02-28', '2026-04-01']);
    expect(heard.summary).toMatchObject({ dismissed: 0, withheld: 0 });
    expect(await list()).toMatchObject([{ id: racket, triage: 'open', dismissedUntil: null }]);
    expect((await run('2026-04-02')).alerts).toEqual([]);
    // The decision is as it was given: a run changes none.
    expect(await steps(racket)).toEqual(['dismissed']);
  });

  it('is heard again from the next run on where the dismissal is taken back, and nothing of it is lost', async () => {
    const [racket = ''] = await begin();
    expect(await decide(racket, { step: 'confirmed', reason: 'seen at the fair' })).toMatchObject({ version: 1 });
    await decide(racket, dismissal);
    await deliver('2026-02-28', [...A, 'n1'], ownOf('a', [...A, 'n1']));
    expect((await run()).alerts).toEqual([]);
    expect(await decide(racket, { step: 'undone' })).toMatchObject({
      version: 3,
      decision: { step: 'confirmed', version: 1, author: 'ann', reason: 'seen at the fair' },
    });
    expect((await run('2026-03-01')).sellers).toEqual(['seller:n1']);
    expect((await run('2026-03-02')).alerts).toEqual([]);
    expect(await list()).toMatchObject([{ id: racket, triage: 'confirmed' }]);
    expect(await steps(racket)).toEqual(['undone', 'dismissed', 'confirmed']);
  });

  it('ranks below all others, and changes nothing that is found', async () => {
    const rackets = await begin([...A, ...B], [...ownOf('a', A), ...ownOf('b', B)]);
    const before = await list();
    const [first, second] = before.map(({ id }) => id);
    expect(rackets.sort()).toEqual([first, second].sort());
    await decide(first ?? '', dismissal);
    // In the same month: in another one all is judged anew, and that is noted.
    const { summary } = await run('2026-01-31');
    expect(summary).toMatchObject({ dismissed: 1, written: 0 });
    const after = await list();
    expect(after.map(({ id, rank, triage }) => [id, rank, triage])).toEqual([
      [second, 1, 'open'],
      [first, 2, 'dismissed'],
    ]);
    expect(after[1]).toMatchObject({ score: before[0]?.score, band: before[0]?.band, sellers: before[0]?.sellers });
  });

  it('is silent no more once it merged with one that is not dismissed, and says why', async () => {
    const [one = '', other = ''] = (await begin([...A, ...B], [...ownOf('a', A), ...ownOf('b', B)])).sort();
    await decide(one, dismissal);
    const all = [...A, ...B];
    await deliver('2026-02-28', all, [...ownOf('a', all), ...ownOf('b', all)]);
    const { alerts, events } = await run();
    expect(events).toMatchObject([{ event: 'merged', withheld: 0 }]);
    expect(alerts).toMatchObject([{ kind: 'merge' }]);
    const [lapse] = await database.run(racketDecisions, { racketId: one, contributors: null });
    expect(lapse).toMatchObject({ step: 'lapsed', version: 2, author: 'run 2' });
    expect(lapse?.reason).toContain(other);
    expect(await steps(other)).toEqual([]);
    expect(await list()).toMatchObject([{ triage: 'open' }]);
    // A run that is done again ends nothing twice.
    await run('2026-03-01');
    expect(await steps(one)).toEqual(['lapsed', 'dismissed']);
  });

  it('stays dismissed in the part that keeps its id when it splits, and not in the other', async () => {
    const all = [...A, ...B];
    const [racket = ''] = await begin(all, [
      ...ownOf('a', A),
      ...ownOf('b', B),
      ['phone', '+8613800338000', all],
      ['email', 'both@palace.com', all],
    ]);
    await decide(racket, dismissal);
    // The values of both are used by the crowd from here on, and by neither any more.
    await deliver(
      '2026-02-28',
      [...all, ...named('x', 40)],
      [
        ...ownOf('a', A),
        ...ownOf('b', B),
        ['phone', '+8613800338000', named('x', 40)],
        ['email', 'both@palace.com', named('x', 40)],
      ],
    );
    const { events, alerts } = await run();
    expect(events.map(({ event }) => event)).toContain('split');
    expect(alerts).toEqual([]);
    const stands = new Map((await list()).map(({ id, triage }) => [id, triage]));
    expect(stands.size).toBe(2);
    expect(stands.get(racket)).toBe('dismissed');
    expect([...stands.values()].sort()).toEqual(['dismissed', 'open']);
  });

  it('is refused past its bounds, for what the run has not, and in another version than the last', async () => {
    const [racket = ''] = await begin();
    const by = { author: 'ann', contributors: null };
    const give = (id: string, wanted: NewRacketDecision) => decideRacket(database, id, wanted, by);
    await expect(give('rk-none', { ...dismissal, version: 0 })).rejects.toThrow(/no such racket/);
    await expect(give(racket, { ...dismissal, until: '2026-01-31', version: 0 })).rejects.toThrow(/later day/);
    await expect(give(racket, { ...dismissal, until: '2036-01-31', version: 0 })).rejects.toThrow(/ends by 2029/);
    await expect(give(racket, { step: 'undone', version: 0 })).rejects.toThrow(/nothing to take back/);
    await give(racket, { ...dismissal, version: 0 });
    expect(await give(racket, { step: 'confirmed', version: 0 })).toMatchObject({
      conflict: { version: 1, decision: { step: 'dismissed', author: 'ann' } },
    });
    // Of many who decide at once one is heard, and the others are told of it.
    const together = await Promise.all(named('p', 8).map(() => give(racket, { step: 'confirmed', version: 1 })));
    expect(together.filter((one) => 'kept' in one)).toHaveLength(1);
    expect(await steps(racket)).toEqual(['confirmed', 'dismissed']);
  });
});
