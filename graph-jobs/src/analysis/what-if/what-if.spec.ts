import { describe, expect, it } from 'vitest';
import { WhatIfReport, type WhatIfStrategyId } from '@ringbreaker/cypher/domain';
import type { Network } from './network.ts';
import { chain, clique, networkOf } from './test-network.ts';
import { whatIf, type WhatIfQuestion } from './what-if.ts';

const QUESTION: WhatIfQuestion = { remove: [], close: [], size: 2, seed: 1 };
const ask = (network: Network, more: Partial<WhatIfQuestion> = {}) =>
  whatIf({ network, offers: [] }, { ...QUESTION, ...more });
const setOf = (network: Network, id: WhatIfStrategyId, size = 2) =>
  ask(network, { size })
    .strategies.find((one) => one.id === id)
    ?.set.members.map(({ key }) => key);

const PATH = networkOf(chain('a', 'b', 'c', 'd', 'e'));
const STAR = networkOf(['b', 'c', 'd', 'e', 'f'].map((leaf) => ['a', leaf]));
const BRIDGED = networkOf([
  ...clique('a1', 'a2', 'a3', 'a4'),
  ...clique('b1', 'b2', 'b3', 'b4'),
  ['a1', 'x'],
  ['x', 'b1'],
]);
/** A factory, two that pass goods on, and two stores of each. */
const CHAIN = networkOf(
  [
    ['f', 'd1'],
    ['f', 'd2'],
    ['d1', 's1'],
    ['d1', 's2'],
    ['d2', 's3'],
    ['d2', 's4'],
    ['d1', 'd2'],
  ],
  {
    goods: [
      ['f', 'd1'],
      ['f', 'd2'],
      ['d1', 's1'],
      ['d1', 's2'],
      ['d2', 's3'],
      ['d2', 's4'],
    ],
    roles: {
      f: 'production',
      d1: 'distribution',
      d2: 'distribution',
      s1: 'retail',
      s2: 'retail',
      s3: 'retail',
      s4: 'retail',
    },
  },
);

describe('whatIf', () => {
  it('parts a path at its middle, a star at its hub, and two cliques at their bridge', () => {
    expect(ask(PATH, { remove: ['c'] }).asked?.states[0]).toMatchObject({ largest: 2, parts: 2 });
    expect(ask(PATH, { remove: ['a'] }).asked?.states[0]).toMatchObject({ largest: 4, parts: 1 });
    expect(ask(STAR, { remove: ['a'] }).asked).toMatchObject({
      states: [{ largest: 1, parts: 5 }, {}, {}],
      affected: { members: 1, cutOff: 4 },
    });
    expect(ask(BRIDGED, { remove: ['x'] }).asked?.states[0]).toMatchObject({ largest: 4, parts: 2 });
    expect(ask(BRIDGED, { remove: ['a2'] }).asked?.states[0]).toMatchObject({ largest: 8, parts: 1 });
  });

  it('parts who hang together by a closed value alone', () => {
    const closed = ask(
      networkOf([
        ['a', 'b', 'c'],
        ['c', 'd'],
      ]),
      { close: ['Phone-0'] },
    ).asked;
    expect(closed).toMatchObject({ closed: [{ key: 'Phone-0' }], states: [{ largest: 2, parts: 3 }, {}, {}] });
    expect(closed?.cutOff.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('counts the pairs of a factory and a store that goods can go between', () => {
    expect(ask(CHAIN).before).toMatchObject({ factories: 1, stores: 4, paths: 4 });
    expect(ask(CHAIN, { remove: ['d1'] }).asked?.states[0]?.paths).toBe(2);
    expect(ask(CHAIN, { remove: ['s1'] }).asked?.states[0]?.paths).toBe(3);
    expect(ask(CHAIN, { remove: ['f'] }).asked?.states[0]?.paths).toBe(0);
  });

  it('rebuilds by the same part of the chain, within two hops, as room comes with the days', () => {
    const states = ask(CHAIN, { remove: ['d1'] }).asked?.states ?? [];
    expect(states.map(({ days, largest }) => [days, largest])).toEqual([
      [0, 4],
      [30, 5],
      [90, 6],
    ]);
    expect(states[2]?.rebuilt.every(({ to, hops }) => to === 'd2' && hops === 2)).toBe(true);
    expect(states[2]?.rebuilt.map(({ days }) => days)).toEqual([30, 90]);
    // Goods go over the new ties, for who passes goods on took them in.
    expect(states.map(({ paths }) => paths)).toEqual([2, 3, 4]);
  });

  it('leaves apart whom nobody of that part of the chain can take in', () => {
    const both = ask(CHAIN, { remove: ['d1', 'd2'] }).asked?.states ?? [];
    expect(both.map(({ largest, rebuilt }) => [largest, rebuilt.length])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('names sets that answer each strategy', () => {
    expect(setOf(PATH, 'betweenness', 1)).toEqual(['c']);
    expect(setOf(STAR, 'degree')).toEqual(['a', 'b']);
    expect(setOf(BRIDGED, 'betweenness', 1)).toEqual(['x']);
    expect(setOf(BRIDGED, 'cut', 1)).toEqual(['x']);
    expect(setOf(CHAIN, 'scarcity', 3)).toEqual(['d1', 'd2', 'f']);
    expect(setOf(networkOf(clique('a', 'b', 'c', 'd'), { roles: { c: 'money', d: 'retail' } }), 'money')).toEqual([
      'c',
    ]);
    expect(setOf(BRIDGED, 'random')).toEqual([]);
  });

  it('beats what is drawn at random where a network has a waist', () => {
    const { strategies } = ask(BRIDGED, { size: 1 });
    const left = Object.fromEntries(strategies.map(({ id, left }) => [id, left[1]]));
    expect(left.cut).toBeCloseTo(4 / 9, 3);
    expect(left.random).toBeGreaterThan(4 / 9 + 0.1);
    expect(strategies.every(({ left: [whole] }) => whole === 1)).toBe(true);
  });

  it('sums what those taken away and those cut off offer', () => {
    const offer = (seller: string, brand: string, offers: number, value: number) => ({
      seller,
      brand,
      currency: 'EUR',
      offers,
      value,
    });
    const offers = [
      offer('b', 'Acme', 3, 30),
      offer('c', 'Zeta', 1, 5.4),
      offer('d', 'Acme', 2, 20),
      offer('e', 'Acme', 9, 90),
    ];
    const { asked } = whatIf({ network: PATH, offers }, { ...QUESTION, remove: ['b', 'c'] });
    // Of equals the part of `d` and `e` is the largest; `a` offers nothing.
    expect(asked?.affected).toEqual({
      members: 2,
      cutOff: 1,
      operators: 3,
      offers: 4,
      brands: [
        { brand: 'Acme', offers: 3 },
        { brand: 'Zeta', offers: 1 },
      ],
      values: [{ currency: 'EUR', amount: 35 }],
    });
  });

  it('answers nothing of nothing', () => {
    expect(WhatIfReport.parse(ask(networkOf([])))).toMatchObject({
      before: { members: 0, largest: 0, paths: 0 },
      asked: null,
    });
  });
});
