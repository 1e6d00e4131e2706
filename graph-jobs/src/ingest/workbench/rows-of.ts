/** Cells as DuckDB gives them, with integers as numbers. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

/** Turns the columns of a chunk into its rows. */
export function rowsOf(columns: readonly (readonly unknown[])[], count: number): Row[] {
  const plain = columns.map((column) => (needsCare(column) ? column.map(toCell) : column));
  return Array.from({ length: count }, (_, at) => plain.map((column) => (column[at] ?? null) as Cell));
}

function needsCare(column: readonly unknown[]): boolean {
  const first = column.find((value) => value !== null);
  return typeof first === 'bigint' || typeof first === 'object';
}

function toCell(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value !== null && typeof value === 'object' && 'items' in value) return value.items;
  return value;
}
