import { readFileSync } from 'node:fs';
import type { Table } from '../contract.ts';
import { unusable } from './inspect-file.ts';
import { insertRows, requireColumns } from './insert-rows.ts';
import type { InspectedFile, Reading } from './reading.ts';
import { ident, quote } from '../stage.ts';

/** Stages a Parquet file; a row's line is its number from 1. Answers its columns. */
export function readParquet(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  return readSelect(reading, file, table, `select * from read_parquet(${quote(file.path)})`);
}

/** Stages the SELECT of a mapping, run with the data folder as working path; rows are numbered in the order of all columns. */
export async function readMapping(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  const text = readFileSync(file.path, 'utf8').trim().replace(/;\s*$/, '');
  await reading.bench.run(`set file_search_path = ${quote(reading.folder)}`);
  try {
    return await readSelect(reading, file, table, `select * from (\n${text}\n) order by all`);
  } finally {
    await reading.bench.run('reset file_search_path');
  }
}

async function readSelect(reading: Reading, file: InspectedFile, table: Table, select: string): Promise<string[]> {
  const { bench } = reading;
  try {
    const names = (await bench.rows(`select column_name from (describe ${select})`)).map(([name]) => String(name));
    requireColumns(file, table, names);
    const cells = names.map((name) => `cast(${ident(name)} as varchar) as ${ident(name)}`).join(', ');
    await bench.run(`create or replace table staged as
      select row_number() over () as "line number", ${cells} from (${select})`);
    await insertRows(reading, { file, table, given: names, from: 'staged', line: '"line number"' });
    return names;
  } catch (error) {
    if ((error as Error).name === 'JobError') throw error;
    throw unusable(file, `can't be read. DuckDB says: ${(error as Error).message.split('\n')[0]}`);
  }
}
