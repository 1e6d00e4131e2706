import { describe, expect, it } from 'vitest';
import { checkWorld } from '../test-world.ts';
import type { Delivery, Level } from '../world.ts';
import { owners } from './owners.ts';
import { companyRegister } from './register.ts';

checkWorld(owners);

type Cells = Readonly<Record<string, unknown>>;

function rowsOf({ tables }: Delivery, name: string): Cells[] {
  const table = tables.find((one) => one.name === name);
  const columns = table?.columns ?? [];
  return [...(table?.rows ?? [])].map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}

function countBy(rows: readonly Cells[], column: string): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const { [column]: value } of rows) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const made = new Map<Level, Delivery>();

function make(level: Level): Delivery {
  const known = made.get(level);
  if (known) return known;
  const request = { level, seed: 3, sellers: 3_000, deliveries: 1, honest: false };
  const delivery = [...owners.deliveries(request)][0] as Delivery;
  made.set(level, delivery);
  return delivery;
}

describe('companies under common owners', () => {
  it('plants many small rackets and a few large ones', () => {
    const sizes = [...countBy(rowsOf(make('medium'), 'truth'), 'racket').values()].sort((a, b) => b - a);
    expect(sizes.length).toBeGreaterThanOrEqual(8);
    expect(sizes.at(-1)).toBe(3);
    expect(sizes[0]).toBeGreaterThan(5 * (sizes[Math.floor(sizes.length / 2)] ?? 0) - 5);
  });

  it('has directors on the boards of many companies, more of them the harder it is', () => {
    const most = (level: Level) => {
      const boards = rowsOf(make(level), 'relations').filter(({ type }) => type === 'directs');
      return Math.max(...countBy(boards, 'from_id').values());
    };
    expect(most('hard')).toBeGreaterThan(60);
    expect(most('hard')).toBeGreaterThan(most('easy'));
  });

  it('declares ties between parties for most sellers of a racket on easy, and for fewer on hard', () => {
    const share = (level: Level) => {
      const delivery = make(level);
      const members = rowsOf(delivery, 'truth').filter(({ racket }) => racket);
      const operated = new Set(
        rowsOf(delivery, 'relations').flatMap(({ type, to_id }) => (type === 'operates' ? [to_id] : [])),
      );
      return members.filter(({ seller_id }) => operated.has(seller_id)).length / members.length;
    };
    expect(share('easy')).toBeGreaterThan(0.8);
    expect(share('hard')).toBeLessThan(0.65);
  });
});

describe('the register of companies', () => {
  const register = companyRegister({ sellers: 2_000, seed: 5 });
  const groupOf = new Map(rowsOf(register, 'truth').map(({ seller_id, racket }) => [seller_id, racket]));

  it('names a group of 3 to 60 for every seller, and shows no sign of counterfeit goods', () => {
    const sizes = [...countBy(rowsOf(register, 'truth'), 'racket').values()];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60);
    expect(groupOf.size).toBe(rowsOf(register, 'sellers').length);
    for (const name of ['outcomes', 'listings', 'shipments']) expect(rowsOf(register, name)).toEqual([]);
    const reasons = rowsOf(register, 'sellers').map(({ closure_reason }) => String(closure_reason));
    expect(reasons.filter((reason) => reason.includes('counterfeit'))).toEqual([]);
  });

  it('lets owners and directors lead to all of a group, and few of the links lead out of it', () => {
    const links = rowsOf(register, 'relations');
    const owners = links.filter(({ type }) => type === 'owns');
    const inside = groupOfParties(links, groupOf);
    const astray = owners.filter(({ from_id, to_id }) => inside.get(from_id) !== inside.get(to_id));
    expect(new Set(inside.values()).size).toBe(new Set(groupOf.values()).size);
    expect(astray.length).toBeGreaterThan(0);
    expect(astray.length).toBeLessThan(0.03 * owners.length);
  });
});

/** The group of each party by the first shop found below it. */
function groupOfParties(links: readonly Cells[], groupOf: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> {
  const inside = new Map<unknown, unknown>();
  for (const { type, from_id, to_id } of links) if (type === 'operates') inside.set(from_id, groupOf.get(to_id));
  for (let round = 0; round < 8; round++) {
    for (const { type, from_id, to_id } of links) {
      if (type !== 'owns') continue;
      if (!inside.has(from_id) && inside.has(to_id)) inside.set(from_id, inside.get(to_id));
    }
  }
  return inside;
}
