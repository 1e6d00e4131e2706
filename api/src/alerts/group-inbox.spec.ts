import { describe, expect, it } from 'vitest';
import { type CountedRacket, groupInbox } from './group-inbox.ts';

type Count = CountedRacket['counts'][number];

const count = (kind: Count['kind'], alerts: number, newest: number, about: Partial<Count> = {}): Count => ({
  kind,
  alerts,
  newest,
  state: 'open',
  assignee: null,
  unseen: 0,
  ...about,
});

const racket = (racketId: string, counts: Count[], about: Partial<CountedRacket> = {}): CountedRacket => ({
  racketId,
  title: `the racket ${racketId}`,
  titled: { brand: null, country: null, sellers: 3 },
  name: null,
  lifecycle: 'active',
  band: 'A',
  score: 50,
  harm: 20,
  dismissal: null,
  brands: [],
  countries: [],
  ...about,
  counts,
});

const RACKETS = [
  racket('rk-1', [count('new_member', 2, 4, { unseen: 1 }), count('merge', 1, 3, { state: 'acknowledged' })], {
    brands: ['Rolex', 'Nike'],
    countries: ['CN'],
  }),
  racket('rk-2', [count('new_member', 3, 9, { assignee: 'anna', unseen: 3 })], {
    brands: ['Nike'],
    countries: ['DE', 'CN'],
  }),
  racket('rk-3', [count('merge', 1, 7, { state: 'snoozed', unseen: 1 })]),
];

const idsOf = (filter: Parameters<typeof groupInbox>[1]) =>
  groupInbox(RACKETS, filter).groups.map(({ racketId }) => racketId);

describe('the inbox', () => {
  it('has a group a racket, the one with the newest alert first, each with what of it fits', () => {
    const { groups, alerts, unseen } = groupInbox(RACKETS, { state: 'open' });
    expect(groups).toMatchObject([
      {
        racketId: 'rk-2',
        alerts: 3,
        unseen: 3,
        newest: 9,
        kinds: [{ kind: 'new_member', alerts: 3 }],
        assignees: ['anna'],
      },
      { racketId: 'rk-1', alerts: 2, unseen: 1, newest: 4 },
    ]);
    expect([alerts, unseen]).toEqual([5, 4]);
    expect(idsOf({})).toEqual(['rk-2', 'rk-3', 'rk-1']);
  });

  // Seen red: byRank without its first line, with harm rising, and with newest for rank.
  it('is ordered as the list ranks rackets, where that is asked for', () => {
    const alerted = (id: string, newest: number, about: Partial<CountedRacket>) =>
      racket(id, [count('merge', 1, newest)], about);
    const dismissal = { author: 'anna', at: '2024-01-01', until: '2024-06-01', reason: null };
    const rackets = [
      alerted('rk-dismissed', 9, { band: 'A', harm: 99, dismissal }),
      alerted('rk-gone', 8, { band: 'A', harm: 99, lifecycle: 'merged' }),
      alerted('rk-unscored', 7, { band: null, harm: null, score: null }),
      alerted('rk-b', 6, { band: 'B', harm: 90 }),
      alerted('rk-a-least', 5, { band: 'A', harm: 30, score: 99 }),
      alerted('rk-a-low', 4, { band: 'A', harm: 40, score: 60 }),
      alerted('rk-a-high', 3, { band: 'A', harm: 40, score: 70 }),
      alerted('rk-a-rests', 2, { band: 'A', harm: 50, lifecycle: 'dormant' }),
    ];
    const ordered = (order: 'newest' | 'rank') => groupInbox(rackets, { order }).groups.map(({ racketId }) => racketId);
    expect(ordered('rank')).toEqual([
      'rk-a-rests',
      'rk-a-high',
      'rk-a-low',
      'rk-a-least',
      'rk-b',
      'rk-unscored',
      'rk-gone',
      'rk-dismissed',
    ]);
    expect(ordered('newest')).toEqual(rackets.map(({ racketId }) => racketId));
  });

  it.each([
    [{ kind: 'merge' }, ['rk-3', 'rk-1']],
    [{ brand: 'rolex' }, ['rk-1']],
    [{ country: 'cn', state: 'open' }, ['rk-2', 'rk-1']],
    [{ racket: 'rk-3' }, ['rk-3']],
    [{ assignee: 'anna' }, ['rk-2']],
    [{ brand: 'Rolex', assignee: 'anna' }, []],
  ] as const)('is narrowed by %j', (filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  it('counts each way of narrowing among what the others leave, the most frequent first', () => {
    const { facets, states } = groupInbox(RACKETS, { kind: 'new_member', brand: 'Rolex', state: 'open' });
    expect(facets.brands).toEqual([
      { value: 'Nike', alerts: 5 },
      { value: 'Rolex', alerts: 2 },
    ]);
    expect(facets.kinds).toEqual([{ value: 'new_member', alerts: 2 }]);
    expect(facets.assignees).toEqual([]);
    expect(states).toEqual({ open: 2, snoozed: 0, acknowledged: 0 });
    expect(groupInbox(RACKETS, { state: 'snoozed' }).states).toEqual({ open: 5, snoozed: 1, acknowledged: 1 });
  });

  it('leads, whichever value of a facet is picked, to as many alerts as it says', () => {
    for (const filter of [{}, { state: 'open' }, { kind: 'merge' }, { country: 'CN' }] as const) {
      const { facets } = groupInbox(RACKETS, filter);
      for (const { value, alerts } of facets.brands) {
        expect(groupInbox(RACKETS, { ...filter, brand: value }).alerts).toBe(alerts);
      }
      for (const { value, alerts } of facets.countries) {
        expect(groupInbox(RACKETS, { ...filter, country: value }).alerts).toBe(alerts);
      }
    }
  });

  it('is empty where there is none', () => {
    expect(groupInbox([], { state: 'open' })).toEqual({
      groups: [],
      alerts: 0,
      unseen: 0,
      states: { open: 0, snoozed: 0, acknowledged: 0 },
      facets: { kinds: [], brands: [], countries: [], assignees: [] },
    });
  });
});
