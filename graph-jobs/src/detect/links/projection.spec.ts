import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, useAt, usersOf, valuesOf, type Projection } from './projection.ts';
import { tabulate, type Use } from './use-table.ts';

const use = (seller: string, value: string, dates: [number | null, number | null] = [null, null]): Use => ({
  seller,
  value,
  kind: 'Phone',
  via: seller,
  type: 'USES',
  firstSeen: dates[0],
  lastSeen: dates[1],
});

/** What a projection says, without how it is laid out. */
const told = (projection: Projection) =>
  projection.values.keys.map((key, value) => {
    const users = [...usersOf(projection, value)];
    return {
      key,
      kind: projection.values.kinds[value],
      epoch: projection.values.epochs[value],
      users: users.map((user) => projection.sellers[user]),
      rows: users.map((_, place) => useAt(projection, value, place)),
    };
  });

describe('project', () => {
  it('keeps values that two sellers share, whatever the order of the rows', () => {
    const uses = [use('b', 'tel:1'), use('a', 'tel:1'), use('c', 'tel:2'), use('a', 'tel:1')];
    const one = project(tabulate(uses));
    expect(one.sellers).toEqual(['a', 'b']);
    expect(told(one).map(({ key, users }) => [key, users])).toEqual([['tel:1', ['a', 'b']]]);
    expect(told(project(tabulate([...uses].reverse())))).toEqual(told(one));
  });

  it('splits a number that was used again after eighteen months', () => {
    const uses = [
      use('a', 'tel:1', [0, 100]),
      use('b', 'tel:1', [50, 120]),
      use('c', 'tel:1', [700, 800]),
      use('d', 'tel:1', [750, 900]),
    ];
    expect(told(project(tabulate(uses))).map(({ epoch, users }) => [epoch, users])).toEqual([
      [0, ['a', 'b']],
      [1, ['c', 'd']],
    ]);
  });

  it('never splits where a date is unknown', () => {
    const uses = [use('a', 'tel:1', [0, 100]), use('b', 'tel:1', [null, null]), use('c', 'tel:1', [700, 800])];
    expect(told(project(tabulate(uses)))).toHaveLength(1);
  });

  it('puts values that are the same under one key, and keeps what was written as evidence', () => {
    const uses = [use('a', 'tel:1'), use('b', 'tel:2')];
    const [value] = told(project(tabulate(uses, new Map([['tel:2', 'tel:1']]))));
    expect(value?.users).toEqual(['a', 'b']);
    expect(value?.rows.map((row) => row.value)).toEqual(['tel:1', 'tel:2']);
  });

  it('agrees with a plain grouping on random rows', () => {
    const row = fc.record({
      seller: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      value: fc.constantFrom('1', '2', '3', '4'),
      kind: fc.constantFrom('Email', 'Name'),
      via: fc.constantFrom('x', 'y'),
    });
    const property = fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const uses = rows.map((some): Use => ({ ...use(some.seller, some.value), ...some }));
      const projection = project(tabulate(uses));
      expect(told(projection).map(({ key, kind, users }) => [`${kind} ${key}`, users])).toEqual(groupPlainly(uses));
      projection.sellers.forEach((_, seller) => {
        const back = projection.values.keys.flatMap((_, value) =>
          usersOf(projection, value).includes(seller) ? [value] : [],
        );
        expect([...valuesOf(projection, seller)]).toEqual(back);
      });
    });
    fc.assert(property, { numRuns: 1_000, seed: 1_948 });
  });
});

function groupPlainly(uses: readonly Use[]): [string, string[]][] {
  const names = [...new Set(uses.map(({ kind, value }) => `${kind} ${value}`))].sort();
  return names
    .map((name): [string, string[]] => {
      const sharing = uses.filter(({ kind, value }) => `${kind} ${value}` === name);
      return [name, [...new Set(sharing.map(({ seller }) => seller))].sort()];
    })
    .filter(([, users]) => users.length > 1);
}
