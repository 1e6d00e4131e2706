import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** A column of whole numbers, or of texts of which none holds a NUL. */
type Column = Int32Array | readonly string[];
export type PackedColumns = Readonly<Record<string, Column>>;

/** What stands before the columns: a line of JSON. */
interface Head {
  readonly stamp: string;
  /** SHA-256 of all columns. */
  readonly digest: string;
  readonly columns: readonly { name: string; isText: boolean; rows: number; bytes: number }[];
}

/** Writes columns under a stamp into a file, which is there whole or not at all. */
export function packColumns(path: string, stamp: string, columns: PackedColumns): void {
  const parts = Object.entries(columns).map(([name, column]) => {
    const isText = !(column instanceof Int32Array);
    const bytes = isText
      ? Buffer.from(column.join('\0'), 'utf8')
      : Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    return { head: { name, isText, rows: column.length, bytes: bytes.length }, bytes };
  });
  const hash = createHash('sha256');
  for (const { bytes } of parts) hash.update(bytes);
  const head: Head = { stamp, digest: hash.digest('hex'), columns: parts.map((part) => part.head) };
  const file = openSync(`${path}.draft`, 'w');
  try {
    writeAll(file, Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'));
    for (const { bytes } of parts) writeAll(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.draft`, path);
}

/** Reads what `packColumns` wrote; throws where the file is not as it was written. */
export function unpackColumns(path: string): { stamp: string; columns: Record<string, Column> } {
  const all = readFileSync(path);
  const end = all.indexOf('\n');
  const { stamp, digest, columns } = JSON.parse(all.toString('utf8', 0, end)) as Head;
  const body = all.subarray(end + 1);
  if (createHash('sha256').update(body).digest('hex') !== digest) throw new Error(`${path} is damaged.`);
  let at = 0;
  const read = columns.map(({ name, isText, rows, bytes }): [string, Column] => {
    const part = body.subarray(at, (at += bytes));
    return [name, isText ? textsIn(part, rows) : numbersIn(part)];
  });
  return { stamp, columns: Object.fromEntries(read) };
}

function textsIn(part: Buffer, rows: number): string[] {
  return rows === 0 ? [] : part.toString('utf8').split('\0');
}

/** The numbers in a part of a file, copied: they would hold all of the file in memory. */
function numbersIn(part: Buffer): Int32Array {
  return new Int32Array(new Uint8Array(part).buffer);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
