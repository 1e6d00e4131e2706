/**
 * Rows in an order of their own, and so the lists in them: the database answers in any, and what follows must not
 * depend on it.
 */
export function sortRows<T extends object>(rows: readonly T[]): T[] {
  const named = rows.map((row) => {
    const ordered = Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, Array.isArray(cell) ? sortCells(cell) : (cell as unknown)]),
    ) as T;
    return { row: ordered, name: JSON.stringify(Object.values(ordered)) };
  });
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ row }) => row);
}

function sortCells(cells: readonly unknown[]): unknown[] {
  const named = cells.map((cell) => ({ cell, name: JSON.stringify(cell) }));
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ cell }) => cell);
}
