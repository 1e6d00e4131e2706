import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** A column of whole numbers, or of texts of which none holds a NUL. */
type Column = Int32Array | readonly string[];
export type PackedColumns = Readonly<Record<string, Column>>;

/** What stands before the columns: a line of JSON. */
interface Head {
  readonly stamp: string;
  readonly columns: readonly {
    readonly name: string;
    readonly isText: boolean;
    readonly rows: number;
    readonly bytes: number;
  }[];
}

/** Bytes of a number; columns begin at a multiple of it. */
const WORD = Int32Array.BYTES_PER_ELEMENT;

/** Writes columns under a stamp into a file, which is there whole or not at all. */
export function packColumns(path: string, stamp: string, columns: PackedColumns): void {
  const parts = Object.entries(columns).map(([name, column]) => {
    const isText = !(column instanceof Int32Array);
    const bytes = isText
      ? Buffer.from(column.join('\0'), 'utf8')
      : Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    return { head: { name, isText, rows: column.length, bytes: bytes.length }, bytes };
  });
  const head: Head = { stamp, columns: parts.map((part) => part.head) };
  const first = Buffer.from(`${JSON.stringify(head)}\n`, 'utf8');
  const file = openSync(`${path}.draft`, 'w');
  try {
    for (const bytes of [first, ...parts.map((part) => part.bytes)]) {
      writeAll(file, bytes);
      writeAll(file, Buffer.alloc(paddingOf(bytes.length)));
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.draft`, path);
}

/** Reads what `packColumns` wrote; throws where the file is cut off. */
export function unpackColumns(path: string): { stamp: string; columns: Record<string, Column> } {
  const all = readFileSync(path);
  const end = all.indexOf('\n');
  const { stamp, columns } = JSON.parse(all.toString('utf8', 0, end)) as Head;
  let at = end + 1 + paddingOf(end + 1);
  const read = columns.map(({ name, isText, rows, bytes }): [string, Column] => {
    const part = all.subarray(at, at + bytes);
    if (part.length < bytes) throw new Error(`${path} is cut off.`);
    at += bytes + paddingOf(bytes);
    return [name, isText ? textsIn(part, rows) : numbersIn(part)];
  });
  return { stamp, columns: Object.fromEntries(read) };
}

function textsIn(part: Buffer, rows: number): string[] {
  if (rows === 0) return [];
  const texts = part.toString('utf8').split('\0');
  if (texts.length !== rows) throw new Error('A column has lost some of its texts.');
  return texts;
}

/** The numbers in a part of a file, without a copy where they lie at a multiple of their size. */
function numbersIn(part: Buffer): Int32Array {
  const bytes = part.byteOffset % WORD === 0 ? part : Buffer.from(new Uint8Array(part));
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / WORD);
}

function paddingOf(bytes: number): number {
  return (WORD - (bytes % WORD)) % WORD;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
