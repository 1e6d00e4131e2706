import { describe, expect, it } from 'vitest';
import { tables } from '../../ingest/contract.ts';
import { findFlags, redFlags } from './index.ts';
import { community, listing, reference, tie } from './test-community.ts';

describe('red flags', () => {
  it('have ids of their own, a guard, a strength from 0 to 1', () => {
    expect(new Set(redFlags.map(({ id }) => id)).size).toBe(redFlags.length);
    for (const { guard, strength } of redFlags) expect(guard.length > 20 && strength > 0 && strength <= 1).toBe(true);
  });

  it('read columns of the contract alone', () => {
    const known = new Set(tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)));
    const needed = redFlags.flatMap(({ needs }) => needs.flatMap((need) => need.split('|')));
    expect(needed.filter((column) => !known.has(column))).toEqual([]);
    expect(redFlags.filter(({ needs }) => needs.length === 0)).toEqual([]);
  });

  it('say nothing of sellers of whom nothing is known', () => {
    expect(findFlags(community(), reference).map(({ flag }) => flag)).toEqual(['R4']);
    expect(findFlags(community({ operators: [] }), reference)).toEqual([]);
  });

  it('never show by themselves what only adds to others', () => {
    const parcels = [{ seller: 'a', currency: 'EUR', parcels: 50, counted: 50, small: 50, valued: 0 }].map((row) => ({
      ...row,
      medianUnitValue: null,
      sample: 'shipment:1',
    }));
    const shoes = community({ operators: [], signals: { parcels, listings: [listing('a', { listings: 20 })] } });
    expect(findFlags(shoes, reference)).toEqual([]);
    const flags = findFlags({ ...shoes, ties: [tie('Phone', ['a', 'b'])] }, reference).map(({ flag }) => flag);
    expect(flags).toEqual(['R2', 'R10', 'R11']);
  });

  it('keep at most fifty links as evidence, and no more strength than they may have', () => {
    const many = tie(
      'Phone',
      Array.from({ length: 60 }, (_, at) => `s${at}`),
    );
    const [hit] = findFlags(community({ operators: [], ties: [many] }), reference);
    expect(hit?.evidence).toHaveLength(50);
    expect(hit?.strength).toBe(0.35);
  });
});
