import type { Table } from '../contract.ts';
import { unusable } from './unusable.ts';
import { insertRows, requireColumns } from './insert-rows.ts';
import type { InspectedFile, Reading } from './reading.ts';
import { ident, quote } from '../stage.ts';

const LINE_BYTES = 1 << 20;

/** Stages a file of one JSON object a line and answers the names of their members. */
export async function readJsonLines(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  await stageLines(reading, file);
  const { bench } = reading;
  await bench.run(`insert into misread select ${file.index}, line, ${quote(table.name)}, '',
    'is not one JSON object', text, 1 from lines where text is not null and not is_object`);
  await bench.run('delete from lines where text is null or not is_object');
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

/** Lines are read as one column of text, with a separator that no JSON text may hold. */
async function stageLines({ bench }: Reading, file: InspectedFile): Promise<void> {
  await bench.run('drop table if exists lines; drop table if exists reject_errors; drop table if exists reject_scans');
  try {
    await bench.run(`create table lines as select line, text, coalesce(is_object, false) as is_object from (
      select row_number() over () as line, text, case when json_valid(text) then json_type(text) = 'OBJECT' end as is_object
      from read_csv(${quote(file.path)}, columns = {'text': 'VARCHAR'}, header = false, auto_detect = false,
        delim = '\\x01', quote = '', escape = '', comment = '', max_line_size = ${LINE_BYTES}, store_rejects = true))`);
  } catch (error) {
    throw unusable(
      file,
      `can't be read as one JSON object a line. DuckDB says: ${(error as Error).message.split('\n')[0]}`,
    );
  }
  await bench.run(`insert into misread select ${file.index}, line, ${quote(file.table)}, '', min(error_message), any_value(csv_line), 1
    from reject_errors group by line`);
}
