import { join } from 'node:path';
import { currentScores, saveReference, type Database } from '@ringbreaker/cypher';
import { RacketScore } from '@ringbreaker/cypher/domain';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { readParts } from './reference/reference.ts';
import { POLICY } from './policy.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

type Counts = ReadonlyMap<string, number>;
type Row = Readonly<Record<string, string>>;

/** How many listings of each brand some sellers have, straight from the rows that were delivered. */
function countBrands(listings: readonly Row[], sellers: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const { seller_id: id, brand = '' } of listings)
    if (brand !== '' && sellers.includes(`seller:${id}`)) counts.set(brand, (counts.get(brand) ?? 0) + 1);
  return counts;
}

const lengthOf = (counts: Counts) => Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));

function cosine(one: Counts, other: Counts): number {
  const product = [...one].reduce((sum, [brand, count]) => sum + count * (other.get(brand) ?? 0), 0);
  return product / (lengthOf(one) * lengthOf(other));
}

it('saves with a racket what its parting went by: half the cosine of the rows, half that of groups, beside what is usual', async () => {
  const tables = marketplace(1_500, 5);
  const archive = join(testFolder(), 'archive');
  await ingestFolder(database, writeTables(tables), { archive, asOf: '2026-07-02' });
  const find = async (fromArchive: boolean) => {
    const now = () => new Date('2026-12-01T00:00:00Z');
    const request = { engine: 'leiden', seed: 1, codeVersion: 'test', now, progress: () => undefined };
    return detect(database, { ...request, ...(fromArchive && { archive }) });
  };
  await find(true);
  const saved = await database.run(currentScores, {});
  const usual = await usualHere();
  let [compared, silent] = [0, 0];
  for (const { assessment } of saved) {
    const { goods, operators } = RacketScore.parse(JSON.parse(assessment));
    if (!goods) throw new Error('No goods were saved.');
    expect(goods).toMatchObject({ usual: Math.round(usual * 1000) / 1000, weight: POLICY.parting.goods });
    expect(goods.operators).toHaveLength(operators);
    const counts = goods.operators.map(({ sellers }) => countBrands(tables['listings'] ?? [], sellers));
    for (const { one, other, alike } of goods.pairs) {
      const own = cosine(counts[one]!, counts[other]!);
      expect(alike).toBeGreaterThanOrEqual(own / 2 - 0.001);
      expect(alike).toBeLessThanOrEqual((own + 1) / 2 + 0.001);
      compared += 1;
    }
    for (const [at, { listings, tied, alike, brands }] of goods.operators.entries()) {
      expect(listings).toBe([...counts[at]!.values()].reduce((sum, count) => sum + count, 0));
      for (const { brand, listings: some } of brands) expect(some).toBe(counts[at]!.get(brand));
      const own = goods.pairs.filter(({ one, other }) => one === at || other === at);
      if (own.length > 0 && goods.pairsInAll === goods.pairs.length)
        expect(alike).toBeCloseTo(own.reduce((sum, pair) => sum + pair.alike, 0) / own.length, 2);
      silent += Number(tied > 0 && listings === 0);
    }
  }
  expect(compared).toBeGreaterThan(20);
  expect(silent).toBeGreaterThan(0);
  // Of the graph in place of the archive the same is read; then it is taken over as it stands.
  expect((await find(false)).written).toBe(0);
  expect((await find(true)).written).toBe(0);
  expect(await database.run(currentScores, {})).toEqual(saved);
  // A stored part that does not hold what is asked for now is made anew. Red where it is parsed or refused instead.
  const { likeness: _, ...old } = (await readParts(database)).get('estimates')?.body as { likeness: number };
  await database.run(saveReference, {
    part: 'estimates',
    asOf: '2026-07-02',
    sellers: null,
    body: JSON.stringify(old),
  });
  expect((await find(true)).reference).toEqual({ brandMedians: 1, nullLevels: 1, estimates: 3 });
  expect(await usualHere()).toBe(usual);
});

/** What the run estimated of two who share a value. */
async function usualHere(): Promise<number> {
  const estimates = (await readParts(database)).get('estimates')?.body as { likeness: number };
  return estimates.likeness;
}
