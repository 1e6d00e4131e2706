import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { leadAccounts, leadUsers, leadUses } from './queries/explore/leads.ts';
import { planLeads, readLeads } from './read-lead.ts';
import { openTestDatabase } from './testing/test-database.ts';
import { forgetPlans, SIZES } from './testing/test-plans.ts';

const BOUNDS = { most: 2_000, widest: 24 };

describe('what growing a lead asks', () => {
  let database: Database;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());

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
    await forgetPlans(database);
    await planLeads(database, BOUNDS);
    await askAll(null);
    await askAll(['acme', 'market', 'customs']);
    expect(await forgetPlans(database)).toBe(3);
    // A server of tests makes no plan for each length of a list, as others do: so a list must not come by itself.
    for (const { params } of [leadAccounts, leadUses, leadUsers]) expect(Object.keys(params.shape)).toEqual(['asked']);
  });
});
