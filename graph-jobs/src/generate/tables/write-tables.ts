import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLine } from './csv.ts';
import type { Table } from './tables.ts';

const CHUNK_CHARACTERS = 1 << 17;

/** Writes each table as NAME.csv into a folder, a piece at a time, and returns the number of rows by table. */
export async function writeTables(
  dir: string,
  tables: Iterable<Table>,
  onTable?: (name: string, rows: number) => void,
): Promise<Record<string, number>> {
  await mkdir(dir, { recursive: true });
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const counted = { rows: 0 };
    const source = Readable.from(chunksOf(table, counted), { objectMode: false });
    await pipeline(source, createWriteStream(join(dir, `${table.name}.csv`)));
    counts[table.name] = counted.rows;
    onTable?.(table.name, counted.rows);
  }
  return counts;
}

function* chunksOf({ columns, rows }: Table, counted: { rows: number }): Generator<string> {
  let chunk = csvLine(columns);
  for (const row of rows) {
    chunk += csvLine(row);
    counted.rows++;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
