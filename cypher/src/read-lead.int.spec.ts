import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { planLeads, readLeads } from './read-lead.ts';
import { openTestDatabase } from './testing/test-database.ts';

const BOUNDS = { most: 2_000, widest: 24 };
/** Few enough that the server does not yet compile what is asked often, which it counts as another plan. */
const SIZES = [0, 1, 40, 500];

describe('what growing a lead asks', () => {
  let database: Database;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());

  /** Forgets all plans, and answers how many the server had. */
  const forgetPlans = async () => {
    const [row] = await database.statement('CALL db.clearQueryCaches()');
    return Number(/(\d+) queries/.exec(String(row?.value))?.[1] ?? 0);
  };

  const askAll = async (contributors: string[] | null) => {
    const reader = readLeads(database, contributors, BOUNDS);
    for (const size of SIZES) {
      const keys = Array.from({ length: size }, (_, at) => `seller:none:${at}`);
      await reader.accounts(keys);
      await reader.uses(keys);
      await reader.users(keys.map((key) => ({ key, kind: 'Phone' })));
    }
  };

  // Seen red with the lists as parameters of their own: 24 plans.
  it('is planned once, for askers and neighbourhoods of any size, and ahead', async () => {
    await forgetPlans();
    await planLeads(database, BOUNDS);
    await askAll(null);
    await askAll(['acme', 'market', 'customs']);
    expect(await forgetPlans()).toBe(3);
  });
});
