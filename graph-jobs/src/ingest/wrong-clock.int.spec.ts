import { savedDeliveries, takeLease, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, standsStill, start } from './test-command.ts';
import { sellersAlone, testFolder, writeTables } from './test-ingest.ts';

// To see it fail, give `lease/acquire-lease.cypher` and `lease/lease-holder.cypher` a time of the worker's instead of
// `datetime.realtime()`: one whose clock is ahead writes beside the other, one whose clock is behind waits on.
const LEASE = { RINGBREAKER_LEASE_SECONDS: '3' };
const HELD = 4;
const HOUR_MS = 3_600_000;
/** One that is ahead would write beside the other, one that is behind would wait on: each is tried by the one it misleads. */
const BOTH = [HOUR_MS, -HOUR_MS];

/** Sets a process's clock wrong before anything of ours is loaded. */
function clockOff(ms: number): NodeJS.ProcessEnv {
  const source = `const Right = Date; globalThis.Date = class extends Right {
    constructor(...given) { if (given.length > 0) super(...given); else super(Right.now() + ${ms}); }
    static now() { return Right.now() + ${ms}; } };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}` };
}

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(() => wipe(database));
afterAll(() => database.close());

describe.skipIf(!isBuilt)('a worker whose clock is wrong (needs `npm run build`)', () => {
  const words = ['ingest', writeTables({ sellers: [{ seller_id: 'a', name: 'Shop a' }] })];

  it.each(sized([HOUR_MS], BOTH))('by %i ms is refused while somebody else may write', async (ms) => {
    const lease = await takeLease(database, 'writer');
    const refused = await start(words, testFolder(), clockOff(ms)).ended;
    expect([refused.code, refused.said]).toEqual([HELD, expect.stringContaining('is writing to this graph')]);
    await lease.confirm();
    await lease.release();
    expect(await database.run(savedDeliveries, {})).toEqual([]);
  });

  it.each(sized([-HOUR_MS], BOTH))(
    'by %i ms takes over from one that stands still, once its time is over',
    async (ms) => {
      const home = testFolder();
      const stopped = { ...LEASE, RINGBREAKER_FAILPOINT: 'load:2:SIGSTOP' };
      const first = start(['ingest', writeTables(sellersAlone(100, 4)), '--batch', '40'], home, stopped);
      await standsStill(first);
      const second = await start(words, home, { ...LEASE, ...clockOff(ms) }).ended;
      expect(second.code, second.said).toBe(0);
      first.child.kill('SIGCONT');
      expect((await first.ended).code).toBe(HELD);
      expect(await database.run(savedDeliveries, {})).toMatchObject([{ state: 'loaded' }, { state: 'loaded' }]);
    },
  );
});
