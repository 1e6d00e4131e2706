import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandMedians, saveLikelySame, saveVerdict, writeSees, type Database } from '@ringbreaker/cypher';
import { hashText } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellReader } from '#jobs/detect/columns/test-readers';
import {
  ingestFolder,
  marketplace,
  readGraph,
  shuffle,
  testFolder,
  writeTables,
  type TestTables,
} from '#jobs/ingest/test-ingest';
import { drawUnit } from '#jobs/withdrawal/test-draws';
import { readNumbers, withdrawAs } from '#jobs/withdrawal/test-withdrawal';
import { casework } from '../worlds/casework/casework.ts';
import { owners } from '../worlds/owners/owners.ts';
import { corners } from './test-corners.ts';
import { tablesOf } from './test-tables.ts';

const AS_OF = '2026-05-01';
const SMALL = sized(4, 30);
/** One after each of as many faults. */
const FAULTY = sized(5, 30);
const SELLERS = sized(120, 1_000);
const MARKETPLACES: [string, () => TestTables, number][] = [
  ['corners', () => tablesOf(corners, SELLERS), 0.15],
  ...sized<[string, () => TestTables, number][]>(
    [],
    [
      ['pictures', () => pictures(20), 0.15],
      ['sources', () => sources(150), 0.06],
      ['casework', () => tablesOf(casework, SELLERS), 0.03],
      ['owners', () => tablesOf(owners, SELLERS), 0.03],
      ['generate', () => marketplace(SELLERS, 4), 0.01],
    ],
  ),
];

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** A marketplace without some of its rows, and small deliveries of these, of some rows once more, and of some told otherwise. */
function drawDeliveries(
  made: TestTables,
  { seed, later, small = SMALL }: { seed: number; later: number; small?: number },
): TestTables[] {
  const parts = Array.from({ length: small + 1 }, (): Record<string, Record<string, string>[]> => ({}));
  const add = (part: number, table: string, row: Record<string, string>) =>
    ((parts[part] as Record<string, object[]>)[table] ??= []).push(row);
  for (const [table, rows] of Object.entries(made))
    for (const [at, row] of rows.entries()) {
      const draw = (what: string) => drawUnit(hashText(`${table} ${at} ${what}`), seed);
      const part = 1 + Math.floor(draw('part') * small);
      const isLater = draw('later') < later;
      add(isLater ? part : 0, table, row);
      if (!isLater && draw('again') < later / 4) add(part, table, otherwise(row));
    }
  // Of a small marketplace a small delivery may be nothing.
  return parts.filter((part) => Object.keys(part).length > 0);
}

/** A row that says something else of the same thing. */
function otherwise(row: Record<string, string>): Record<string, string> {
  const told = {
    title: 'replica, message me on whatsapp',
    status: 'closed',
    price: '0.5',
    brand: '',
    finding: 'counterfeit',
    last_seen: '2026-04-01',
  };
  return { ...row, ...Object.fromEntries(Object.entries(told).filter(([name]) => name in row)) };
}

/** Two values that are likely the same, and two of which a person says so. */
async function judge(seed: number) {
  const keys = [...(await readGraph(database)).values.keys()].filter((key) => /^(addr|name|tel):/.test(key)).sort();
  const [one = '', other = '', third = '', fourth = ''] = shuffle(keys, seed);
  const pair = [one, other].sort() as [string, string];
  await database.run(saveLikelySame, { model: 1, rows: [[...pair, 0.99, 'same', ['street']]] });
  const about = { author: 'ann', reason: 'one inbox', at: '2026-01-01T00:00:00Z', sees: writeSees(null) } as const;
  await database.run(saveVerdict, { ...about, id: `v${seed}`, judgement: 'same', one: third, other: fourth });
}

/** Trios of shops under one picture each: who hides a brand, or lists again what was taken down, is told by the others' listings. */
function pictures(trios: number): TestTables {
  const each = <T>(make: (trio: number, shop: number) => T[]) =>
    Array.from({ length: trios * 3 }, (_, at) => make(Math.floor(at / 3), at % 3)).flat();
  const day = (at: number) => `2026-01-${String(at).padStart(2, '0')}`;
  return {
    sellers: each((trio, shop) => [{ seller_id: `t${trio}s${shop}`, name: `Shop ${trio} ${shop}`, country: 'US' }]),
    contacts: each((trio, shop) => [
      { owner_kind: 'seller', owner_id: `t${trio}s${shop}`, kind: 'phone', value: `+1 212 555 01${10 + trio}` },
    ]),
    listings: each((trio, shop) => [
      {
        listing_id: `t${trio}l${shop}`,
        seller_id: `t${trio}s${shop}`,
        title: 'Shoe',
        brand: trio % 2 === 0 && shop === 0 ? '' : 'Velgelim',
        posted_at: day(1 + 4 * shop),
        removed_at: trio % 2 === 1 && shop === 0 ? day(4) : '',
        removal_reason: trio % 2 === 1 && shop === 0 ? 'Counterfeit' : '',
        image: `ffd80000000000${10 + trio}`,
      },
    ]),
  };
}

/**
 * Trios of shops under one source each, at which something is found: what each shop shows follows from two steps away.
 * The source of another trio owns them: who shares an owner follows from relations.
 */
function sources(trios: number): TestTables {
  const each = Array.from({ length: trios }, (_, at) => at);
  const shops = each.flatMap((trio) => [0, 1, 2].map((shop) => ({ source: `p${trio}`, id: `t${trio}s${shop}` })));
  return {
    sellers: shops.map(({ id }) => ({ seller_id: id, name: `Shop ${id}`, country: 'US', status: 'open' })),
    parties: each.map((at) => ({ party_id: `p${at}`, type: 'company', name: `Source ${at} Limited`, country: 'CN' })),
    relations: shops.flatMap(({ source, id }, at) => {
      const to = { from_kind: 'party', to_kind: 'seller', to_id: id };
      return [
        { ...to, from_id: source, type: 'supplies' },
        { ...to, from_id: `p${(Math.floor(at / 3) + 1) % trios}`, type: 'owns' },
      ];
    }),
    outcomes: each.map((at) => ({
      outcome_id: `o${at}`,
      owner_kind: 'party',
      owner_id: `p${at}`,
      type: 'raid',
      finding: at % 4 > 0 ? 'counterfeit' : 'genuine',
    })),
  };
}

const fileOf = (archive: string, name: string) => join(archive, '.reading', name);
/** Tells a file from one that took its place: a number of a file that is gone is given again. */
const markOf = (path: string) => {
  const { ino, birthtimeMs } = statSync(path);
  return `${ino} ${birthtimeMs}`;
};
const readMedians = () => database.run(brandMedians, {});

// Seen red where only of whom a delivery speaks it was told anew whether a value is theirs alone.
it.each(MARKETPLACES)(
  'a kept reading says what one anew says, over small deliveries, verdicts and a withdrawal: %s',
  async (_, made, later) => {
    await wipe(database);
    const archive = join(testFolder(), 'archive');
    let medians: Awaited<ReturnType<typeof readMedians>> | undefined;
    const begun = new Set<string>();
    const ask = (keeps: boolean) => tellReader(database, archive, AS_OF, { medians, keeps });
    const deliveries = drawDeliveries(made(), { seed: 3, later });
    for (const [at, tables] of deliveries.entries()) {
      await ingestFolder(database, writeTables(tables), {
        archive,
        asOf: `2026-04-${String(at + 1).padStart(2, '0')}`,
      });
      if (at % 3 === 1) await judge(at);
      if (at === deliveries.length - 3) {
        const { there } = await readNumbers(database);
        await withdrawAs(database, { archive, delivery: String(there.at(-2)) });
      }
      medians ??= await readMedians();
      const anew = await ask(false);
      expect(await ask(true)).toEqual(anew);
      // Nothing came since: it is as it is, and nothing is written.
      const before = markOf(fileOf(archive, 'columns'));
      expect(await ask(true)).toEqual(anew);
      expect(markOf(fileOf(archive, 'columns'))).toBe(before);
      begun.add(markOf(fileOf(archive, 'links.duckdb')));
    }
    // At first, after the withdrawal and after much everything is read; of the other deliveries what they touch.
    expect(begun.size).toBeLessThan(deliveries.length - 1);
  },
);

it('a kept reading that is damaged, half written or of something else costs time alone', async () => {
  await wipe(database);
  const archive = join(testFolder(), 'archive');
  const [first = {}, ...others] = drawDeliveries(marketplace(SELLERS, 4), { seed: 5, later: 0.012, small: FAULTY });
  await ingestFolder(database, writeTables(first), { archive });
  const medians = await readMedians();
  const ask = (keeps: boolean) => tellReader(database, archive, AS_OF, { medians, keeps });
  await ask(true);
  const early = readFileSync(fileOf(archive, 'columns'));
  const faults: (() => void)[] = [
    () => truncateSync(fileOf(archive, 'columns'), 2_000),
    () => truncateSync(fileOf(archive, 'links.duckdb'), 20_000),
    () => writeFileSync(fileOf(archive, 'links.duckdb'), 'no database'),
    () => writeFileSync(fileOf(archive, 'columns'), early),
    () => rmSync(fileOf(archive, 'links.duckdb')),
  ];
  for (const [at, tables] of others.slice(0, faults.length).entries()) {
    await ask(true);
    await ingestFolder(database, writeTables(tables), { archive });
    faults[at]?.();
    expect(await ask(true)).toEqual(await ask(false));
  }
  // Other prices: signals are told by them, and by nothing kept.
  const [other, ...rest] = medians;
  const dearer = [{ ...other!, median: other!.median * 5 }, ...rest];
  const anew = await tellReader(database, archive, AS_OF, { medians: dearer });
  expect(await tellReader(database, archive, AS_OF, { medians: dearer, keeps: true })).toEqual(anew);
});
