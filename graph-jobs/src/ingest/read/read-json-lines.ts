import type { Table } from '../contract.ts';
import { unusable } from './inspect-file.ts';
import { insertRows, requireColumns } from './insert-rows.ts';
import type { InspectedFile, Reading } from './reading.ts';
import { ident, quote } from '../stage.ts';

const LINE_BYTES = 1 << 20;

/** Stages a file of one JSON object a line and answers the names of their members. */
export async function readJsonLines(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  await stageLines(reading, file);
  const { bench } = reading;
  await bench.run(`insert into misread select ${file.index}, line, ${quote(table.name)}, '',
    'is not one JSON object', text from lines where text is not null and not is_object`);
  await bench.run('delete from lines where text is null or not is_object');
  const names = await bench.rows('select distinct unnest(json_keys(text)) from lines order by 1');
  const given = names.map(([name]) => String(name));
  if (given.length > 0) requireColumns(file, table, given);
  const cells = given.map((name) => `json_extract_string(text, ${quote(pathOf(name))}) as ${ident(name)}`);
  await bench.run(
    `create or replace table staged as select ${['line as "line number"', ...cells].join(', ')} from lines`,
  );
  await bench.run('drop table lines');
  await insertRows(reading, { file, table, given, from: 'staged', line: '"line number"' });
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
  await bench.run(`insert into misread select ${file.index}, line, ${quote(file.table)}, '', min(error_message), any_value(csv_line)
    from reject_errors group by line`);
}

function pathOf(name: string): string {
  return `$."${name.replaceAll('"', '\\"')}"`;
}
