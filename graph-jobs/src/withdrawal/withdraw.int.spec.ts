import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawUnit } from '../detect/confidence/draw.ts';
import { ingestFolder, testFolder } from '../ingest/test-ingest.ts';
import { drawSendings, readAll, readNumbers, withdrawAs, type Sending } from './test-withdrawal.ts';

/** More with RINGBREAKER_SEQUENCES=20. */
const SEEDS = Array.from({ length: Number(process.env['RINGBREAKER_SEQUENCES'] ?? 2) }, (_, at) => at + 1);
const DELIVERIES = 5;

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
    for (let step = 0; waiting.length > 0 || step < DELIVERIES * 2; step += 1) {
      const withdraws = there.length > 1 && drawUnit(step, seed + 100) < 0.4;
      if (withdraws || waiting.length === 0) {
        const [gone] = there.splice(Math.floor(drawUnit(step, seed + 200) * there.length), 1);
        if (!gone) continue;
        await withdrawAs(database, { archive, delivery: String(gone.seq), batchRows: 300 });
        // Half of what was withdrawn comes again later.
        if (step < DELIVERIES && drawUnit(step, seed + 300) < 0.5) waiting.push(gone.sending);
        states.push({ remain: there.map(({ sending }) => sending), state: await readAll(database) });
      } else {
        const sending = waiting.shift() as Sending;
        there.push({ seq: (await send(sending)).seq, sending });
      }
    }
    expect(states.length).toBeGreaterThan(2);
    // Loading alone takes longest: the first, one in the middle and the last are held against it.
    const held = new Set([0, Math.floor(states.length / 2), states.length - 1]);
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
