import { describe, expect, it } from 'vitest';
import { checkWorld } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { casework } from './casework.ts';

checkWorld(casework);

describe('the files of the firm', () => {
  const made = [...casework.deliveries({ level: 'medium', seed: 3, sellers: 4_000, deliveries: 6, honest: false })];
  const last = made.at(-1) as Delivery;

  it('has rackets of very different sizes', () => {
    const sizes = [...countBy(last, 'truth', 'racket').values()].sort((a, b) => b - a);
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.at(-1)).toBeLessThan(6);
    expect(sizes[0]).toBeGreaterThan(5 * (sizes[Math.floor(sizes.length / 2)] ?? 0));
  });

  it('tells of rackets that grow, shrink, split and merge', () => {
    const told = new Set(made.slice(1).flatMap((one) => [...countBy(one, 'truth_events', 'event').keys()]));
    expect([...told]).toEqual(expect.arrayContaining(['grown', 'shrunk', 'split', 'merged']));
  });

  it('has consolidators whose address is the origin of parcels of very many sellers', () => {
    const users = [...countBy(last, 'shipments', 'origin').values()].sort((a, b) => b - a);
    expect(users[0]).toBeGreaterThan(100);
  });
});

/** How often each value stands in a column, those that are not known left out. */
function countBy({ tables }: Delivery, name: string, column: string): Map<string, number> {
  const table = tables.find((one) => one.name === name);
  const at = table?.columns.indexOf(column) ?? -1;
  const counts = new Map<string, number>();
  for (const row of table?.rows ?? []) {
    const value = row[at] ?? '';
    if (value !== '') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  return counts;
}
