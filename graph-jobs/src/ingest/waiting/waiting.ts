import { readWaiting } from '@ringbreaker/cypher';
import { canonicalRow, rowHash } from '../check/check.ts';
import { tableOf, type TableName } from '../contract.ts';
import { readFacts, type Ledger } from '../ledger/ledger.ts';
import { findOwnerCountries, WITH_OWNER_COUNTRY } from './owner-countries.ts';
import { ident, quote, type Workbench } from '../stage.ts';

/** SQL for the keys of the declared things that a row of a table needs; a null is no need. */
export const NEEDS: Partial<Record<TableName, readonly string[]>> = {
  stores: [`'seller:' || seller_id`],
  contacts: [`owner_kind || ':' || owner_id`],
  addresses: [`owner_kind || ':' || owner_id`],
  payment_accounts: [`owner_kind || ':' || owner_id`],
  listings: [`'seller:' || seller_id`, `'store:' || store_id`],
  shipments: [`'seller:' || seller_id`, `'store:' || store_id`],
  relations: [`from_kind || ':' || from_id`, `to_kind || ':' || to_id`],
  authorisations: [`'seller:' || seller_id`],
  outcomes: [`owner_kind || ':' || owner_id`],
};
/** Kinds of things that rows belong to. */
export const OWNERS: readonly string[] = ['Seller', 'Party', 'Store'];

/**
 * Parts rows whose owner nobody has declared from the others, and takes up rows of earlier deliveries whose owner stands
 * now. Makes `waiting` (tbl, row_no), `released` (seq, row_no) and, for each table, `ok_TABLE`: the rows that are to be
 * read into facts and links, each with the `seq` of its delivery. Answers the tables that have an `ok_TABLE`.
 */
export async function sortWaiting(
  bench: Workbench,
  ledger: Ledger,
  delivery: { seq: number; tables: readonly TableName[] },
): Promise<TableName[]> {
  const earlier = await takeUpWaiting(bench, ledger);
  const all = [...new Set([...delivery.tables, ...earlier])];
  for (const name of all) await candidates(bench, name, { delivery, isEarlier: earlier.includes(name) });
  await bench.run('create table declared (key varchar)');
  await declareEarlier(bench, ledger, all);
  for (const name of ['sellers', 'parties'] as const) {
    if (all.includes(name)) await declare(bench, name);
  }
  if (all.includes('stores')) {
    await bench.run(`insert into declared select distinct 'store:' || store_id from cand_stores
      where 'seller:' || seller_id in (select key from declared)`);
  }
  if (all.includes('contacts')) await findOwnerCountries(bench, ledger, all);
  await bench.run('create table waiting (seq integer, tbl varchar, row_no bigint, rh ubigint)');
  for (const name of all) await part(bench, name);
  await bench.run(`create table released as select seq, row_no from earlier
    anti join waiting using (seq, row_no)`);
  return all;
}

async function takeUpWaiting(bench: Workbench, ledger: Ledger): Promise<TableName[]> {
  const waiting = readWaiting(ledger.folder, ledger.manifests);
  await bench.run(
    `create table earlier as ${waiting ?? 'select 0 as seq, 0::bigint as row_no, null::varchar as tbl, null::varchar as raw where false'}`,
  );
  const names = await bench.rows('select distinct tbl from earlier order by tbl');
  return names.map(([name]) => name as TableName);
}

/** All rows that may be read: this delivery's and, where some wait, earlier ones, told apart by `seq`. */
async function candidates(
  bench: Workbench,
  name: TableName,
  { delivery, isEarlier }: { delivery: { seq: number; tables: readonly TableName[] }; isEarlier: boolean },
): Promise<void> {
  const table = tableOf(name);
  const columns = table.columns.map((column) => ident(column.name)).join(', ');
  const parts: string[] = [];
  if (delivery.tables.includes(name)) {
    parts.push(`select ${delivery.seq} as seq, row_no, rh, ${columns} from valid_${name}
      where row_no not in (select row_no from repeated)`);
  }
  if (isEarlier) {
    const cells = table.columns.map(
      (column) => `json_extract_string(raw, '$.${column.name}') as ${ident(column.name)}`,
    );
    parts.push(`select seq, row_no, ${rowHash(`sha256(${canonicalRow(table)})`)} as rh, ${columns}
      from (select seq, row_no, ${cells.join(', ')} from earlier where tbl = '${name}')`);
  }
  await bench.run(`create view cand_${name} as ${parts.join(' union all ')}`);
}

/** Owners that are needed here and stand in the ledger already. */
async function declareEarlier(bench: Workbench, ledger: Ledger, names: readonly TableName[]): Promise<void> {
  const needs = names.flatMap((name) => (NEEDS[name] ?? []).map((need) => `select ${need} as key from cand_${name}`));
  const known = OWNERS.map((kind) => readFacts(ledger, kind)).filter((facts) => facts !== undefined);
  if (needs.length === 0 || known.length === 0) return;
  await bench.run(`create temp table needed as select distinct key from (${needs.join(' union all ')})`);
  for (const facts of known) {
    await bench.run(`insert into declared select distinct key from ${facts} semi join needed using (key)`);
  }
  await bench.run('drop table needed');
}

async function declare(bench: Workbench, name: 'sellers' | 'parties'): Promise<void> {
  const [prefix, id] = name === 'sellers' ? ['seller', 'seller_id'] : ['party', 'party_id'];
  await bench.run(`insert into declared select distinct ${quote(`${prefix}:`)} || ${id} from cand_${name}`);
}

async function part(bench: Workbench, name: TableName): Promise<void> {
  const needs = NEEDS[name] ?? [];
  for (const need of needs) {
    await bench.run(`insert into waiting select seq, '${name}', row_no, rh from cand_${name}
      where ${need} is not null and ${need} not in (select key from declared)`);
  }
  const waits = await bench.count(`select count(*) from waiting where tbl = '${name}'`);
  const anti = waits > 0 ? `anti join (select seq, row_no from waiting) using (seq, row_no)` : '';
  const country = name === 'contacts' ? WITH_OWNER_COUNTRY : '';
  await bench.run(`create view ok_${name} as select * from cand_${name} ${anti} ${country}`);
}
