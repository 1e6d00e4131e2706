import type { Table } from '../contract.ts';
import { unusable } from './unusable.ts';
import { insertRows, requireColumns } from './insert-rows.ts';
import { requireFewColumns, requireFewRows, requireModestSize } from './limits.ts';
import type { InspectedFile, Reading } from './reading.ts';
import { ident, quote } from '../stage.ts';

/** Stages a Parquet file; a row's line is its number from 1. Answers its columns. */
export async function readParquet(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  const { bench } = reading;
  const source = `read_parquet(${quote(file.path)})`;
  try {
    const names = (await bench.rows(`select column_name from (describe select * from ${source})`)).map(([name]) =>
      String(name),
    );
    requireColumns(file, table, names);
    await requireModest(reading, file, { source, names });
    const cells = names.map((name) => `cast(${ident(name)} as varchar) as ${ident(name)}`).join(', ');
    await bench.run(`create or replace table staged as
      select row_number() over () as "line number", ${cells} from ${source}`);
    await insertRows(reading, { file, table, given: names, from: 'staged', line: '"line number"' });
    return names;
  } catch (error) {
    if ((error as Error).name === 'JobError') throw error;
    throw unusable(file, `can't be read. DuckDB says: ${(error as Error).message.split('\n')[0]}`);
  }
}

async function requireModest(
  { bench }: Reading,
  file: InspectedFile,
  { source, names }: { readonly source: string; readonly names: readonly string[] },
): Promise<void> {
  requireFewColumns(file, names.length);
  const rows = await bench.count(`select sum(num_rows) from parquet_file_metadata(${quote(file.path)})`);
  requireFewRows(file, rows, file.bytes);
  // One cell of a dictionary may stand in every row.
  const lengths = names.map((name) => `coalesce(sum(strlen(cast(${ident(name)} as varchar))), 0)`);
  requireModestSize(file, await bench.count(`select ${lengths.join(' + ')} from ${source}`), file.bytes);
}
