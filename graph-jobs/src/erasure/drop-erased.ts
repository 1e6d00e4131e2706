import { eraseDraftRows } from '@ringbreaker/cypher';
import type { TableName } from '../ingest/contract.ts';
import type { DeliveryName } from '../ingest/ledger/deliver.ts';
import { TEXTS } from '../ingest/clean/texts.ts';
import { once } from '../ingest/workbench/iterate.ts';
import type { Row, Workbench } from '../ingest/stage.ts';
import { NEEDS } from '../ingest/waiting/waiting.ts';
import { codeOf, readTombstones } from './tombstones.ts';

/** SQL for the keys of the things that a row of a table names by its ids: what it needs, and what it declares. */
const NAMED: Partial<Record<TableName, readonly string[]>> = {
  ...NEEDS,
  sellers: [`'seller:' || seller_id`],
  parties: [`'party:' || party_id`],
  stores: [`'store:' || store_id`, ...(NEEDS.stores ?? [])],
};

interface Reading {
  readonly archive: string;
  readonly cardSecret: string | undefined;
  readonly tables: readonly TableName[];
}

/**
 * Leaves out the rows that name what was erased, before anything is made of them: makes `erased` (seq, row_no). `clean`
 * and `ok_TABLE` stand before and after. Where nothing was ever erased no row is left out.
 */
export async function dropErased(bench: Workbench, { archive, cardSecret, tables }: Reading): Promise<void> {
  await bench.run('create table erased (seq integer, row_no bigint)');
  const codes = new Set(readTombstones(archive).map(({ code }) => code));
  if (codes.size === 0 || cardSecret === undefined) return;
  const named = tables.flatMap((table) => (NAMED[table] ?? []).map((key) => `select ${key} as key from cand_${table}`));
  const keys = ['select key from clean where key is not null', ...named].join(' union all ');
  const found: Row[] = [];
  for await (const chunk of bench.stream(`select distinct key from (${keys}) where key is not null`)) {
    for (const [key] of chunk) if (codes.has(codeOf(cardSecret, String(key)))) found.push([found.length, String(key)]);
  }
  if (found.length === 0) return;
  await bench.run('create table erased_keys (n integer, key varchar)');
  await bench.append('erased_keys', 1, once(found));
  for (const table of tables) await leaveOut(bench, table);
  await bench.run('delete from clean where key in (select key from erased_keys)');
}

async function leaveOut(bench: Workbench, table: TableName): Promise<void> {
  const texts = (TEXTS[table] ?? []).map(
    (text) => `${text} in (select t from clean semi join erased_keys using (key))`,
  );
  const ids = (NAMED[table] ?? []).map((key) => `${key} in (select key from erased_keys)`);
  // Rows that wait for their owner have not been cleaned; whom they belong to they tell all the same.
  for (const [rows, tests] of [
    [`ok_${table}`, texts],
    [`cand_${table}`, ids],
  ] as const) {
    if (tests.length > 0)
      await bench.run(`insert into erased select seq, row_no from ${rows} where ${tests.join(' or ')}`);
  }
  await bench.run(`alter view ok_${table} rename to said_${table};
    create view ok_${table} as select * from said_${table} anti join erased using (seq, row_no)`);
}

/**
 * Takes the texts of a delivery's own rows in `erased` out of its draft, before it has a name. Others in it came earlier,
 * and waited in a spelling that nobody had read: see `eraseNamed`.
 */
export async function eraseDraft(bench: Workbench, archive: string, name: DeliveryName): Promise<void> {
  const numbers = `select row_no from erased where seq = ${name.seq}`;
  await eraseDraftRows(archive, name, numbers, (sql) => bench.run(sql));
}
