import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive, savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawUnit } from './test-draws.ts';
import { ingestFolder, readGraph, testFolder, writeTables, type TestTables } from '../ingest/test-ingest.ts';
import { drawSendings, readAll, readNumbers, withdrawAs, type Sending } from './test-withdrawal.ts';

/** More with RINGBREAKER_SEQUENCES=20: each takes about half a minute. */
const SEEDS = Array.from({ length: Number(process.env['RINGBREAKER_SEQUENCES'] ?? 1) }, (_, at) => at + 1);
const DELIVERIES = sized(4, 5);

let database: Database;
let archive: string;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  archive = join(testFolder(), 'archive');
});
afterAll(() => database.close());

const send = ({ folder, ...sending }: Sending, into = archive) =>
  ingestFolder(database, folder, { ...sending, archive: into, batchRows: 500 });

/** What the graph says once only these have come, in this order. */
async function loadAlone(sendings: readonly Sending[]) {
  await wipe(database);
  const ledger = join(testFolder(), 'archive');
  for (const sending of sendings) await send(sending, ledger);
  return readAll(database);
}

describe('deliveries and withdrawals in any order', () => {
  it.each(SEEDS)('leave what loading only what remains gives (sequence %i)', async (seed) => {
    const sendings = drawSendings(DELIVERIES, seed);
    const there: { seq: number; sending: Sending }[] = [];
    const states: { remain: Sending[]; state: unknown }[] = [];
    const waiting = [...sendings];
    let waitingAgain = 0;
    for (let step = 0; waiting.length > 0 || step < DELIVERIES * 2; step += 1) {
      // Rather an early one than a late one: what came after it has to be read anew.
      const withdraws = there.length > 1 && drawUnit(step, seed + 100) < 0.4;
      if (withdraws || waiting.length === 0) {
        const [gone] = there.splice(Math.floor(drawUnit(step, seed + 200) ** 2 * there.length), 1);
        if (!gone) continue;
        const summary = await withdrawAs(database, { archive, delivery: String(gone.seq), batchRows: 300 });
        waitingAgain += summary.waitingAgain;
        // Half of what was withdrawn comes again later.
        if (step < DELIVERIES && drawUnit(step, seed + 300) < 0.5) waiting.push(gone.sending);
        states.push({ remain: there.map(({ sending }) => sending), state: await readAll(database) });
      } else {
        const sending = waiting.shift() as Sending;
        there.push({ seq: (await send(sending)).seq, sending });
      }
    }
    expect(states.length).toBeGreaterThan(2);
    expect(waitingAgain).toBeGreaterThan(0);
    // Loading alone takes longest: one in the middle and the last are held against it, in the long form the first, too.
    const held = new Set([...sized([], [0]), Math.floor(states.length / 2), states.length - 1]);
    for (const at of held) {
      const { remain, state } = states[at] as (typeof states)[number];
      expect(await loadAlone(remain)).toEqual(state);
    }
  });
});

describe('a withdrawal of all', () => {
  it('leaves nothing, and the same files may come again', async () => {
    const [sending] = drawSendings(1, 7) as [Sending];
    const first = await send(sending);
    const before = await readAll(database);
    await withdrawAs(database, { archive, delivery: first.delivery.slice(0, 8) });
    expect((await readAll(database)).sources).toEqual([]);
    expect(await readNumbers(database)).toEqual({ there: [], withdrawn: [1] });
    expect(await send(sending)).toMatchObject({ seq: 2, delivery: first.delivery, alreadyLoaded: false });
    expect(await readAll(database)).toEqual(before);
  });
});

describe('rows whose owner was declared by what is withdrawn', () => {
  it('wait, or are taken up by a later delivery that declares it too; evidence goes with them', async () => {
    const mail = { owner_kind: 'seller', owner_id: 'a', kind: 'email', value: 'shop@maker.cn' };
    const phone = { ...mail, kind: 'phone', value: '138 0013 8000' };
    const other = { ...mail, owner_id: 'b', value: 'other@maker.cn' };
    const by = (contributor: string, tables: TestTables) =>
      send({ contributor, folder: writeTables(tables), asOf: '2026-01-01' });
    await by('alfa', { sellers: [{ seller_id: 'a', country: 'CN' }, { seller_id: 'b' }], contacts: [mail] });
    await by('beta', { contacts: [mail, phone, other] });
    await by('gamma', { sellers: [{ seller_id: 'a', country: 'US' }] });
    const keys = async () =>
      (await readGraph(database)).links.map(({ to, contributors }) => [to, ...contributors]).sort();
    expect(await keys()).toEqual([
      ['email:other@maker.cn', 'beta'],
      ['email:shop@maker.cn', 'alfa', 'beta'],
      ['tel:+8613800138000', 'beta'],
    ]);
    const done = await withdrawAs(database, { archive, delivery: '1' });
    expect(done).toMatchObject({ amended: [2, 3], waitingAgain: 1, rows: { sellers: 2, contacts: 1 } });
    // The number has no country of its own, and where its owner is told to be now it is none.
    expect(await keys()).toEqual([
      ['email:shop@maker.cn', 'beta'],
      ['handle:138 0013 8000', 'beta'],
    ]);
    const reader = openArchive(archive);
    const known = await database.run(savedDeliveries, {});
    const link = { from: 'seller:a', type: 'USES', to: 'email:shop@maker.cn', limit: 5 };
    const rows = await reader.evidence(link, known);
    expect(rows.map(({ delivery, contributor, line }) => [delivery, contributor, line])).toEqual([[2, 'beta', 2]]);
    expect(await reader.waitingRows(known)).toEqual({ contacts: 1 });
    await reader.close();
  });
});

describe('a dry run, and what is refused', () => {
  it('tells what would go, leaves nothing behind, and the same goes then', async () => {
    const [first, second] = drawSendings(2, 9) as [Sending, Sending];
    await send(first);
    await send(second);
    const [before, files] = [await readAll(database), readdirSync(archive).sort()];
    const foreseen = await withdrawAs(database, { archive, delivery: '#1', dryRun: true });
    expect([await readAll(database), readdirSync(archive).sort()]).toEqual([before, files]);
    const done = await withdrawAs(database, { archive, delivery: '#1' });
    expect(foreseen).toEqual({ ...done, dryRun: true });
    expect(done.effects.some(({ gone }) => gone > 0) && done.effects.some(({ kept }) => kept > 0)).toBe(true);
    expect(done).toMatchObject({ amended: [2], rows: { sellers: expect.any(Number) } });
  });

  it('of a delivery that is not there, or is withdrawn already, with what to do', async () => {
    const [sending] = drawSendings(1, 7) as [Sending];
    const { delivery } = await send(sending);
    const ask = (text: string) => withdrawAs(database, { archive, delivery: text });
    await expect(ask('2')).rejects.toThrow('There is no delivery 2: `ringbreaker status` lists them by number.');
    await expect(ask(delivery.slice(0, 4))).rejects.toThrow('There is no delivery');
    await ask(delivery.slice(0, 12));
    await expect(ask('1')).rejects.toThrow(
      'Delivery 1 was withdrawn already, on 2026-02-01 00:00 by ann: sent by mistake',
    );
  });
});
