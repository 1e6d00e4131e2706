import type { Tables } from '../../ingest/tables.ts';
import { IntColumn } from '../links/use-table.ts';

/** Answers whole columns of numbers, of which no cell is null. */
export async function readNumbers(bench: Tables, sql: string, columns: number): Promise<Int32Array[]> {
  const cells = Array.from({ length: columns }, () => new IntColumn());
  for await (const chunk of bench.numbers(sql)) cells.forEach((column, at) => column.append(chunk[at] as Int32Array));
  return cells.map((column) => column.cells());
}
