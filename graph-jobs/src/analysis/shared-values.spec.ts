import { describe, expect, it } from 'vitest';
import { VALUE_KINDS, type NodeKind } from '@ringbreaker/cypher/domain';
import type { PlainLink } from './picture.ts';
import { contract, joinMembers, keepShared, SHARES } from './shared-values.ts';
import { combineWeights, valueWeight } from './value-weight.ts';

const link = (from: string, type: string, to: string, seen: number | null = null): PlainLink => {
  return { from, type, to, firstSeen: seen, lastSeen: seen };
};
const ends = (known: Record<string, [NodeKind, number]>) =>
  new Map(Object.entries(known).map(([key, [kind, degree]]) => [key, { kind, degree }]));
const members = new Set(['s1', 's2', 's3']);

describe('joinMembers', () => {
  it('weighs a pair by all that it shares, and gives the window in which it was seen', () => {
    const links = [
      link('s1', 'USES', 'p', 3),
      link('s2', 'USES', 'p', 9),
      link('s1', 'PAID_TO', 'a'),
      link('s2', 'PAID_TO', 'a'),
    ];
    const drawn = joinMembers(members, links, ends({ p: ['Phone', 2], a: ['PaymentAccount', 4] }));
    const weight = combineWeights([valueWeight('Phone', 2), valueWeight('PaymentAccount', 4)]);
    expect(drawn).toEqual([{ from: 's1', to: 's2', type: SHARES, firstSeen: 3, lastSeen: 9, weight }]);
  });

  it('sees what is shared through a store or a party, and the shared party itself', () => {
    const links = [link('s1', 'OPERATES', 'store'), link('store', 'USES', 'p'), link('s2', 'USES', 'p')];
    expect(joinMembers(members, links, ends({ p: ['Phone', 2], store: ['Store', 2] }))).toHaveLength(1);
    const owner = [link('boss', 'OPERATES', 's1'), link('boss', 'OPERATES', 's3')];
    expect(joinMembers(members, owner, ends({ boss: ['Party', 2] }))).toMatchObject([{ from: 's1', to: 's3' }]);
  });

  it('joins nobody by a generic value, nor by one that a single member uses', () => {
    const links = [link('s1', 'USES', 'p'), link('s2', 'USES', 'p'), link('s3', 'USES', 'q')];
    expect(joinMembers(members, links, ends({ p: ['Phone', VALUE_KINDS.Phone.cap + 1], q: ['Phone', 1] }))).toEqual([]);
  });

  it('joins by what the run found to tie a racket, however many use it', () => {
    const links = [link('s1', 'LOCATED_AT', 'hall'), link('s2', 'LOCATED_AT', 'hall')];
    const hall = { kind: 'Address', degree: VALUE_KINDS.Address.cap * 2, racketId: 'rk-1' } as const;
    expect(joinMembers(members, links, new Map([['hall', hall]]))).toHaveLength(1);
    expect(joinMembers(members, links, new Map([['hall', { ...hall, racketId: null }]]))).toEqual([]);
  });

  it("keeps members' direct links with their own type", () => {
    expect(joinMembers(members, [link('s1', 'OWNS', 's2')], ends({}))).toMatchObject([{ type: 'OWNS' }]);
  });
});

describe('keepShared', () => {
  it('keeps what two members come by, the steps to it, and suppliers; drops the rest', () => {
    const known = ends({
      p: ['Phone', 2],
      own: ['Phone', 1],
      hub: ['Address', 500],
      store: ['Store', 2],
      plant: ['Party', 9],
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
