/** A cell by its column's name; '' where it is empty or the table has no such column. */
export type Read = (column: string) => string;

/** A table as it is made or delivered: its columns, and its cells in their order. */
export interface NamedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly unknown[]>;
}

/** Tables kept in memory, so that each is made once and read several times. */
export class Tables {
  private readonly byName: Map<string, { columns: readonly string[]; rows: (readonly unknown[])[] }>;

  constructor(tables: Iterable<NamedTable>) {
    this.byName = new Map([...tables].map(({ name, columns, rows }) => [name, { columns, rows: [...rows] }]));
  }

  /** Calls `use` with a reader for each row of a table; a table that is not there has none. */
  each(name: string, use: (read: Read) => void): void {
    const table = this.byName.get(name);
    if (!table) return;
    const reader = readerOf(table.columns);
    for (const row of table.rows) use(reader(row));
  }

  /** The same tables without some rows. */
  without(isOut: (read: Read) => boolean): Tables {
    const left = this.plain().map(({ name, columns, rows }) => {
      const reader = readerOf(columns);
      return { name, columns, rows: rows.filter((row) => !isOut(reader(row))) };
    });
    return new Tables(left);
  }

  map<T>(name: string, toItem: (read: Read) => T): T[] {
    const items: T[] = [];
    this.each(name, (read) => items.push(toItem(read)));
    return items;
  }

  /** All tables as plain data. */
  plain(): { name: string; columns: readonly string[]; rows: (readonly unknown[])[] }[] {
    return [...this.byName].map(([name, table]) => ({ name, ...table }));
  }
}

/** Reads a row of such columns by their names. */
function readerOf(columns: readonly string[]): (row: readonly unknown[]) => Read {
  const places = new Map(columns.map((column, i) => [column, i]));
  return (row) => (column) => textOf(row[places.get(column) ?? -1]);
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? '' : String(cell as string | number | boolean);
}

/** Days since 1970-01-01 of a date; null where it is not known. */
export function dayOf(text: string): number | null {
  return text === '' ? null : Math.floor(Date.parse(text) / 86_400_000);
}
