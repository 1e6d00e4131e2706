import { sized } from '@ringbreaker/cypher/test-size';
import { describe, expect, it } from 'vitest';
import { tables, type CellType, type TableName } from '#jobs/ingest/contract';
import { LEVELS, type Delivery, type World, type WorldRequest } from './world.ts';

const ASKED: WorldRequest = {
  level: 'medium',
  seed: 11,
  sellers: sized(1_000, 2_000),
  deliveries: 2,
  honest: false,
};
/** The smallest marketplace there is: what its draws come from shows as well in few rows as in many. */
const SMALLEST = 500;

export type Cells = Readonly<Record<string, string>>;

/** What every world must keep to: the contract, one truth, same request same rows, and mostly honest people. */
export function checkWorld(world: World): void {
  describe(`the world ${world.name}`, () => {
    const make = (asked: Partial<WorldRequest> = {}) => [...world.deliveries({ ...ASKED, ...asked })];

    it('makes the same of the same request, and another of another seed', () => {
      const plain = (deliveries: readonly Delivery[]) => JSON.stringify(deliveries.map(toPlain));
      const asked = { sellers: sized(SMALLEST, ASKED.sellers), deliveries: sized(1, ASKED.deliveries) };
      const first = plain(make(asked));
      expect(plain(make(asked))).toBe(first);
      expect(plain(make({ ...asked, seed: 12 }))).not.toBe(first);
    });

    it.each(LEVELS)('keeps to the contract on level %s, and most of its sellers are honest', (level) => {
      const last = make({ level }).at(-1) as Delivery;
      expect(faultsIn(last)).toEqual([]);
      const truth = rowsOf(last, 'truth');
      const sellers = rowsOf(last, 'sellers').map((row) => row.seller_id);
      expect(sellers.length).toBeGreaterThan(0.7 * ASKED.sellers);
      expect(sellers.length).toBeLessThan(1.3 * ASKED.sellers);
      expect(new Set(truth.map((row) => row.seller_id)).size).toBe(truth.length);
      const known = new Set(sellers);
      expect(truth.filter((row) => !known.has(row.seller_id))).toEqual([]);
      const planted = truth.filter((row) => row.racket !== '');
      expect(new Set(planted.map((row) => row.racket)).size).toBeGreaterThan(2);
      expect(planted.length).toBeLessThan(0.35 * sellers.length);
    });

    it('plants nobody where it is asked for honest people, and removes some of their listings all the same', () => {
      const last = make({ honest: true }).at(-1) as Delivery;
      expect(faultsIn(last)).toEqual([]);
      expect(rowsOf(last, 'truth').filter((row) => row.racket !== '')).toEqual([]);
      expect(rowsOf(last, 'sellers').length).toBeGreaterThan(0.5 * ASKED.sellers);
    });
  });
}

function toPlain({ asOf, tables: all }: Delivery) {
  return { asOf, tables: all.map(({ name, columns, rows }) => ({ name, columns, rows: [...rows] })) };
}

/** The rows of a table by their columns, as texts; what is missing is an empty one. */
export function rowsOf({ tables: all }: Delivery, name: string): Cells[] {
  const table = all.find((one) => one.name === name);
  const columns = table?.columns ?? [];
  return [...(table?.rows ?? [])].map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] === null ? '' : String(row[at] ?? '')])),
  );
}

/** Who has each text of a column, by the sellers in another, the most used first. */
export function usersBy(rows: readonly Cells[], column: string, seller: string): string[][] {
  const users = new Map<string, Set<string>>();
  for (const row of rows) {
    const text = row[column] ?? '';
    if (text) users.set(text, (users.get(text) ?? new Set()).add(row[seller] ?? ''));
  }
  return [...users.values()].map((all) => [...all]).sort((a, b) => b.length - a.length);
}

/** What in a delivery breaks the contract, a few of each kind. */
function faultsIn(delivery: Delivery): string[] {
  const faults = new Set<string>();
  const ids = new Map<string, Set<string>>();
  for (const { name, columns, id } of tables) {
    const seen = new Set<string>();
    ids.set(name, seen);
    for (const row of rowsOf(delivery, name)) {
      for (const column of columns) {
        const cell = row[column.name] ?? '';
        if (column.required && cell === '') faults.add(`${name}.${column.name} is empty`);
        if (cell !== '' && !isOfType(cell, column.type)) faults.add(`${name}.${column.name}: ${cell}`);
      }
      if (id && seen.has(row[id] ?? '')) faults.add(`${name}.${id} ${row[id]} comes twice`);
      if (id) seen.add(row[id] ?? '');
      const owner = row.owner_kind ? ids.get(OWNERS[row.owner_kind] ?? '') : undefined;
      if (owner && !owner.has(row.owner_id ?? ''))
        faults.add(`${name}: nobody declares ${row.owner_kind} ${row.owner_id}`);
    }
  }
  return [...faults].slice(0, 10);
}

const OWNERS: Readonly<Record<string, TableName>> = { seller: 'sellers', store: 'stores', party: 'parties' };

function isOfType(cell: string, type: CellType): boolean {
  if (typeof type !== 'string') return type.includes(cell);
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}(T[\d:]+Z)?$/.test(cell) && !Number.isNaN(Date.parse(cell));
  if (type === 'decimal') return /^\d+(\.\d+)?$/.test(cell);
  if (type === 'whole') return /^\d+$/.test(cell);
  if (type === 'country') return /^[A-Z]{2}$/.test(cell);
  if (type === 'countries') return /^[A-Z]{2}(;[A-Z]{2})*$/.test(cell);
  if (type === 'currency') return /^[A-Z]{3}$/.test(cell);
  if (type === 'boolean') return cell === 'true' || cell === 'false';
  return true;
}
