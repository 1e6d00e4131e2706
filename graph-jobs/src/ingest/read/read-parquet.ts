import type { Table } from '../contract.ts';
import { unusable } from './unusable.ts';
import { insertRows, requireColumns } from './insert-rows.ts';
import { requireFewColumns, requireFewRows, requireModestSize } from './limits.ts';
import type { InspectedFile, Reading } from './reading.ts';
import { ident, quote, type Workbench } from '../stage.ts';

/** From which row to before which, of all that the file has. */
export interface RowsOfFile {
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

/** DuckDB's name for the number of a row in its file. */
const ROW_NUMBER = 'file_row_number';

/** Stages a Parquet file, or some of its rows; a row's line is its number from 1, in what is read. Answers its columns. */
export async function readParquet(
  reading: Reading,
  file: InspectedFile,
  table: Table,
  part?: RowsOfFile,
): Promise<string[]> {
  const { bench } = reading;
  const source = part
    ? `(select * exclude (${ROW_NUMBER}) from read_parquet(${quote(file.path)}, ${ROW_NUMBER} = true)
      where ${ROW_NUMBER} >= ${part.from} and ${ROW_NUMBER} < ${part.to})`
    : `read_parquet(${quote(file.path)})`;
  const share = part ? (part.to - part.from) / part.all : 1;
  return explain(file, async () => {
    const names = await namesIn(bench, source);
    requireColumns(file, table, names);
    await requireModest(bench, file, { source, names, bytes: file.bytes * share });
    const cells = names.map((name) => `cast(${ident(name)} as varchar) as ${ident(name)}`).join(', ');
    await bench.run(`create or replace table staged as
      select row_number() over () as "line number", ${cells} from ${source}`);
    await insertRows(reading, { file, table, given: names, from: 'staged', line: '"line number"' });
    return names;
  });
}

/** How many rows a Parquet file has; undefined where one of its columns has the name by which they would be asked for. */
export function countParquet(bench: Workbench, file: InspectedFile): Promise<number | undefined> {
  return explain(file, async () => {
    const names = await namesIn(bench, `read_parquet(${quote(file.path)})`);
    return names.some((name) => name.toLowerCase() === ROW_NUMBER) ? undefined : countRows(bench, file);
  });
}

async function explain<T>(file: InspectedFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if ((error as Error).name === 'JobError') throw error;
    throw unusable(file, `can't be read. DuckDB says: ${(error as Error).message.split('\n')[0]}`);
  }
}

async function namesIn(bench: Workbench, source: string): Promise<string[]> {
  const names = await bench.rows(`select column_name from (describe select * from ${source})`);
  return names.map(([name]) => String(name));
}

const countRows = (bench: Workbench, file: InspectedFile) =>
  bench.count(`select sum(num_rows) from parquet_file_metadata(${quote(file.path)})`);

async function requireModest(
  bench: Workbench,
  file: InspectedFile,
  { source, names, bytes }: { readonly source: string; readonly names: readonly string[]; readonly bytes: number },
): Promise<void> {
  requireFewColumns(file, names.length);
  requireFewRows(file, await countRows(bench, file), file.bytes);
  // One cell of a dictionary may stand in every row.
  const lengths = names.map((name) => `coalesce(sum(strlen(cast(${ident(name)} as varchar))), 0)`);
  requireModestSize(file, await bench.count(`select ${lengths.join(' + ')} from ${source}`), bytes);
}
