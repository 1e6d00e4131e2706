import { deliveryFile, type Manifest } from '@ringbreaker/cypher';
import type { Ledger } from '../../../ingest/ledger/ledger.ts';
import type { Tables } from '../../../ingest/tables.ts';
import { quote } from '../../../ingest/stage.ts';
import { LINK_TYPES, PAYMENTS, RELATIONS, SLIM, toldIn } from '../columns.ts';

/** The DuckDB file that is kept, as statements name it. */
export const KEPT = 'kept';

const ofType = (...types: readonly string[]) => `type in (${types.map(quote).join(', ')})`;

/** Makes the tables of a new file: links as numbers, each with its delivery and its place there, and names of shared values. */
export async function layKept(bench: Tables): Promise<void> {
  await bench.run(`create type ${KEPT}.way as enum (${LINK_TYPES.map(quote).join(', ')})`);
  await bench.run(`create table ${KEPT}.slim (from_key ubigint, type ${KEPT}.way, to_key ubigint, kind utinyint,
    by_seller boolean, by_party boolean, to_seller boolean, part integer, n integer)`);
  await bench.run(`create table ${KEPT}.shared (name ubigint); create table ${KEPT}.stamp (stamp varchar)`);
}

/** Adds the links of deliveries. */
export async function addLinks(bench: Tables, folder: string, deliveries: readonly Manifest[]): Promise<void> {
  for (const manifest of deliveries) {
    const links = `read_parquet(${quote(deliveryFile(folder, manifest, 'links'))}, file_row_number = true)`;
    await bench.runInAnyOrder(`insert into ${KEPT}.slim select ${SLIM}, ${manifest.seq}, file_row_number::integer
      from (${toldIn(links, LINK_TYPES)})`);
  }
}

/** So many rows of a file at most are named one by one: then only the groups of rows that they lie in are read. */
const MOST_NAMED = 20_000;

/** Makes a table of the links as texts whose places (part, n) a relation holds. */
export async function layTexts(
  bench: Tables,
  { folder, manifests }: Ledger,
  table: string,
  places: string,
): Promise<void> {
  const columns = 'from_key, type, to_key, role, first_seen, last_seen';
  const counts = new Map(
    (await bench.rows(`select part, count(*) from ${places} group by part`)) as [number, number][],
  );
  await bench.run(`create table ${table} (from_key varchar, type varchar, to_key varchar, role varchar,
    first_seen integer, last_seen integer)`);
  for (const manifest of manifests) {
    const count = counts.get(manifest.seq) ?? 0;
    const named = `select n from ${places} where part = ${manifest.seq}`;
    const numbers = count > MOST_NAMED ? named : (await bench.rows(named)).join(', ');
    if (count === 0) continue;
    const links = `read_parquet(${quote(deliveryFile(folder, manifest, 'links'))}, file_row_number = true)`;
    await bench.run(`insert into ${table} select ${columns} from ${links} where file_row_number in (${numbers})`);
  }
}

/** Whether any of these deliveries has a link by which `layLinked` may find something else than before. */
export async function mayLinkOtherwise(bench: Tables, deliveries: readonly Manifest[]): Promise<boolean> {
  const parts = ['null', ...deliveries.map(({ seq }) => seq)].join(', ');
  const found = await bench.rows(`select 1 from ${KEPT}.slim
    where part in (${parts}) and ${ofType(...RELATIONS, ...PAYMENTS, 'OPERATES', 'PAID_TO')} limit 1`);
  return found.length > 0;
}

/** Makes `linked`: relations and payments, with who is behind their ends; asks for `alias`. */
export async function layLinked(bench: Tables, ledger: Ledger): Promise<void> {
  const ends = (...types: readonly string[]) =>
    `select from_key as h from ${KEPT}.slim where ${ofType(...types)} union select to_key from ${KEPT}.slim where ${ofType(...types)}`;
  await bench.run(`create table linked_at as
    with related as (${ends(...RELATIONS)} union select hash(value) from alias union select hash(name) from alias),
    paid as (${ends(...PAYMENTS)})
    select part, n from ${KEPT}.slim where ${ofType(...RELATIONS, ...PAYMENTS)}
      or (type = 'OPERATES' and (from_key in (select h from related) or to_key in (select h from related)))
      or (type = 'PAID_TO' and to_key in (select h from paid))`);
  await layTexts(bench, ledger, 'linked', 'linked_at');
  await bench.run('drop table linked_at');
}
