import { readFileSync, realpathSync } from 'node:fs';
import type { Table } from '../contract.ts';
import { ident, type Workbench } from '../stage.ts';
import { unusable } from './unusable.ts';
import { insertRows, requireColumns } from './insert-rows.ts';
import type { InspectedFile, Reading } from './reading.ts';

/**
 * Stages the SELECT of a mapping; rows are numbered in the order of all columns. It runs in a DuckDB of its own that
 * sees the data folder alone: a mapping may come from anybody. Answers its columns.
 */
export async function readMapping(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  const { bench } = reading;
  const text = readFileSync(file.path, 'utf8').trim().replace(/;\s*$/, '');
  const folder = realpathSync(reading.folder);
  const fenced = await bench.openFenced(folder);
  // DuckDB takes relative paths from where the process stands, and asks only then whether they are allowed.
  const stoodIn = process.cwd();
  process.chdir(folder);
  try {
    const names = await stage(fenced, { bench, file, table, text });
    await insertRows(reading, { file, table, given: names, from: 'staged', line: '"line number"' });
    return names;
  } catch (error) {
    if ((error as Error).name === 'JobError') throw error;
    throw unusable(file, `can't be read. DuckDB says: ${(error as Error).message.split('\n')[0]}`);
  } finally {
    process.chdir(stoodIn);
    fenced.close();
  }
}

interface Mapping {
  readonly bench: Workbench;
  readonly file: InspectedFile;
  readonly table: Table;
  readonly text: string;
}

async function stage(fenced: Workbench, { bench, file, table, text }: Mapping): Promise<string[]> {
  if (!(await fenced.isOneSelect(text))) {
    throw unusable(file, 'is not one SELECT: a mapping asks, once for each table, and does nothing else');
  }
  const select = `select * from (\n${text}\n) order by all`;
  const names = (await fenced.rows(`select column_name from (describe ${select})`)).map(([name]) => String(name));
  requireColumns(file, table, names);
  const columns = names.map((name) => `${ident(name)} varchar`).join(', ');
  await bench.run(`create or replace table staged ("line number" bigint, ${columns})`);
  const cells = names.map((name) => `cast(${ident(name)} as varchar) as ${ident(name)}`).join(', ');
  await fenced.moveTo(bench, 'staged', `select row_number() over () as "line number", ${cells} from (${select})`);
  return names;
}
