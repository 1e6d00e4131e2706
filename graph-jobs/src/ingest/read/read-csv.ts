import { createReadStream } from 'node:fs';
import { MAX_RECORD_LINES, readCarefully, type CarefulRow, type FilePart, type PartEnd } from './careful-csv.ts';
import type { Table } from '../contract.ts';
import { openBytes, readHeader } from './inspect-file.ts';
import { unusable } from './unusable.ts';
import { insertRows, requireColumns, unknownColumns } from './insert-rows.ts';
import { keepOddLines, OddLines } from './odd-lines.ts';
import type { InspectedFile, Reading } from './reading.ts';
import { ident, quote, type Cell, type Row, type Workbench } from '../stage.ts';

const LINE_BYTES = 1 << 20;
const BATCH_ROWS = 2048;
/** DuckDB keeps a buffer for each column: a wide file would not fit into memory. */
const MAX_COLUMNS = 256;

/** From which byte to before which. */
export interface BytesOfFile {
  readonly from: number;
  readonly to: number;
}

/**
 * Stages a CSV file and answers the names of its columns. DuckDB reads it; it gives no
 * line numbers, and (1.5.6) fails on mixed line ends and drops a last row with an open quote in silence. So its rows
 * are taken only where every line of the file is accounted for; any other file is read again, carefully.
 */
export async function readCsv(reading: Reading, file: InspectedFile, table: Table): Promise<string[]> {
  const header = readHeader(file, file.firstLine);
  requireColumns(file, table, header);
  if (file.lines <= 1 && !file.hasLoneCr) return header;
  const mayBePlain = !file.hasLoneCr && header.length <= MAX_COLUMNS;
  if (mayBePlain && (await stageQuickly(reading, file, header)))
    await insertRows(reading, { file, table, given: header, from: 'staged', line: 'line' });
  else await readWithCare(reading, { file, table, header }, readCarefully(openBytes(file), header));
  return header;
}

/** Stages a part of a CSV file, by its bytes, that begins where a record does; rows and lines are numbered in it. */
export async function readCsvPart(
  reading: Reading,
  file: InspectedFile,
  table: Table,
  part: FilePart & BytesOfFile,
): Promise<PartEnd & { readonly given: readonly string[] }> {
  const header = readHeader(file, file.firstLine);
  requireColumns(file, table, header);
  const bytes = createReadStream(file.path, { start: part.from, end: part.to - 1, highWaterMark: 1 << 20 });
  return {
    given: header,
    ...(await readWithCare(reading, { file, table, header }, readCarefully(bytes, header, part))),
  };
}

/** Reads by DuckDB; false when the file has a line that no row accounts for. */
async function stageQuickly({ bench }: Reading, file: InspectedFile, header: readonly string[]): Promise<boolean> {
  const columns = header.map((name, at) => `${quote(columnName(name, at))}: 'VARCHAR'`).join(', ');
  const names = header.map((name, at) => ident(columnName(name, at)));
  await bench.run('drop table if exists staged; drop table if exists reject_errors; drop table if exists reject_scans');
  try {
    await bench.run(`create table staged as select row_number() over () + 1 as line, *
      from read_csv(${quote(file.path)}, columns = {${columns}}, header = true, auto_detect = false, delim = ',',
        quote = '"', escape = '"', comment = '', strict_mode = true, store_rejects = true, max_line_size = ${LINE_BYTES},
        compression = ${quote(file.format === 'csv.gz' ? 'gzip' : 'none')})`);
  } catch {
    return false;
  }
  if ((await bench.count('select count(*) from reject_errors')) > 0) return false;
  const rows = await bench.count('select count(*) from staged');
  if (rows + 1 === file.lines) return true;
  const breaks = names
    .map((name) => `coalesce(length(${name}) - length(replace(${name}, chr(10), '')), 0)`)
    .join(' + ');
  const [[inside, most] = []] = await bench.rows(`select sum(${breaks}), max(${breaks}) from staged`);
  if (rows + 1 + Number(inside) !== file.lines || /[\r\n]/.test(file.firstLine)) return false;
  if (Number(most) >= MAX_RECORD_LINES) return false;
  await bench.run(`create or replace table staged as select line + coalesce(sum(${breaks}) over (order by line
    rows between unbounded preceding and 1 preceding), 0) as line, * exclude (line) from staged`);
  return true;
}

interface CsvFile {
  readonly file: InspectedFile;
  readonly table: Table;
  readonly header: readonly string[];
}

async function readWithCare(
  reading: Reading,
  { file, table, header }: CsvFile,
  rows: AsyncGenerator<CarefulRow, PartEnd>,
): Promise<PartEnd> {
  const end = await stageCarefully(reading.bench, { file, table, header }, rows);
  const staged = { file, table, given: header, from: 'staged', line: 'line', extra: '"other cells"' };
  await insertRows(reading, staged);
  return end;
}

async function stageCarefully(
  bench: Workbench,
  { file, table, header }: CsvFile,
  rows: AsyncGenerator<CarefulRow, PartEnd>,
): Promise<PartEnd> {
  const unknown = unknownColumns(table, header);
  const known = header.filter((name) => !unknown.includes(name));
  const places = known.map((name) => header.indexOf(name));
  const columns = known.map((name) => `${ident(name)} varchar`).join(', ');
  await bench.run(`create or replace table staged (line integer, "other cells" varchar, ${columns})`);
  const odd = new OddLines();
  let end: PartEnd = { lines: 0, isOpen: false };
  async function* goodRows(): AsyncGenerator<Row[]> {
    const batch: Row[] = [];
    // The reader's last word is how it ended, which "for await" does not tell.
    for (let next = await rows.next(); ; next = await rows.next()) {
      if (next.done) {
        end = next.value;
        break;
      }
      const row = next.value;
      if ('reason' in row) odd.add(row);
      else batch.push([row.line, otherCells(header, unknown, row.cells), ...places.map((at) => row.cells[at] ?? null)]);
      if (batch.length === BATCH_ROWS) yield batch.splice(0);
    }
    yield batch;
  }
  try {
    await bench.append('staged', known.length + 1, goodRows());
  } catch (error) {
    throw unusable(file, `could not be read to its end (${(error as Error).message}): copy it again`);
  }
  await keepOddLines(bench, file, odd);
  return end;
}

function otherCells(header: readonly string[], unknown: readonly string[], cells: readonly Cell[]): string | null {
  const named = unknown.filter((name) => name !== '');
  if (named.length === 0) return null;
  return JSON.stringify(Object.fromEntries(named.map((name) => [name, cells[header.indexOf(name)] ?? null])));
}

/** A column without a name gets one that no column of the contract has. */
function columnName(name: string, at: number): string {
  return name === '' ? `column ${at + 1}` : name;
}
