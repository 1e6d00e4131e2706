import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REJECTS, rejectsOf, writeCsv } from '@ringbreaker/cypher/domain';
import { tableOf, type TableName } from '../contract.ts';
import { writeWhole } from '../../job/write-whole.ts';
import { ident, type Cell, type Workbench } from '../stage.ts';

const ADDED_COLUMNS = ['other_columns', 'source_text', 'source_file', 'source_line', 'source_column', 'reason'];

/**
 * Where the refused rows of a delivery lie unless an ingest is told of another folder: inside the archive, for that is
 * what can be written wherever an ingest runs; beside it a container may write nothing.
 */
export function rejectsFolder(archive: string, deliveryId: string): string {
  return join(resolve(archive), rejectsOf(deliveryId));
}

/**
 * Removes the refused rows of deliveries that came before a time, in milliseconds; those that could be split into cells
 * stay in the archive as they came. Answers of how many deliveries.
 */
export function removeOldRejects(archive: string, before: number): number {
  const folders = join(resolve(archive), REJECTS);
  if (!existsSync(folders)) return 0;
  // Nothing but what an ingest made here.
  const named = readdirSync(folders).filter((name) => rejectsFolder(archive, name) === join(folders, name));
  const old = named.filter((name) => statSync(join(folders, name)).mtimeMs < before);
  for (const name of old) rmSync(join(folders, name), { recursive: true });
  return old.length;
}

/**
 * Writes `TABLE.csv` into a folder for each table with refused rows: the row as it came, then its file, line, column and
 * the reason in words. A line that could not be split into cells stands whole in `source_text`. Answers the tables.
 */
export async function writeRejects(bench: Workbench, folder: string): Promise<TableName[]> {
  const found = await bench.rows(
    'select distinct tbl from (select tbl from refused union select tbl from misread) order by 1',
  );
  const names = found.map(([name]) => name as TableName);
  for (const name of names) {
    const path = join(folder, `${name}.csv`);
    await writeWhole(
      path,
      linesOf(bench, name),
      (code) =>
        `The refused rows can't be written to ${path} (${code}): make room, or name another folder by --rejects. Nothing was loaded.`,
    );
  }
  return names;
}

async function* linesOf(bench: Workbench, name: TableName): AsyncGenerator<string> {
  const columns = tableOf(name).columns.map((column) => column.name);
  yield toCsv([[...columns, ...ADDED_COLUMNS]]);
  const cells = columns.map((column) => `c.${ident(column)}`).join(', ');
  const nothing = columns.map(() => 'null').join(', ');
  const rows = bench.stream(`select ${cells}, c.extra, null, f.name, c.line, r.col, r.reason
    from refused r join chk_${name} c using (row_no) join files f using (file_no) where r.tbl = '${name}'
    union all select ${nothing}, null, raw, name, line, col, reason from misread join files using (file_no)
    where tbl = '${name}' order by all`);
  for await (const chunk of rows) yield toCsv(chunk);
}

// Rejects are mended and delivered again, so that telephone numbers stay as they came.
function toCsv(rows: readonly (readonly Cell[])[]): string {
  return writeCsv(rows, { formulas: 'guard-except-telephones', newline: '\n' });
}
