import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../connection/driver.ts';
import { planRacketFacets, planRankedRackets } from './plan-racket-list.ts';
import { planRacketPlaces } from './plan-racket-places.ts';
import { racketFacets, rankedRackets } from '../queries/explore/explore.ts';
import { racketPlacings } from '../queries/explore/places.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { forgetPlans, SIZES } from '../testing/test-plans.ts';

describe('what the list of rackets asks', () => {
  let database: Database;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());

  async function ask(contributors: string[] | null, size: number): Promise<void> {
    const some = Array.from({ length: size }, (_, at) => `some ${at}`);
    const lists = {
      bands: ['A'],
      lifecycles: [],
      triages: [],
      stages: [],
      assignees: [],
      dueBy: '',
      countries: some,
      brands: some,
      named: some,
      titled: { brand: some[0] ?? '', countries: some },
    };
    const filter = { ...lists, text: 'x'.repeat(size), scoreFrom: 0, scoreTo: 100, sellersFrom: 0, sellersTo: 9 };
    const asked = { contributors, brandsSeen: some, filter };
    const page = { run: null, sort: 'confidence', descending: true, skip: size, limit: 20 } as const;
    await database.run(rankedRackets, { asked: { ...asked, ...page } });
    await database.run(racketFacets, { asked });
  }

  // Seen red with `contributors` as a parameter of its own.
  it('is planned once, for all askers and filters, and ahead', async () => {
    await forgetPlans(database);
    await planRankedRackets(database);
    await planRacketFacets(database);
    for (const size of SIZES) await ask(null, size);
    for (const size of SIZES) await ask(['acme', 'market', 'customs'].slice(0, size), size);
    expect(await forgetPlans(database)).toBe(2);
    // A server of tests makes no plan for each length of a list, as others do: so a list must not come by itself.
    for (const { params } of [rankedRackets, racketFacets]) expect(Object.keys(params.shape)).toEqual(['asked']);
  });

  it('is planned once, too, of the places on a racket’s page', async () => {
    await forgetPlans(database);
    await planRacketPlaces(database);
    for (const contributors of [null, ['acme'], ['acme', 'market', 'customs']])
      await database.run(racketPlacings, { asked: { contributors, id: 'rk-1', most: 50 } });
    expect(await forgetPlans(database)).toBe(1);
    expect(Object.keys(racketPlacings.params.shape)).toEqual(['asked']);
  });
});
