import { describe, expect, it } from 'vitest';
import { project } from '../links/projection.ts';
import { tabulate } from '../links/use-table.ts';
import { findTies, linksOf, narrow, type Community } from './community.ts';
import { NO_SIGNALS } from './facts.ts';

const at = (seller: string, value: string) => ({ from: seller, type: 'USES', to: value });
const facts = { status: null, openedAt: null, closedAt: null, closureReason: null, country: null };
const community: Community = {
  sellers: ['a', 'b', 'c'].map((key) => ({ key, ...facts })),
  members: ['a', 'b', 'c'].map((seller) => ({ seller, role: 'core', confidence: 0.9, kinds: [] })),
  operators: [['a', 'b'], ['c']],
  ties: [
    {
      value: 'phone:1',
      kind: 'Phone',
      weight: 0.8,
      users: 4,
      members: ['a', 'b', 'c'],
      evidence: ['a', 'b', 'c'].map((seller) => at(seller, 'phone:1')),
      seen: [[1, 2] as const, [3, 4] as const, [5, 6] as const],
    },
    { value: 'image:1', kind: 'Image', weight: 0.5, users: 2, members: ['b', 'c'], evidence: [at('b', 'image:1')] },
  ],
  signals: { ...NO_SIGNALS, payees: ['a', 'b'].map((seller) => ({ seller, account: '', nameKey: '', owners: [] })) },
};

describe('narrow', () => {
  it('leaves nothing of who is gone, and of ties only those that still join two', () => {
    const rest = narrow(
      community,
      community.members.filter(({ seller }) => seller !== 'b'),
    );
    expect(rest.sellers.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(rest.operators).toEqual([['a'], ['c']]);
    expect(rest.ties).toEqual([
      {
        value: 'phone:1',
        kind: 'Phone',
        weight: 0.8,
        users: 4,
        members: ['a', 'c'],
        evidence: [at('a', 'phone:1'), at('c', 'phone:1')],
        seen: [
          [1, 2],
          [5, 6],
        ],
      },
    ]);
    expect(rest.signals.payees.map(({ seller }) => seller)).toEqual(['a']);
  });

  it('is the same community where nobody is gone', () => {
    expect(narrow(community, community.members)).toEqual(community);
  });
});

describe('findTies', () => {
  const names = Array.from({ length: 70 }, (_, at) => `seller:${at + 10}`);
  const uses = names.map((seller) => ({
    ...{ seller, value: 'tel:1', kind: 'Phone', via: seller, type: 'USES', firstSeen: null, lastSeen: null },
  }));
  const projection = project(tabulate(uses));
  const tieOf = (weight: number) => findTies(projection, Float64Array.of(weight), [...names.keys()])[0]!;

  // Seen red: of whoever came as the fifty-first user, or later, no alert was raised.
  it('holds the use of every member that a value ties', () => {
    const tie = tieOf(0.8);
    expect(names.filter((seller) => linksOf(tie, [seller]).length !== 1)).toEqual([]);
  });

  it('holds fifty uses of a value that ties nobody', () => {
    expect(tieOf(0).evidence).toHaveLength(50);
  });
});
