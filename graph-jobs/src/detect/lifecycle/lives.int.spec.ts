import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  currentRackets,
  numberedAlerts,
  racketEvents,
  racketsAt,
  saveVerdict,
  type Database,
  writeSees,
} from '@ringbreaker/cypher';
import type { RacketEvent } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../detect.ts';
import { ingest } from '../../ingest.ts';
import { compareRuns, type SavedRacket } from './events/compare-runs.ts';
import { HONEST, HONEST_PHONES, provenOutcomes } from './test-crowd.ts';

const quiet = () => undefined;
const now = () => new Date('2026-12-01T00:00:00Z');
const request = { engine: 'louvain', seed: 1, codeVersion: 'test', now, progress: quiet };

/** A delivery in a few words: sellers with their opening and closing, and who uses which value from when to when. */
interface Delivery {
  readonly asOf: string;
  readonly sellers: readonly { id: string; opened: string; closed?: string }[];
  readonly phones?: Readonly<Record<string, readonly string[]>>;
  readonly mails?: Readonly<Record<string, readonly string[]>>;
  readonly accounts?: Readonly<Record<string, readonly string[]>>;
  /** Sellers of whom counterfeit goods were bought; honest people come in the same delivery. */
  readonly finds?: readonly string[];
}

const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
const A = names('a', 5);
const B = names('b', 4);
const open = (ids: readonly string[], opened: string) => ids.map((id) => ({ id, opened }));
const closed = (ids: readonly string[], opened: string, day: string) => ids.map((id) => ({ id, opened, closed: day }));

function tablesOf({ asOf, sellers, phones = {}, mails = {}, accounts = {}, finds = [] }: Delivery) {
  const isFirst = finds.length > 0;
  const rows = (uses: Readonly<Record<string, readonly string[]>>, kind: string) =>
    Object.entries(uses).flatMap(([value, ids]) => ids.map((id) => `seller,${id},${kind},${value},${asOf},${asOf}`));
  const payments = Object.entries(accounts).flatMap(([account, ids]) =>
    ids.map((id) => `seller,${id},iban,${account},${asOf},${asOf}`),
  );
  return {
    sellers: [
      'seller_id,status,opened_at,closed_at,closure_reason',
      ...sellers.map(({ id, opened, closed: day }) =>
        day ? `${id},closed,${opened},${day},counterfeit goods` : `${id},open,${opened},,`,
      ),
      ...(isFirst ? HONEST.map((id) => `${id},open,2025-01-01,,`) : []),
    ],
    contacts: [
      'owner_kind,owner_id,kind,value,first_seen,last_seen',
      ...rows(phones, 'phone'),
      ...rows(mails, 'email'),
      ...(isFirst ? HONEST_PHONES.map(([id, phone]) => `seller,${id},phone,${phone},${asOf},${asOf}`) : []),
    ],
    payment_accounts: ['owner_kind,owner_id,scheme,account,first_seen,last_seen', ...payments],
    outcomes: [
      'outcome_id,owner_kind,owner_id,type,occurred_at,finding',
      ...provenOutcomes(finds).map(({ id, seller, type }) => `${id},seller,${seller},${type},${asOf},counterfeit`),
    ],
  };
}

describe('rackets over a row of small deliveries', () => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-lives-'));
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function deliver(delivery: Delivery): Promise<void> {
    const place = join(folder, delivery.asOf);
    mkdirSync(place);
    for (const [table, lines] of Object.entries(tablesOf(delivery))) {
      writeFileSync(join(place, `${table}.csv`), `${lines.join('\n')}\n`);
    }
    const rest = { contributor: 'market', archive: join(folder, 'archive'), cardSecret: 'k'.repeat(32), now };
    await ingest(database, { folder: place, asOf: delivery.asOf, ...rest, progress: quiet });
  }

  const eventsOf = (run: number) => database.run(racketEvents, { from: run, to: run });
  const alerts = () => database.run(numberedAlerts, { after: 0 });
  const short = (events: readonly RacketEvent[]) => events.map(({ event, racketId }) => `${event} ${racketId}`);

  /** Detects twice: what is run again tells nothing and writes nothing. */
  async function run(asOf?: string): Promise<RacketEvent[]> {
    const first = await detect(database, { ...request, ...(asOf ? { asOf } : {}) });
    const raised = await alerts();
    const again = await detect(database, { ...request, ...(asOf ? { asOf } : {}) });
    expect(again.written).toBe(0);
    expect(await eventsOf(again.run)).toEqual([]);
    expect(await alerts()).toEqual(raised);
    return eventsOf(first.run);
  }

  it('tells of birth, growth, closing, return, merging, a death in between, splitting and sleep, each once', async () => {
    // Born: a baseline, which raises no alert.
    const values = (ids: readonly string[], digit: number) => ({
      phones: { [`+8613800${digit}38000`]: ids },
      mails: { [`boss${digit}@palace${digit}.com`]: ids },
    });
    const both = {
      phones: { ...values(A, 1).phones, ...values(B, 2).phones },
      mails: { ...values(A, 1).mails, ...values(B, 2).mails },
    };
    const start = [...open(A, '2025-06-01'), ...open(B, '2025-07-01')];
    await deliver({ asOf: '2026-01-31', sellers: start, ...both, finds: ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'] });
    const births = await run();
    expect(births.map(({ event, sellersAfter }) => [event, sellersAfter]).sort()).toEqual([
      ['born', 4],
      ['born', 5],
    ]);
    const idOf = (size: number) => births.find(({ sellersAfter }) => sellersAfter === size)?.racketId ?? '';
    const [a, b] = [idOf(5), idOf(4)];
    expect(await alerts()).toEqual([]);

    // Grown: a new member, with the path that ties it in.
    await deliver({ asOf: '2026-02-28', sellers: open(['a6'], '2026-02-10'), ...values(['a6'], 1) });
    const grown = await run();
    expect(grown).toMatchObject([{ event: 'grown', racketId: a, joined: ['seller:a6'], kinds: ['Email', 'Phone'] }]);
    const [first] = await alerts();
    expect(first).toMatchObject({ number: 1, kind: 'new_member', seller: 'seller:a6', racketId: a });
    const body = JSON.parse(first?.body ?? '') as { path: string[]; values: { kind: string }[]; evidence: unknown[] };
    expect(body.path).toEqual(['seller:a6', 'email:boss1@palace1.com', 'seller:a1']);
    expect(body.values.map(({ kind }) => kind).sort()).toEqual(['Email', 'Phone']);
    expect(body.evidence.length).toBeGreaterThanOrEqual(2);
    expect(first?.says).not.toMatch(/boss|138/);

    // Dissolved: everybody is closed.
    await deliver({ asOf: '2026-03-31', sellers: closed(B, '2025-07-01', '2026-03-20'), ...values(['a1'], 1) });
    expect(await run()).toMatchObject([{ event: 'dissolved', racketId: b, ending: 'enforcement', cause: 'data' }]);

    // Returned: somebody opens three weeks later with what the closed ones used.
    await deliver({ asOf: '2026-04-30', sellers: open(['b5', 'b6'], '2026-04-10'), ...values(['b5', 'b6'], 2) });
    const back = await run();
    expect(back).toMatchObject([{ event: 'returned', racketId: b, joined: ['seller:b5', 'seller:b6'] }]);
    const records = await database.run(currentRackets, {});
    expect(new Map(records.map(({ id, returnedIn }) => [id, returnedIn]))).toEqual(
      new Map([
        [a, []],
        [b, [back[0]?.run]],
      ]),
    );
    expect((await alerts()).slice(1)).toMatchObject([
      { number: 2, kind: 'returning_seller', racketId: b },
      { number: 3, kind: 'returning_seller', racketId: b },
    ]);

    // Merged, by a run that dies before its switch and is done again.
    const joint = { '+8613800938000': ['a1', 'a2', 'a3', 'b1', 'b2', 'b5', 'b6'] };
    const account = { DE89370400440532013000: ['a1', 'a2', 'a4', 'a6', 'b1', 'b5', 'b6'] };
    await deliver({ asOf: '2026-05-31', sellers: open(['a1'], '2025-06-01'), phones: joint, accounts: account });
    const dies = (step: string, done: number, total?: number) => {
      if (step === 'save' && done === total) throw new Error('died');
    };
    await expect(detect(database, { ...request, progress: dies })).rejects.toThrow('died');
    // Nothing of it is seen.
    expect(await alerts()).toHaveLength(3);
    const merged = await run();
    expect(merged).toMatchObject([{ event: 'merged', sellersAfter: 8 }]);
    const [{ racketId: whole, otherIds }] = merged as [RacketEvent];
    expect([whole, ...otherIds].sort()).toEqual([a, b].sort());
    const gone = (await database.run(currentRackets, {})).filter(({ mergedInto }) => mergedInto !== null);
    expect(gone).toMatchObject([{ id: otherIds[0], state: 'merged', mergedInto: whole }]);
    expect(await alerts()).toHaveLength(4);
    expect((await alerts())[3]).toMatchObject({ number: 4, kind: 'merge', racketId: whole });

    // Split: what joined the two turns out to be used by many, each by others, and says nothing any more.
    const [callers, payees] = [names('x', 30), names('y', 30)];
    const wide = { phones: { '+8613800938000': callers }, accounts: { DE89370400440532013000: payees } };
    await deliver({ asOf: '2026-06-30', sellers: open([...callers, ...payees], '2025-01-01'), ...wide });
    const split = await run();
    expect(split).toMatchObject([{ event: 'split', racketId: whole, sellersBefore: 8 }]);
    const [part = ''] = split[0]?.otherIds ?? [];
    expect([a, b]).not.toContain(part);
    expect(await alerts()).toHaveLength(4);

    // Dormant, by time alone: both of them.
    const last = await run('2026-08-31');
    expect(short(last).sort()).toEqual([`dormant ${part}`, `dormant ${whole}`].sort());

    // The whole of it between the first run and the last.
    const rackets = await Promise.all([1, last[0]?.run ?? 0].map(readRackets));
    const events = await database.run(racketEvents, { from: 2, to: last[0]?.run ?? 0 });
    const between = compareRuns(rackets[0] ?? [], rackets[1] ?? [], events);
    expect(between.map(({ event, racketId }) => `${event} ${racketId}`).sort()).toEqual(
      [`born ${part}`, `merged ${whole}`].sort(),
    );
  });

  it('says that a verdict was the cause where a person spoke of what the newcomer uses', async () => {
    await wipe(database);
    const phone = '+8613800538000';
    const shared = (ids: readonly string[]) => ({ phones: { [phone]: ids }, mails: { 'boss5@palace5.com': ids } });
    await deliver({ asOf: '2027-01-31', sellers: open(A, '2025-06-01'), ...shared(A), finds: ['a1', 'a2'] });
    await run();
    await deliver({ asOf: '2027-02-28', sellers: open(['a6'], '2027-02-10'), ...shared(['a6']) });
    const keys = { one: 'tel:+8613800538000', other: 'tel:+8613800538001' };
    const word = { judgement: 'same', author: 'ann', at: '2026-12-02T00:00:00Z', reason: 'one SIM' } as const;
    await database.run(saveVerdict, { id: 'verdict-1', ...keys, ...word, sees: writeSees(null) });
    expect(await run()).toMatchObject([{ event: 'grown', joined: ['seller:a6'], cause: 'verdict' }]);
    expect(await alerts()).toHaveLength(1);
  });

  async function readRackets(seq: number): Promise<SavedRacket[]> {
    const rows = await database.run(racketsAt, { run: seq });
    return rows.map(({ id, lifecycle, members }) => ({
      id,
      lifecycle,
      members: members.map(([seller, role, confidence]) => ({ seller, role, confidence: Number(confidence) })),
    }));
  }
});
