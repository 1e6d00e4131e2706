import type { Table } from '../contract.ts';
import { unusable } from './unusable.ts';
import { openBytes } from './inspect-file.ts';
import { insertRows, requireColumns } from './insert-rows.ts';
import { linesOf, MAX_RECORD_CHARACTERS, TOO_LONG } from './lines.ts';
import { keepOddLines, oddLine, OddLines } from './odd-lines.ts';
import type { InspectedFile, Reading } from './reading.ts';
import { ident, quote, type Row } from '../stage.ts';

const BATCH_ROWS = 2048;

/** Stages a file of one JSON object a line and answers the names of their members. */
export async function readJsonLines(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  await stageLines(reading, file);
  const { bench } = reading;
  await bench.run(`insert into misread select ${file.index}, line, ${quote(table.name)}, '',
    'is not one JSON object', text, 1 from lines where not is_object`);
  await bench.run('delete from lines where not is_object');
  const rows = await bench.count('select count(*) from lines');
  const names = await bench.rows('select distinct unnest(json_keys(text)) from lines order by 1');
  const given = names.map(([name]) => String(name));
  if (rows > 0) requireColumns(file, table, given);
  else return given;
  // Members that the contract doesn't know are set apart as one text: there may be a new one in each line.
  const known = given.filter((name) => table.columns.some((column) => column.name === name));
  const cells = known.map((name) => `json_extract_string(text, ${quote(`$."${name}"`)}) as ${ident(name)}`);
  const without = JSON.stringify(Object.fromEntries(known.map((name) => [name, null])));
  const others = `nullif(json_merge_patch(text::json, ${quote(without)})::varchar, '{}') as "other cells"`;
  await bench.run(`create or replace table staged as
    select ${['line as "line number"', others, ...cells].join(', ')} from lines`);
  await bench.run('drop table lines');
  const staged = { file, table, given, from: 'staged', line: '"line number"', extra: '"other cells"' };
  await insertRows(reading, staged);
  return given;
}

/** Makes `lines` (line, text, is_object). We part them: DuckDB drops bad lines uncounted, and fails on mixed line ends. */
async function stageLines({ bench }: Reading, file: InspectedFile): Promise<void> {
  const odd = new OddLines();
  await bench.run('create or replace table parted (line integer, text varchar)');
  try {
    await bench.append('parted', 1, goodLines(file, odd));
  } catch (error) {
    throw unusable(file, `could not be read to its end (${(error as Error).message}): copy it again`);
  }
  await bench.run(`create or replace table lines as
    select line, text, case when json_valid(text) then json_type(text) = 'OBJECT' else false end as is_object
    from parted; drop table parted`);
  await keepOddLines(bench, file, odd);
}

async function* goodLines(file: InspectedFile, odd: OddLines): AsyncGenerator<Row[]> {
  const batch: Row[] = [];
  for await (const line of linesOf(openBytes(file))) {
    const text = line.number === 1 ? line.text.replace(/^\uFEFF/, '') : line.text;
    if (!line.isUtf8) odd.add(oddLine(line, 'is not UTF-8'));
    else if (text.length > MAX_RECORD_CHARACTERS) odd.add(oddLine(line, TOO_LONG));
    else if (text.trim() !== '') batch.push([line.number, text]);
    if (batch.length === BATCH_ROWS) yield batch.splice(0);
  }
  yield batch;
}
