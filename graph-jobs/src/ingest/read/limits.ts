import type { SourceFile } from './source-files.ts';
import { unusable } from './unusable.ts';

// A small file can stand for a large cost: packed, a table repeats itself at next to no size. What a file may hold goes
// by its size on the disk, with room below which nothing is asked: tables of real trade are ten times below either.
const MAX_INFLATION = 200;
const FREE_BYTES = 256 * 2 ** 20;
const MAX_ROWS_A_BYTE = 2;
const FREE_ROWS = 2_000_000;
const MAX_COLUMNS = 10_000;

const LOOK_FIRST = 'look at it first, and split it if it is meant so';

/** @throws JobError `input` when a file unpacks to far more than it takes on the disk. */
export function requireModestSize(file: SourceFile, unpacked: number, onDisk: number): void {
  if (unpacked <= FREE_BYTES || unpacked <= onDisk * MAX_INFLATION) return;
  throw unusable(file, `unpacks to more than ${MAX_INFLATION} times its size: ${LOOK_FIRST}`);
}

/** @throws JobError `input` when a file holds far more rows than its bytes can tell apart. */
export function requireFewRows(file: SourceFile, rows: number, onDisk: number): void {
  if (rows <= FREE_ROWS || rows <= onDisk * MAX_ROWS_A_BYTE) return;
  throw unusable(file, `holds ${rows} rows in ${onDisk} bytes, more than ${MAX_ROWS_A_BYTE} a byte: ${LOOK_FIRST}`);
}

/** @throws JobError `input` when a file has more columns than any table. */
export function requireFewColumns(file: SourceFile, columns: number): void {
  if (columns <= MAX_COLUMNS) return;
  throw unusable(file, `has ${columns} columns, and ${MAX_COLUMNS} are read at the most: leave out what is not needed`);
}

/** Rows of one file that are refused for one reason and kept; of more there is only the count. */
export const MAX_REFUSED_A_REASON = 10_000;
