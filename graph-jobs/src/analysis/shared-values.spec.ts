import { describe, expect, it } from 'vitest';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { PlainLink } from './picture/picture.ts';
import { bundleGroups, contract, joinMembers, keepShared, SHARES } from './shared-values.ts';
import { combineWeights } from './combine-weights.ts';

const link = (from: string, type: string, to: string, seen: number | null = null): PlainLink => {
  return { from, type, to, firstSeen: seen, lastSeen: seen };
};
const ends = (known: Record<string, [NodeKind, number | null]>) =>
  new Map(Object.entries(known).map(([key, [kind, weight]]) => [key, { kind, weight }]));
const members = new Set(['s1', 's2', 's3']);

describe('joinMembers', () => {
  it('weighs a pair by all that it shares, and gives the window in which it was seen', () => {
    const links = [
      link('s1', 'USES', 'p', 3),
      link('s2', 'USES', 'p', 9),
      link('s1', 'PAID_TO', 'a'),
      link('s2', 'PAID_TO', 'a'),
    ];
    const drawn = joinMembers(members, links, ends({ p: ['Phone', 0.8], a: ['PaymentAccount', 0.3] }));
    const weight = combineWeights([0.8, 0.3]);
    expect(drawn).toEqual([{ from: 's1', to: 's2', type: SHARES, firstSeen: 3, lastSeen: 9, weight }]);
  });

  it('sees what is shared through a store or a party, and the shared party itself', () => {
    const links = [link('s1', 'OPERATES', 'store'), link('store', 'USES', 'p'), link('s2', 'USES', 'p')];
    expect(joinMembers(members, links, ends({ p: ['Phone', 0.8], store: ['Store', null] }))).toHaveLength(1);
    const owner = [link('boss', 'OPERATES', 's1'), link('boss', 'OPERATES', 's3')];
    expect(joinMembers(members, owner, ends({ boss: ['Party', null] }))).toMatchObject([{ from: 's1', to: 's3' }]);
  });

  it('joins nobody by a value that the run did not use, nor by one that a single member uses', () => {
    const links = [link('s1', 'USES', 'p'), link('s2', 'USES', 'p'), link('s3', 'USES', 'q')];
    expect(joinMembers(members, links, ends({ p: ['Phone', null], q: ['Phone', 0.8] }))).toEqual([]);
  });

  it('joins by what the fewest share where there is no room for all pairs, and adds to these what many share', () => {
    const crowd = new Set(Array.from({ length: 3_000 }, (_, i) => `s${i}`));
    const links = [...crowd].map((key) => link('plant', 'OPERATES', key));
    links.push(link('s7', 'USES', 'p'), link('s2900', 'USES', 'p'));
    const drawn = joinMembers(crowd, links, ends({ p: ['Phone', 0.8], plant: ['Party', null] }), 100);
    expect(drawn).toHaveLength(100);
    const both = drawn.find(({ from, to }) => from === 's2900' && to === 's7')!;
    expect(both.weight).toBeGreaterThan(0.8);
    const found = joinMembers(members, links, ends({ plant: ['Party', null] }), 100);
    expect(found).toEqual(joinMembers(members, links, ends({ plant: ['Party', null] })));
  });

  it("keeps members' direct links with their own type", () => {
    expect(joinMembers(members, [link('s1', 'OWNS', 's2')], ends({}))).toMatchObject([{ type: 'OWNS' }]);
  });
});

describe('keepShared', () => {
  it('keeps what two members come by, the steps to it, and suppliers; drops the rest', () => {
    const known = ends({
      p: ['Phone', 0.8],
      own: ['Phone', null],
      hub: ['Address', null],
      store: ['Store', null],
      plant: ['Party', null],
    });
    const kept = [
      link('s1', 'OPERATES', 'store'),
      link('store', 'USES', 'p'),
      link('s2', 'USES', 'p'),
      link('plant', 'SUPPLIES', 's3'),
    ];
    const dropped = [link('s1', 'USES', 'own'), link('s1', 'LOCATED_AT', 'hub'), link('s2', 'LOCATED_AT', 'hub')];
    expect(keepShared(members, [...dropped, ...kept], known)).toEqual(kept);
  });
});

describe('contract', () => {
  it('joins groups once, and hides what is inside one', () => {
    const weighed = [link('s1', SHARES, 's2'), link('s1', SHARES, 's3', 5), link('s2', SHARES, 's3', 2)].map((one) => {
      return { ...one, weight: 0.5 };
    });
    const groupOf = new Map([
      ['s1', 'op-1'],
      ['s2', 'op-1'],
    ]);
    expect(contract(weighed, groupOf)).toEqual([
      { from: 'op-1', type: SHARES, to: 's3', firstSeen: 2, lastSeen: 5, weight: 0.75 },
    ]);
  });
});

describe('bundleGroups', () => {
  const groupOf = new Map([
    ['s1', 'op-1'],
    ['s2', 'op-1'],
  ]);
  const known = ends({ p: ['Phone', 0.8], a: ['PaymentAccount', 0.9], d: ['Device', 0.9], own: ['Email', 0.9] });

  it('joins groups with what ties them, never each with each, and leaves out what one group has alone', () => {
    const links = ['s1', 's2', 's3'].map((seller) => link(seller, 'USES', 'p', 4));
    links.push(link('s1', 'USES', 'own'), link('s2', 'USES', 'own'));
    expect(bundleGroups(members, links, known, groupOf)).toEqual([
      { from: 'op-1', to: 'p', type: SHARES, firstSeen: 4, lastSeen: 4, weight: 0.8 },
      { from: 's3', to: 'p', type: SHARES, firstSeen: 4, lastSeen: 4, weight: 0.8 },
    ]);
  });

  it('draws the one that says most of several that tie the same groups, whatever their order', () => {
    const links = ['p', 'a', 'd'].flatMap((key) => [link('s1', 'USES', key), link('s3', 'USES', key)]);
    for (const order of [links, [...links].reverse()]) {
      expect(new Set(bundleGroups(members, order, known, groupOf).map(({ to }) => to))).toEqual(new Set(['a']));
    }
  });
});
