import { tableOf, type Table, type TableName } from '../contract.ts';
import { unknownColumns } from './insert-rows.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readMapping, readParquet } from './read-query.ts';
import { inspectFile } from './inspect-file.ts';
import type { InspectedFile, Reading } from './reading.ts';
import type { SourceFile } from './source-files.ts';
import type { Workbench } from '../stage.ts';

/** What was left out of a file, told once. */
export interface IgnoredColumns {
  readonly file: string;
  readonly columns: readonly string[];
}

/** Hashes and looks at every file before any is read, so that a bad one stops the run with nothing done. */
export async function inspectFiles(files: readonly SourceFile[]): Promise<InspectedFile[]> {
  const inspected: InspectedFile[] = [];
  for (const [index, file] of files.entries()) inspected.push({ ...file, index, ...(await inspectFile(file)) });
  return inspected;
}

/**
 * Stages every file: one DuckDB table `in_TABLE` for each canonical table, with `row_no` (unique in the delivery),
 * `file_no`, `line` and the columns as text; lines that are no rows go to `misread`. Answers the files with their columns.
 */
export async function readTables(
  reading: Reading,
  files: readonly InspectedFile[],
): Promise<{ read: InspectedFile[]; ignoredColumns: IgnoredColumns[] }> {
  await createTables(reading.bench, files);
  const ignoredColumns: IgnoredColumns[] = [];
  const read: InspectedFile[] = [];
  for (const file of files) {
    const table = tableOf(file.table);
    const given = await readFile(reading, file, table);
    const unknown = unknownColumns(table, given);
    if (unknown.length > 0) ignoredColumns.push({ file: file.name, columns: unknown });
    read.push({ ...file, columns: given.filter((name) => !unknown.includes(name)) });
  }
  return { read, ignoredColumns };
}

/** Answers the names of the file's columns, in its order. */
function readFile(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  if (file.format === 'sql') return readMapping(reading, file, table);
  if (file.format === 'parquet') return readParquet(reading, file, table);
  return file.format === 'jsonl' ? readJsonLines(reading, file, table) : readCsv(reading, file, table);
}

async function createTables(bench: Workbench, files: readonly InspectedFile[]): Promise<void> {
  await bench.run(`create table misread (file_no integer, line bigint, tbl varchar, col varchar, reason varchar,
    raw varchar)`);
  for (const name of new Set<TableName>(files.map((file) => file.table))) {
    const columns = tableOf(name).columns.map((column) => `"${column.name}" varchar`);
    await bench.run(`create table in_${name} (row_no bigint, file_no integer, line bigint, extra varchar,
      ${columns.join(', ')})`);
  }
}
