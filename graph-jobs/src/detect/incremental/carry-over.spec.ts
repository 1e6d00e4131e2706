import { expect, it } from 'vitest';
import type { Saved } from '../read-graph.ts';
import { carryOver } from './carry-over.ts';

const member = (seller: string, community: string) => ({
  ...{ seller, community, kind: community.startsWith('rk-') ? ('Racket' as const) : ('Group' as const) },
  ...{ bornAt: '2026-01-01', role: 'core' as const, confidence: 0.9, chainRole: null, pinned: null },
  since: '2026-01-01',
});
const saved: Saved = {
  members: [member('b', 'rk-1'), member('a', 'rk-1'), member('c', 'rk-2'), member('d', 'rk-3'), member('e', 'group:4')],
  operators: ['a', 'b', 'c', 'e'].map((seller) => ({ seller, operator: seller < 'c' ? 'op-1' : `op-${seller}` })),
  ties: [{ value: 'tel:1', racket: 'rk-1', sellers: 2 }],
  scores: ['rk-1', 'rk-2', 'rk-3'].map((racket) => ({
    racket,
    assessment: `{"lifecycle":"active","topReason":"${racket}"}`,
  })),
  pins: [],
  records: ['rk-1', 'rk-2', 'rk-3'].map((id) => ({
    ...{ id, bornAt: '2026-01-01', state: 'active' as const, dissolvedAt: null, steadyUntil: null, returns: 0 },
    lostSince: id === 'rk-3' ? '2026-02-01' : null,
  })),
  unread: null,
};

it('takes over what nobody near is in, but for rackets that were lost', () => {
  const { rackets, groups, operators } = carryOver(saved, new Set(['c']));
  expect(rackets.map(({ score, members }) => [score.topReason, members.map(({ seller }) => seller)])).toEqual([
    ['rk-1', ['a', 'b']],
  ]);
  expect(rackets[0]?.ties).toMatchObject([{ value: 'tel:1', weight: 1, users: 2, members: { length: 2 } }]);
  expect(groups.map(({ members }) => members.map(({ seller }) => seller))).toEqual([['e']]);
  expect(operators).toEqual([['a', 'b'], ['e']]);
});
