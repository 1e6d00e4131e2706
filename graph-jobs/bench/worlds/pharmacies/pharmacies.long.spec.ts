import { describe, expect, it } from 'vitest';
import { tables } from '#jobs/ingest/contract';
import { checkWorld, rowsOf, usersBy, type Cells } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { pharmacies } from './pharmacies.ts';

checkWorld(pharmacies);

describe('the world pharmacies', () => {
  const asked = { level: 'medium', seed: 4, sellers: 2_000, deliveries: 6, honest: false } as const;
  const all = [...pharmacies.deliveries(asked)];
  const last = all.at(-1) as Delivery;
  const rackets = new Map(rowsOf(last, 'truth').map((row) => [row.seller_id ?? '', row.racket ?? '']));
  const pages = new Map(rowsOf(last, 'stores').map((row) => [row.store_id ?? '', row.seller_id ?? '']));
  const sellerOf = (row: Cells) => row.seller_id || pages.get(row.store_id || row.owner_id || '') || row.owner_id || '';
  const isPlanted = (seller: string) => Boolean(rackets.get(seller));

  it('has honest stockists whose agents share photographs as members of rackets do', () => {
    const offers = rowsOf(last, 'listings').map((row) => ({ ...row, seller: sellerOf(row) }));
    const users = usersBy(offers, 'image', 'seller').filter((sellers) => sellers.length >= 4);
    const planted = users.filter((sellers) => sellers.filter(isPlanted).length > sellers.length / 2);
    const honest = users.filter((sellers) => !sellers.some(isPlanted));
    expect(planted.length).toBeGreaterThan(10);
    expect(honest.length).toBeGreaterThan(2 * planted.length);
  });

  it('lets agents of an honest stockist turn to a racket while others of the same one do not', () => {
    const supplies = rowsOf(last, 'relations').filter(({ type }) => type === 'supplies');
    const bySource = groupsOf(supplies, (row) => row.from_id ?? '');
    const mixed = [...bySource].filter(([head, rows]) => {
      const planted = rows.filter((row) => isPlanted(row.to_id ?? '')).length;
      return !isPlanted(head) && planted > 0 && planted < rows.length;
    });
    expect(mixed.length).toBeGreaterThan(0);
  });

  it('asks of rackets’ buyers little less than the pharmacies do', () => {
    const prices = (planted: boolean) => {
      const chosen = rowsOf(last, 'listings').filter((row) => {
        return (
          row.currency === 'IDR' &&
          /semalyne|botunera|kollavine/i.test(row.title ?? '') &&
          isPlanted(sellerOf(row)) === planted
        );
      });
      return groupsOf(
        chosen,
        (row) => /([a-z]+) (slimming|100|marine|bright)/i.exec(row.title ?? '')?.[0].toLowerCase() ?? '',
      );
    };
    const [theirs, others] = [prices(true), prices(false)];
    const ratios = [...theirs].flatMap(([name, rows]) => {
      const honest = median((others.get(name) ?? []).map(({ price }) => Number(price)));
      return rows.map(({ price }) => Number(price) / honest);
    });
    expect(ratios.length).toBeGreaterThan(10);
    expect(median(ratios)).toBeGreaterThan(0.8);
    expect(median(ratios)).toBeLessThan(1);
  });

  it('writes honest customers of a raided house into the same report', () => {
    const raids = groupsOf(
      rowsOf(last, 'outcomes').filter(({ type }) => type === 'raid'),
      (row) => row.occurred_at ?? '',
    );
    const mixed = [...raids.values()].filter((rows) => {
      const planted = rows.filter((row) => isPlanted(sellerOf(row))).length;
      return planted > 0 && planted < rows.length;
    });
    expect(mixed.length).toBeGreaterThan(0);
  });

  it('tells of rackets that come, part, join and shrink', () => {
    const told = new Set(all.flatMap((delivery) => rowsOf(delivery, 'truth_events').map(({ event }) => event)));
    expect([...told]).toEqual(expect.arrayContaining(['born', 'grown', 'shrunk']));
    expect(told.has('split') || told.has('merged')).toBe(true);
  });

  it('lets nothing end before it begins, and names no owner before its day', () => {
    for (const delivery of all) {
      const sellers = new Set(rowsOf(delivery, 'sellers').map((row) => row.seller_id));
      for (const { name, ordered } of tables) {
        const rows = rowsOf(delivery, name);
        expect(rows.filter((row) => row.owner_kind === 'seller' && !sellers.has(row.owner_id ?? ''))).toEqual([]);
        expect(rows.filter((row) => row.seller_id && !sellers.has(row.seller_id))).toEqual([]);
        for (const [from, to] of ordered) {
          expect(rows.filter((row) => row[from] && row[to] && (row[from] ?? '') > (row[to] ?? ''))).toEqual([]);
        }
      }
    }
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function groupsOf(rows: readonly Cells[], keyOf: (row: Cells) => string): Map<string, Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
