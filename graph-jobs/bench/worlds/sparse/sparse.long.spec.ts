import { describe, expect, it } from 'vitest';
import { checkWorld } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { sparseNetwork, type SparseNetworks } from './networks.ts';
import { SHAPES } from './shapes.ts';
import { sparse } from './sparse.ts';

checkWorld(sparse);

describe('what makes the world sparse', () => {
  const ASKED = { level: 'easy', seed: 3, sellers: 3_000, deliveries: 6, honest: false } as const;
  const deliveries = [...sparse.deliveries(ASKED)];
  const last = deliveries.at(-1) as Delivery;
  const racketOf = new Map(rowsOf(last, 'truth').map((row) => [row.seller_id, row.racket]));

  it('has many small rackets and few large ones', () => {
    const sizes = countsOf([...racketOf.values()].filter((racket) => racket !== null)).sort((a, b) => b - a);
    expect(sizes.length).toBeGreaterThan(8);
    expect(sizes[0]).toBeGreaterThan(3 * (sizes[Math.floor(sizes.length / 2)] as number));
  });

  it('ties members by values that mostly two of them share', () => {
    const users = new Map<unknown, Set<unknown>>();
    for (const { kind, value, owner_id: seller } of rowsOf(last, 'contacts')) {
      if (racketOf.get(seller))
        users.set(
          `${String(kind)} ${String(value)}`,
          (users.get(`${String(kind)} ${String(value)}`) ?? new Set()).add(seller),
        );
    }
    const shared = [...users.values()].map(({ size }) => size).filter((size) => size > 1);
    expect(shared.length).toBeGreaterThan(50);
    expect(shared.filter((size) => size === 2).length).toBeGreaterThan(0.7 * shared.length);
    expect(Math.max(...shared)).toBeLessThan(9);
  });

  it('lets networks grow while it is watched, and some part where a go-between stops', () => {
    const events = deliveries
      .slice(1)
      .flatMap((delivery) => rowsOf(delivery, 'truth_events').map(({ event }) => event));
    expect(events).toContain('grown');
    expect(events).toContain('split');
  });
});

describe('bare sparse networks', () => {
  it.each(SHAPES)('have so many nodes and partners in the shape of a %s', (shape) => {
    const made = sparseNetwork({ shape, size: [5, 120], meanDegree: 2.5, chance: 0, seed: 1 });
    const sizes = countsOf([...made.truth.values()]);
    expect(sizes).toHaveLength(200);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(120);
    const degree = (2 * made.pairs.length) / made.truth.size;
    expect(degree).toBeGreaterThan(2.4);
    expect(degree).toBeLessThan(4);
  });

  it('lead to other networks by the share of chance, and are made the same again', () => {
    const request = { shape: 'mixed', size: 30, meanDegree: 3, chance: 0.2, seed: 7 } as const;
    const made = sparseNetwork(request);
    expect(strangersIn(made) / made.pairs.length).toBeCloseTo(0.2, 2);
    expect(sparseNetwork(request).pairs).toEqual(made.pairs);
  });
});

function strangersIn({ pairs, truth }: SparseNetworks): number {
  return pairs.filter(([one, other]) => truth.get(one) !== truth.get(other)).length;
}

function countsOf(names: readonly unknown[]): number[] {
  const counts = new Map<unknown, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()];
}

function rowsOf({ tables }: Delivery, name: string): Record<string, unknown>[] {
  const table = tables.find((one) => one.name === name);
  return [...(table?.rows ?? [])].map((row) =>
    Object.fromEntries((table?.columns ?? []).map((column, at) => [column, row[at]])),
  );
}
