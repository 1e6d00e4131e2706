import { tableOf, type TableName } from '../contract.ts';
import { unknownColumns } from './insert-rows.ts';
import { hideCardsInLines, holdsCards } from './mask-cards.ts';
import { tellCountedLines } from './odd-lines.ts';
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

/** How a file was read: the names of its columns, in its order, and how many rows it has. */
export interface ReadFile {
  readonly given: readonly string[];
  readonly rows: number;
}

/**
 * Stages every file: one DuckDB table `in_TABLE` for each canonical table, with `row_no` (from 0 in its file), `file_no`,
 * `line` and the columns as text; lines that are no rows go to `misread`. Answers the files with their columns.
 * Tables that may hold card numbers come first: once these are hidden, what is spilled need not be unreadable.
 * @param elsewhere files that somebody else has read: their rows do not come into `in_TABLE`
 */
export async function readTables(
  reading: Reading,
  files: readonly InspectedFile[],
  elsewhere: ReadonlyMap<InspectedFile, ReadFile> = new Map(),
): Promise<{ read: InspectedFile[]; ignoredColumns: IgnoredColumns[] }> {
  const { bench } = reading;
  const read = new Map(elsewhere);
  const readAll = async (some: readonly InspectedFile[]) => {
    for (const file of some) {
      if (!elsewhere.has(file)) read.set(file, await readFile(reading, file));
      await requireUnchanged(file, file);
    }
  };
  await readAll(files.filter(({ table }) => holdsCards(table)));
  await hideCardsInLines(bench);
  await bench.spillPlainly();
  await readAll(files.filter(({ table }) => !holdsCards(table)));
  await tellCountedLines(bench);
  await numberFiles(bench, files, read);
  return describe(files, read);
}

function describe(files: readonly InspectedFile[], found: ReadonlyMap<InspectedFile, ReadFile>) {
  const ignoredColumns: IgnoredColumns[] = [];
  const read = files.map((file) => {
    const names = found.get(file)?.given ?? [];
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
async function numberFiles(
  bench: Workbench,
  files: readonly InspectedFile[],
  read: ReadonlyMap<InspectedFile, ReadFile>,
): Promise<void> {
  await bench.run('create table files (file_no integer, name varchar, base bigint)');
  let base = 0;
  for (const file of files) {
    await bench.run(`insert into files values (${file.index}, ${quote(file.name)}, ${base})`);
    base += read.get(file)?.rows ?? 0;
  }
}

async function readFile(reading: Reading, file: InspectedFile): Promise<ReadFile> {
  return { given: await stageFile(reading, file), rows: await countStaged(reading.bench, file) };
}

/** How many rows of a file stand in its table. */
export const countStaged = (bench: Workbench, { index, table }: InspectedFile): Promise<number> =>
  bench.count(`select count(*) from in_${table} where file_no = ${index}`);

/** Stages one file, whose table must stand, and answers the names of its columns, in its order. */
export function stageFile(reading: Reading, file: InspectedFile): Promise<string[]> {
  const table = tableOf(file.table);
  if (file.format === 'sql') return readMapping(reading, file, table);
  if (file.format === 'parquet') return readParquet(reading, file, table);
  return file.format === 'jsonl' ? readJsonLines(reading, file, table) : readCsv(reading, file, table);
}

/** Makes the tables that files are staged into. */
export async function createTables(bench: Workbench, files: readonly InspectedFile[]): Promise<void> {
  await bench.run(`create table misread (file_no integer, line bigint, tbl varchar, col varchar, reason varchar,
    raw varchar, lines bigint default 1)`);
  for (const name of new Set<TableName>(files.map((file) => file.table))) {
    const columns = tableOf(name).columns.map((column) => `"${column.name}" varchar`);
    await bench.run(`create table in_${name} (row_no bigint, file_no integer, line bigint, extra varchar,
      ${columns.join(', ')})`);
  }
}
