import { describe, expect, it } from 'vitest';
import { generateDeliveries, type Level } from '../generate.ts';
import type { Table } from './tables/tables.ts';
import { attack, LOOKS, type Case } from './test-stranger.ts';

/** Among fewer a stranger learns what is chance there, and the areas stray past their bounds. */
const SELLERS = 4_000;

/** Of each level how many deliveries: on *hard* there is least to learn from, and on *medium* most days. */
const LEVELS: [Level, number][] = [
  ['easy', 1],
  ['medium', 6],
  ['hard', 1],
];

/** The tables of a marketplace at its last delivery, made once. */
function readLast(level: Level, snapshots: number, seed: number): Table[] {
  const last = [...generateDeliveries({ sellers: SELLERS, seed, level, snapshots })].at(-1);
  return (last?.tables ?? []).map((table) => ({ ...table, rows: [...table.rows] }));
}

function lookAt(tables: Table[], look: (typeof LOOKS)[string]): Case[] {
  const truth = tables.find(({ name }) => name === 'truth')?.rows ?? [];
  const rackets = new Map([...truth].map(([seller, , racket]) => [seller, racket]));
  return [...look(tables)].map(([seller, features]) => ({ features, isMember: rackets.get(seller) !== null }));
}

describe('a stranger who looks at one seller after the other', () => {
  it.each(LEVELS)(
    'cannot tell members of rackets, level %s, %i deliveries',
    (level, snapshots) => {
      const [known, unknown] = [readLast(level, snapshots, 5), readLast(level, snapshots, 6)];
      for (const [name, look] of Object.entries(LOOKS)) {
        const area = attack(lookAt(known, look), lookAt(unknown, look));
        expect(area, name).toBeLessThanOrEqual(0.6);
        expect(area, name).toBeGreaterThanOrEqual(0.4);
      }
    },
    120_000,
  );

  it('is caught where there is something to tell', () => {
    const cases = Array.from({ length: 1_000 }, (_, i) => {
      const isMember = i % 7 < 2;
      return { isMember, features: new Map([['told', (i % 11) + (isMember ? 8 : 0)]]) };
    });
    expect(attack(cases.slice(500), cases.slice(0, 500))).toBeGreaterThan(0.9);
  });
});
