import { tableOf, type Table, type TableName } from '../contract.ts';
import { unknownColumns } from './insert-rows.ts';
import { holdsCards } from './mask-cards.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readMapping } from './read-mapping.ts';
import { readParquet } from './read-parquet.ts';
import { inspectFile, requireUnchanged } from './inspect-file.ts';
import type { InspectedFile, Reading } from './reading.ts';
import type { SourceFile } from './source-files.ts';
import { quote, type Workbench } from '../stage.ts';

/** What was left out of a file, told once. */
export interface IgnoredColumns {
  readonly file: string;
  readonly columns: readonly string[];
}

/** Hashes and looks at every file before any is read, so that a bad one stops the run with nothing done. */
export async function inspectFiles(files: readonly SourceFile[], signal?: AbortSignal): Promise<InspectedFile[]> {
  const inspected: InspectedFile[] = [];
  for (const [index, file] of files.entries()) inspected.push({ ...file, index, ...(await inspectFile(file, signal)) });
  return inspected;
}

/**
 * Stages every file: one DuckDB table `in_TABLE` for each canonical table, with `row_no` (from 0 in its file), `file_no`,
 * `line` and the columns as text; lines that are no rows go to `misread`. Answers the files with their columns.
 * Tables that may hold card numbers come first: once these are hidden, what is spilled need not be unreadable.
 */
export async function readTables(
  reading: Reading,
  files: readonly InspectedFile[],
): Promise<{ read: InspectedFile[]; ignoredColumns: IgnoredColumns[] }> {
  await createTables(reading.bench, files);
  const given = new Map<InspectedFile, string[]>();
  const readAll = async (some: readonly InspectedFile[]) => {
    for (const file of some) {
      given.set(file, await readFile(reading, file, tableOf(file.table)));
      await requireUnchanged(file, file);
    }
  };
  await readAll(files.filter(({ table }) => holdsCards(table)));
  // A line that could not be split into cells may hold a card number still.
  if ((await reading.bench.count('select count(*) from misread')) === 0) await reading.bench.spillPlainly();
  await readAll(files.filter(({ table }) => !holdsCards(table)));
  await numberFiles(reading.bench, files);
  return describe(files, given);
}

function describe(files: readonly InspectedFile[], given: ReadonlyMap<InspectedFile, readonly string[]>) {
  const ignoredColumns: IgnoredColumns[] = [];
  const read = files.map((file) => {
    const names = given.get(file) ?? [];
    const unknown = unknownColumns(tableOf(file.table), names);
    if (unknown.length > 0) ignoredColumns.push({ file: file.name, columns: fewOf(unknown) });
    return { ...file, columns: names.filter((name) => !unknown.includes(name)) };
  });
  return { read, ignoredColumns };
}

/** Names of columns for a person to read: the first hundred, and how many there are beside them. */
function fewOf(names: readonly string[]): string[] {
  const more = names.length - MOST_NAMED;
  return more > 0 ? [...names.slice(0, MOST_NAMED), `and ${more} more`] : [...names];
}

const MOST_NAMED = 100;

/** Makes `files` (file_no, name, base): in the delivery the rows of a file are numbered from its `base` on. */
async function numberFiles(bench: Workbench, files: readonly InspectedFile[]): Promise<void> {
  await bench.run('create table files (file_no integer, name varchar, base bigint)');
  let base = 0;
  for (const { index, name, table } of files) {
    await bench.run(`insert into files values (${index}, ${quote(name)}, ${base})`);
    base += await bench.count(`select count(*) from in_${table} where file_no = ${index}`);
  }
}

/** Answers the names of the file's columns, in its order. */
function readFile(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  if (file.format === 'sql') return readMapping(reading, file, table);
  if (file.format === 'parquet') return readParquet(reading, file, table);
  return file.format === 'jsonl' ? readJsonLines(reading, file, table) : readCsv(reading, file, table);
}

async function createTables(bench: Workbench, files: readonly InspectedFile[]): Promise<void> {
  await bench.run(`create table misread (file_no integer, line bigint, tbl varchar, col varchar, reason varchar,
    raw varchar, lines bigint default 1)`);
  for (const name of new Set<TableName>(files.map((file) => file.table))) {
    const columns = tableOf(name).columns.map((column) => `"${column.name}" varchar`);
    await bench.run(`create table in_${name} (row_no bigint, file_no integer, line bigint, extra varchar,
      ${columns.join(', ')})`);
  }
}
