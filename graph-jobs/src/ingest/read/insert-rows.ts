import type { Table } from '../contract.ts';
import { unusable } from './unusable.ts';
import { maskCards } from './mask-cards.ts';
import type { InspectedFile, Reading } from './reading.ts';
import { ident, quote } from '../stage.ts';
import type { SourceFile } from './source-files.ts';

/** Where staged rows lie, which columns the source gave, and SQL for a row's line in its file. */
export interface StagedRows {
  readonly file: InspectedFile;
  readonly table: Table;
  readonly given: readonly string[];
  readonly from: string;
  readonly line: string;
  /** SQL for the cells of unknown columns as JSON, where they do not stand as columns. */
  readonly extra?: string;
}

/** One of these must be there where no single column is required. */
const EITHER: Record<string, readonly string[]> = {
  listings: ['seller_id', 'store_id'],
  addresses: ['full', 'street', 'city', 'region', 'postcode'],
};

/**
 * Stops the run when a file can't fill its table.
 * @throws JobError `input` naming the columns that are missing.
 */
export function requireColumns(file: SourceFile, table: Table, given: readonly string[]): void {
  const missing = table.columns.filter((column) => column.required && !given.includes(column.name));
  const either = EITHER[table.name] ?? [];
  const lacks = missing.map((column) => column.name);
  if (either.length > 0 && !either.some((name) => given.includes(name))) lacks.push(either.join(' or '));
  if (lacks.length === 0) return;
  const separators = /[;\t|]/.test(given.join('')) ? ' Columns are to be separated by commas.' : '';
  const columns = table.columns.map((column) => column.name + (column.required ? '*' : '')).join(', ');
  throw unusable(
    file,
    `lacks the column ${lacks.join(', ')}.${separators} A header of ${table.name} names some of: ${columns}`,
  );
}

/** The columns that the contract doesn't know; one without a name is one of them. */
export function unknownColumns(table: Table, given: readonly string[]): string[] {
  return given.filter((name) => !table.columns.some((column) => column.name === name));
}

function jsonOf(columns: readonly string[]): string {
  const members = columns.filter((name) => name !== '').map((name) => `${quote(name)}, ${ident(name)}`);
  return members.length === 0 ? 'null' : `json_object(${members.join(', ')})`;
}

/** Moves staged rows into the table's own, numbered from 0 in their file, with card numbers hidden and unknown columns set apart. */
export async function insertRows(reading: Reading, staged: StagedRows): Promise<void> {
  const { bench } = reading;
  const { file, table, given, from } = staged;
  await maskCards(reading, table.name, from, given);
  const names = table.columns.filter((column) => given.includes(column.name)).map((column) => ident(column.name));
  const extra = staged.extra ?? jsonOf(unknownColumns(table, given));
  await bench.run(`insert into in_${table.name} (row_no, file_no, line, extra, ${names.join(', ')})
    select row_number() over () - 1, ${file.index}, ${staged.line},
      ${extra}, ${names.map((name) => `nullif(${name}, '')`).join(', ')}
    from ${from}`);
  await bench.run(`drop table ${from}`);
}
