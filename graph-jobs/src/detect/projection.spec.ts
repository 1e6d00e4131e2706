import { describe, expect, it } from 'vitest';
import { project, type Use } from './projection.ts';

const use = (seller: string, value: string, dates: [number | null, number | null] = [null, null]): Use => ({
  seller,
  value,
  kind: 'Phone',
  via: seller,
  type: 'USES',
  firstSeen: dates[0],
  lastSeen: dates[1],
});

describe('project', () => {
  it('keeps values that two sellers share, whatever the order of the rows', () => {
    const uses = [use('b', 'tel:1'), use('a', 'tel:1'), use('c', 'tel:2'), use('a', 'tel:1')];
    const one = project(['c', 'b', 'a'], uses);
    expect(one.sellers).toEqual(['a', 'b', 'c']);
    expect(one.values.map(({ key, users }) => [key, users])).toEqual([['tel:1', [0, 1]]]);
    expect(project(['a', 'b', 'c'], [...uses].reverse())).toEqual(one);
  });

  it('splits a number that was used again after eighteen months', () => {
    const uses = [
      use('a', 'tel:1', [0, 100]),
      use('b', 'tel:1', [50, 120]),
      use('c', 'tel:1', [700, 800]),
      use('d', 'tel:1', [750, 900]),
    ];
    const { values } = project(['a', 'b', 'c', 'd'], uses);
    expect(values.map(({ epoch, users }) => [epoch, users])).toEqual([
      [0, [0, 1]],
      [1, [2, 3]],
    ]);
  });

  it('never splits where a date is unknown', () => {
    const uses = [use('a', 'tel:1', [0, 100]), use('b', 'tel:1', [null, null]), use('c', 'tel:1', [700, 800])];
    expect(project(['a', 'b', 'c'], uses).values).toHaveLength(1);
  });

  it('leaves out sellers that are not declared', () => {
    expect(project(['a'], [use('a', 'tel:1'), use('x', 'tel:1')]).values).toEqual([]);
  });
});
