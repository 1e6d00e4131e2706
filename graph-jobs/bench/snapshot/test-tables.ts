import type { TestTables } from '#jobs/ingest/test-ingest';
import type { World } from '../worlds/world.ts';

/** The last delivery of a world of so many sellers, as rows of named cells. */
export function tablesOf(world: World, sellers: number): TestTables {
  const request = { level: 'medium', seed: 5, sellers, deliveries: 1, honest: false } as const;
  const { tables = [] } = [...world.deliveries(request)].at(-1) ?? {};
  const told = tables.filter(({ name }) => !name.startsWith('truth'));
  const toRow = (columns: readonly string[], cells: readonly unknown[]) =>
    Object.fromEntries(columns.map((column, at) => [column, String(cells[at] ?? '')]));
  return Object.fromEntries(
    told.map(({ name, columns, rows }) => [name, [...rows].map((cells) => toRow(columns, cells as unknown[]))]),
  );
}
