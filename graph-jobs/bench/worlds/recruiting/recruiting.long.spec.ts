import { describe, expect, it } from 'vitest';
import { dayOf } from '#jobs/generate/days';
import { checkWorld } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { recruiting } from './recruiting.ts';

checkWorld(recruiting);

describe('what makes recruiting what it is', () => {
  const [made] = [...recruiting.deliveries({ level: 'easy', seed: 5, sellers: 4_000, deliveries: 1, honest: false })];
  const rows = (name: string) => rowsOf(made as Delivery, name);
  const rackets = byRacket(rows('truth'));
  const opened = new Map(rows('sellers').map((row) => [String(row.seller_id), dayOf(String(row.opened_at))]));

  it('has five rackets that hold more than half of all members, and many of three to six', () => {
    const sizes = [...rackets.values()].map((members) => members.length).sort((a, b) => b - a);
    const sum = (list: readonly number[]) => list.reduce((total, size) => total + size, 0);
    expect(sum(sizes.slice(0, 5))).toBeGreaterThan(0.5 * sum(sizes));
    expect(sizes.filter((size) => size <= 6).length).toBeGreaterThan(0.5 * sizes.length);
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(3);
  });

  it('lets hardly any two members share a value who joined two years apart, but many who joined in one season', () => {
    const values = valuesBySeller([...rows('contacts'), ...rows('addresses'), ...rows('payment_accounts')]);
    const pairs = [...rackets.values()].flatMap(pairsOf).filter(([a, b]) => !a.operator || a.operator !== b.operator);
    const share = (within: (days: number) => boolean) => {
      const there = pairs.filter(([a, b]) => within(Math.abs(dayIn(opened, a) - dayIn(opened, b))));
      return there.filter(([a, b]) => isShared(values, a, b)).length / there.length;
    };
    expect(share((days) => days > 730)).toBeLessThan(0.04);
    expect(share((days) => days < 100)).toBeGreaterThan(4 * share((days) => days > 730));
  });

  it('has honest sponsors whose down-lines may sell the brand', () => {
    const honest = new Set(
      rows('truth')
        .filter(({ racket }) => !racket)
        .map(({ seller_id: id }) => id),
    );
    const licensed = new Set(rows('authorisations').map(({ seller_id: id }) => id));
    const brought = rows('relations').filter(({ type, to_id: to }) => type === 'associate' && honest.has(to ?? null));
    expect(brought.length).toBeGreaterThan(50);
    expect(brought.filter(({ to_id: to }) => licensed.has(to ?? null)).length).toBeGreaterThan(0.5 * brought.length);
  });
});

type Row = Readonly<Record<string, string | number | boolean | null>>;

function rowsOf({ tables }: Delivery, name: string): Row[] {
  const table = tables.find((one) => one.name === name);
  return [...(table?.rows ?? [])].map((row) => {
    return Object.fromEntries((table?.columns ?? []).map((column, at) => [column, row[at] ?? null]));
  });
}

function byRacket(truth: readonly Row[]): Map<string, Row[]> {
  const rackets = new Map<string, Row[]>();
  for (const row of truth) {
    if (row.racket) rackets.set(String(row.racket), [...(rackets.get(String(row.racket)) ?? []), row]);
  }
  return rackets;
}

function valuesBySeller(uses: readonly Row[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const use of uses) {
    const seller = String(use.owner_id);
    const told = String(use.value ?? use.account ?? `${use.street} ${use.city}`);
    values.set(seller, (values.get(seller) ?? new Set()).add(told));
  }
  return values;
}

function pairsOf(members: readonly Row[]): [Row, Row][] {
  return members.flatMap((a, at) => members.slice(at + 1).map((b): [Row, Row] => [a, b]));
}

function dayIn(opened: ReadonlyMap<string, number>, { seller_id: id }: Row): number {
  return opened.get(String(id)) ?? 0;
}

function isShared(values: ReadonlyMap<string, ReadonlySet<string>>, a: Row, b: Row): boolean {
  const others = values.get(String(b.seller_id)) ?? new Set();
  return [...(values.get(String(a.seller_id)) ?? [])].some((value) => others.has(value));
}
