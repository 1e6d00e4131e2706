import type { World, WorldTable } from './world.ts';

/**
 * The same world on a marketplace that does not tell everything: without whole tables (`outcomes`) or columns
 * (`listings.brand`).
 * @throws RangeError on a name that none of its deliveries has
 */
export function leaveOut(world: World, names: readonly string[]): World {
  return {
    ...world,
    *deliveries(request) {
      for (const { asOf, tables } of world.deliveries(request)) {
        const known = new Set(tables.flatMap(({ name, columns }) => [name, ...columns.map((one) => `${name}.${one}`)]));
        const unknown = names.filter((name) => !known.has(name));
        if (unknown.length > 0) throw new RangeError(`${world.name} has no ${unknown.join(', ')} to leave out.`);
        yield { asOf, tables: tables.map((table) => without(table, names)) };
      }
    },
  };
}

function without({ name, columns, rows }: WorldTable, names: readonly string[]): WorldTable {
  if (names.includes(name)) return { name, columns, rows: [] };
  const stays = columns.map((column) => !names.includes(`${name}.${column}`));
  if (!stays.includes(false)) return { name, columns, rows };
  const left = <T>(cells: readonly T[]) => cells.filter((_, at) => stays[at]);
  return { name, columns: left(columns), rows: Array.from(rows, left) };
}
