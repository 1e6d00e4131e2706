import {
  publishDraft,
  writeDraft,
  writeRows,
  type DeliveryContents,
  type Manifest,
  type TableCounts,
} from '@ringbreaker/cypher';
import { canonicalRow } from '../check/check.ts';
import { CLEANING } from '../clean/clean.ts';
import { TEXTS } from '../clean/texts.ts';
import { tableOf, type TableName } from '../contract.ts';
import { FROM_VALUES, TO_VALUES } from '../derive-links.ts';
import type { InspectedFile } from '../read/reading.ts';
import { hashRows } from './hash-rows.ts';
import { quote, type Workbench } from '../stage.ts';

/** A delivery's own name among others. */
export interface DeliveryName {
  readonly id: string;
  readonly seq: number;
  readonly contributor: string;
  readonly asOf: string;
}

/** What was read and made of it. */
export interface DeliveryWork {
  readonly files: readonly InspectedFile[];
  /** Tables of this delivery. */
  readonly tables: readonly TableName[];
  readonly kinds: readonly string[];
}

/** Makes `all_rows`: every row that could be read, with what became of it. */
export async function gatherRows(bench: Workbench, tables: readonly TableName[], seq: number): Promise<void> {
  const parts = tables.map(
    (name) =>
      `select row_no, '${name}' as tbl, file_no, line, ${canonicalRow(tableOf(name))} as raw, sha, rh from chk_${name}`,
  );
  const states = [
    ['rejected', 'row_no in (select row_no from refused)', 'refused'],
    ['waiting', `rh in (select rh from waiting where seq = ${seq})`, 'waiting'],
    ['repeated', 'row_no in (select row_no from repeated)', 'repeated'],
  ] as const;
  const cases: string[] = [];
  // Asking a million rows whether they are in an empty table is not free.
  for (const [state, test, table] of states) {
    if ((await bench.count(`select count(*) from ${table}`)) > 0) cases.push(`when ${test} then '${state}'`);
  }
  const state = cases.length > 0 ? `case ${cases.join(' ')} else 'accepted' end` : `'accepted'`;
  await bench.run(`create view all_rows as select a.* exclude (rh), ${state} as state
    from (${parts.length > 0 ? parts.join(' union all ') : NO_ROWS}) a`);
}
const NO_ROWS = `select 0::bigint as row_no, '' as tbl, 0 as file_no, 0::bigint as line, '' as raw, ''::blob as sha, 0::ubigint as rh where false`;

/** Writes the rows as they came, of a delivery that has no folder yet. Answers the path of the file. */
export async function archiveRows(bench: Workbench, archive: string, name: DeliveryName): Promise<string> {
  const select = 'select row_no, tbl, file_no, line, raw, sha, state from all_rows';
  // Rows carry their numbers: kept in order on their way they would all be in memory at once (DuckDB 1.5.6).
  return writeRows(archive, name, select, (sql) => bench.runInAnyOrder(sql));
}

/** Writes the delivery's folder and answers its manifest; from here on nothing of what was read is lost. */
export async function archiveDelivery(
  bench: Workbench,
  archive: string,
  name: DeliveryName,
  work: DeliveryWork & { readonly rows: string; readonly confirm: () => Promise<void> },
): Promise<Manifest> {
  const released = await bench.count('select count(*) from released');
  const counts = await countRows(bench, work, name.seq, `read_parquet(${quote(work.rows)})`);
  // What was made of the rows is all that is needed now, and sorting it takes their room.
  for (const table of work.tables) await bench.run(`drop table chk_${table}`);
  const contents = await contentsOf(bench, work.kinds, released);
  await writeDraft(archive, name, contents, (sql) => bench.run(sql));
  const manifest = await describeDelivery(bench, name, { ...work, released, counts });
  // Whoever stood still for long may have been overtaken, and a folder of this name may be another's now.
  await work.confirm();
  publishDraft(archive, manifest);
  return manifest;
}

/** What was made of rows, as it is written: `clean`, `links`, `released`, `erased` and `facts_KIND` stand. */
export async function contentsOf(
  bench: Workbench,
  kinds: readonly string[],
  released: number,
): Promise<DeliveryContents> {
  const among = (types: readonly string[]) => `type in (${types.map(quote).join(', ')})`;
  await bench.run(`create table linked as select to_key as key from links where ${among(TO_VALUES)}
    union select from_key from links where ${among(FROM_VALUES)}`);
  const isErased = (await bench.count('select count(*) from erased')) > 0;
  return {
    // By where a link starts, for a question about one link: the rest of the order costs more than it saves.
    links: 'select * from links order by from_key',
    values: `select t, label, key, display, facts, note, reason, 
      label <> 'Brand' and key in (select key from linked) as linked from clean`,
    facts: Object.fromEntries(kinds.map((kind) => [kind, `select * from facts_${kind} order by key`])),
    ...(released > 0 && { released: 'select * from released order by seq, row_no' }),
    ...(isErased && { erased: 'select distinct * from erased order by seq, row_no' }),
  };
}

async function describeDelivery(
  bench: Workbench,
  name: DeliveryName,
  work: DeliveryWork & Pick<Manifest, 'released' | 'counts'> & { readonly rows: string },
): Promise<Manifest> {
  const rows = `read_parquet(${quote(work.rows)})`;
  const roots = await hashRows(bench, `(select file_no, row_no, lower(hex(sha)) as sha from ${rows})`);
  const sizes = new Map((await bench.rows(`select file_no, count(*) from ${rows} group by 1`)) as [number, number][]);
  return {
    version: 1,
    ...name,
    files: work.files.map((file) => ({
      fileNo: file.index,
      table: file.table,
      name: file.name,
      sha256: file.sha256,
      bytes: file.bytes,
      rowsRoot: roots.get(file.index) ?? '',
      rows: sizes.get(file.index) ?? 0,
      ...(file.columns && { columns: [...file.columns] }),
    })),
    counts: work.counts,
    kinds: [...work.kinds],
    cleaning: CLEANING,
    released: work.released,
  };
}

/** Counts rows by table and by what became of them; `rows` has `tbl` and `state`. */
export async function countRows(
  bench: Workbench,
  work: DeliveryWork,
  seq: number,
  rows: string,
): Promise<Record<string, TableCounts>> {
  const states = await bench.rows(`select tbl, state, count(*) from ${rows} group by all
    union all select tbl, 'rejected', sum(lines) from misread group by all`);
  await bench.run('create table placeholders as select t from clean where key is null');
  const hasPlaceholders = (await bench.count('select count(*) from placeholders')) > 0;
  const counts: Record<string, TableCounts> = {};
  for (const name of work.tables) {
    const of = (...wanted: string[]) => states.filter(([tbl, state]) => tbl === name && wanted.includes(String(state)));
    const count = (...wanted: string[]) => of(...wanted).reduce((sum, row) => sum + Number(row[2]), 0);
    const [accepted, rejected, waiting] = [count('accepted', 'repeated'), count('rejected'), count('waiting')];
    const placeholders = hasPlaceholders ? await countPlaceholders(bench, name, seq) : 0;
    counts[name] = { read: accepted + rejected + waiting, accepted, rejected, waiting, placeholders };
  }
  return counts;
}

/** Counts texts of a table's rows that are in `placeholders`. */
export async function countPlaceholders(bench: Workbench, name: TableName, seq: number): Promise<number> {
  let count = 0;
  for (const text of TEXTS[name] ?? []) {
    count += await bench.count(`select count(*) from ok_${name} where seq = ${seq}
      and ${text} in (select t from placeholders)`);
  }
  return count;
}
