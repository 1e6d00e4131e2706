import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScreenedKind, ScreeningSubject } from '@ringbreaker/cypher/domain';
import { quote, type Row, type Workbench } from '#jobs/ingest/stage';
import { openWorkbench } from '#jobs/ingest/workbench/with-workbench';

/** Every so many-th question touches the value that most sellers use. */
const EVERY_HUB = 10;

/** Questions about sellers of a marketplace, each by all its own values, and about its listings. */
export interface Questions {
  readonly sellers: readonly ScreeningSubject[];
  readonly listings: readonly ScreeningSubject[];
}

/** Draws so many questions of each kind from a folder of made tables, evenly over them. */
export function drawQuestions(folder: string, wanted: number): Promise<Questions> {
  const spill = mkdtempSync(join(tmpdir(), 'ringbreaker-questions-'));
  return openWorkbench({ folder }, spill, async (bench) => {
    const table = (name: string) => `read_csv(${quote(join(folder, `${name}.csv`))}, all_varchar = true)`;
    await bench.run(`create table asked as select * from ${evenly(table('sellers'), wanted)}`);
    const asked = await bench.rows('select seller_id, country from asked');
    const values = await bench.rows(valuesOf(table));
    const listings = await bench.rows(
      `select seller_id, image, title, brand, category, currency, price from ${evenly(table('listings'), wanted)}`,
    );
    return { sellers: toSellers(asked, values, await hubOf(bench, table)), listings: listings.map(toListing) };
  });
}

type NameOf = (table: string) => string;

const evenly = (rows: string, wanted: number) =>
  `(select * from (select *, row_number() over () as n, count(*) over () as c from ${rows})
    where (n - 1) % greatest(1, c // ${wanted}) = 0)`;

const valuesOf = (table: NameOf) => `select owner_id, kind, value, country
  from (select owner_kind, owner_id, kind, value, country from ${table('contacts')}
    union all select owner_kind, owner_id, scheme, account, country from ${table('payment_accounts')}
    union all select owner_kind, owner_id, 'address', concat_ws(', ', street, city, region, postcode), country
      from ${table('addresses')} where street is not null)
  where owner_kind = 'seller' and owner_id in (select seller_id from asked)
  order by all`;

async function hubOf(bench: Workbench, table: NameOf): Promise<string> {
  const [row] = await bench.rows(`select value from ${table('contacts')} where kind = 'phone'
    group by value order by count(*) desc, value limit 1`);
  return String(row?.[0]);
}

function toSellers(asked: readonly Row[], values: readonly Row[], hub: string): ScreeningSubject[] {
  const subjects = new Map<string, ScreeningSubject>();
  for (const [id, country] of asked) subjects.set(String(id), { values: [], ...placeOf(country) });
  for (const [owner, kind, value, country] of values) {
    subjects.get(String(owner))?.values.push({ kind: kind as ScreenedKind, value: String(value), ...placeOf(country) });
  }
  const some = [...subjects.values()].filter((subject) => subject.values.length > 0);
  for (const [place, subject] of some.entries()) {
    if (place % EVERY_HUB === 0) subject.values.push({ kind: 'phone', value: hub });
  }
  return some;
}

function placeOf(country: Row[number] | undefined): { country?: string } {
  return country ? { country: String(country) } : {};
}

function toListing([seller, image, title, brand, category, currency, price]: Row): ScreeningSubject {
  const picture = image ? [{ kind: 'image' as const, value: String(image) }] : [];
  const texts = Object.entries({ title, brand, category, currency }).flatMap(([name, text]) =>
    text ? [[name, String(text)]] : [],
  );
  return {
    values: [{ kind: 'seller', value: String(seller) }, ...picture],
    listing: { ...Object.fromEntries(texts), ...(price ? { price: Number(price) } : {}) },
  };
}
