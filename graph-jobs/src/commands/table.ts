/** A cell as it may stand in a line: what people and data say is neither a line of its own nor an order to the terminal. */
const plain = (cell: string): string => cell.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ');

/** Lines of two columns, the first as wide as its widest cell. */
export function twoColumns(rows: readonly (readonly [string, string | number])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return (
    rows
      .map(([name, value]) => `${name.padEnd(width)}  ${typeof value === 'number' ? value : plain(value)}`)
      .join('\n') + '\n'
  );
}

/** Rows under their headings in aligned columns; numbers stand to the right. */
export function alignColumns(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const told = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : plain(cell))));
  const widths = head.map((name, at) => Math.max(name.length, ...told.map((row) => String(row[at] ?? '').length)));
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, at) =>
        typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), ...told.map(line)].join('\n') + '\n';
}

/** Rows as JSON, one a line. */
export function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
