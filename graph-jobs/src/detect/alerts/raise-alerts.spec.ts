import { AlertBody } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../evidence/community.ts';
import type { SellerFacts } from '../evidence/facts.ts';
import { Theatre, type Scene } from '../lifecycle/test-lives.ts';
import { raiseAlerts } from './raise-alerts.ts';
import { ALL_NEW, tie } from './test-alerts.ts';

const A = ['a1', 'a2', 'a3', 'a4'];
const B = ['b1', 'b2', 'b3'];

/** Plays a first run and those that follow, and answers the alerts of each. */
function alertsOf(
  scenes: readonly Scene[],
  sellers: Readonly<Record<string, Partial<SellerFacts>>> = {},
  news = ALL_NEW,
) {
  const theatre = new Theatre();
  const facts = new Map(
    Object.entries(sellers).map(([key, known]) => [
      key,
      { key, status: 'open', openedAt: null, closedAt: null, closureReason: null, country: null, ...known },
    ]),
  );
  return scenes.map((scene) => {
    const past = theatre.past;
    return raiseAlerts(past, theatre.play(scene), { sellers: facts, news });
  });
}

const bodyOf = (alert: { body: string } | undefined) => AlertBody.parse(JSON.parse(alert?.body ?? '{}'));

describe('alerts', () => {
  const grown = { asOf: '2026-02-01', rackets: [[...A, 'n1']], ties: [tie('Phone', 0.8, ['a1', 'n1'])] };

  it('tell of a new member with its path, values and rarity, and of nobody twice', () => {
    const [first, second, third] = alertsOf([{ asOf: '2026-01-01', rackets: [A] }, grown, grown]);
    expect(first).toEqual([]);
    expect(second).toMatchObject([{ kind: 'new_member', seller: 'n1', episode: '1' }]);
    expect(bodyOf(second?.[0])).toMatchObject({
      path: ['n1', 'Phone-value', 'a1'],
      values: [{ key: 'Phone-value', kind: 'Phone', users: 4, weight: 0.8 }],
    });
    expect(third).toEqual([]);
  });

  it('are silent of who did nothing new: only old links tie it, or new ones to others that came as well', () => {
    const toKnown = tie('Phone', 0.8, ['a1', 'n1']);
    const toNewcomer = tie('Address', 0.8, ['n1', 'n2']);
    const old = tie('Ip', 0.8, ['a2', 'n1']);
    const generic = tie('Device', 0, ['a1', 'n1']);
    const toldOf = (ties: readonly Tie[], isNew: (to: string, from: string) => boolean) =>
      alertsOf(
        [
          { asOf: '2026-01-01', rackets: [A] },
          { asOf: '2026-02-01', rackets: [[...A, 'n1', 'n2', 'n3']], ties },
        ],
        {},
        (_, { from, to }) => isNew(to, from),
      )
        .flat()
        .map(({ kind, seller }) => seller ?? kind);
    expect(toldOf([toKnown, old], () => false)).toEqual([]);
    expect(toldOf([toKnown, old], (to) => to === toKnown.value)).toEqual(['n1']);
    expect(toldOf([toKnown, old], (_, from) => from === 'a1')).toEqual([]);
    expect(toldOf([old, generic], (to) => to === generic.value)).toEqual([]);
    // Whom a chain of newcomers leads to is news where nothing of it was there before.
    expect(toldOf([old, toNewcomer], (to) => to === toNewcomer.value)).toEqual(['n2']);
  });

  it('tell of a growth spurt by those of whom there is news', () => {
    const fresh = ['n1', 'n2', 'n3'];
    const ties = [tie('Phone', 0.8, [...A, ...fresh])];
    const scenes = [
      { asOf: '2026-01-01', rackets: [A] },
      { asOf: '2026-02-01', rackets: [[...A, ...fresh]], ties },
    ];
    const kinds = (known: string) =>
      alertsOf(scenes, {}, (_, { from }) => from !== known)
        .flat()
        .map(({ kind }) => kind);
    expect(kinds('')).toEqual(['new_member', 'new_member', 'new_member', 'growth_spurt']);
    expect(kinds('n2')).toEqual(['new_member', 'new_member']);
  });

  it('tell after an update of those alone who opened since: no settings would have found them before', () => {
    const updated = { ...grown, rackets: [[...A, 'n1', 'n2']], options: '{"seed":2}' };
    const ties = [tie('Phone', 0.8, ['a1', 'n1', 'n2'])];
    const opened = { n1: { openedAt: '2026-01-15' }, n2: { openedAt: '2025-12-15' } };
    const [, second] = alertsOf(
      [
        { asOf: '2026-01-01', rackets: [A] },
        { ...updated, ties },
      ],
      opened,
    );
    expect(second?.map(({ kind, seller }) => [kind, seller])).toEqual([['new_member', 'n1']]);
    expect(alertsOf([{ ...updated, ties }], opened)[0]).toEqual([]);
  });

  it('have one id for a seller that goes and comes again, and another once the racket has returned', () => {
    const closed = Object.fromEntries([...A, 'n1'].map((name) => [name, '2026-03-20']));
    const back = { ...grown, rackets: [[...A, 'm1', 'n1']], closed };
    const played = alertsOf([
      { asOf: '2026-01-01', rackets: [A] },
      grown,
      { asOf: '2026-02-02', rackets: [A] },
      { ...grown, asOf: '2026-02-03' },
      { asOf: '2026-04-01', rackets: [A], closed },
      { ...back, asOf: '2026-04-02', closed: Object.fromEntries(A.map((name) => [name, '2026-03-20'])) },
    ]);
    expect(played[3]?.[0]?.id).toBe(played[1]?.[0]?.id);
    const again = played[5]?.find(({ seller }) => seller === 'n1');
    expect(again?.episode).toBe('2');
    expect(again?.id).not.toBe(played[1]?.[0]?.id);
  });

  it('are not raised by a baseline', () => {
    const played = alertsOf([
      { asOf: '2026-01-01', rackets: [A], options: '{"seed":1}' },
      { ...grown, options: '{"seed":2}' },
    ]);
    expect(played.flat()).toEqual([]);
  });

  it('name who opened within ninety days of a closure and shares one strong value, or two weak ones', () => {
    const closure = { a1: { status: 'closed', closedAt: '2026-01-10' }, n1: { openedAt: '2026-02-01' } };
    const kinds = (ties: readonly Tie[], sellers: Parameters<typeof alertsOf>[1]) =>
      alertsOf(
        [
          { asOf: '2026-01-01', rackets: [A] },
          { ...grown, ties },
        ],
        sellers,
      )
        .flat()
        .map(({ kind }) => kind);
    const strong = [tie('Phone', 0.8, ['a1', 'n1'])];
    const weak = [tie('Address', 0.3, ['a1', 'n1'])];
    expect(kinds(strong, closure)).toEqual(['returning_seller']);
    expect(kinds(weak, closure)).toEqual(['new_member']);
    const origin = { ...tie('Origin', 0.3, ['a1', 'n1']), value: 'Address-value' };
    expect(kinds([...weak, origin], closure)).toEqual(['new_member']);
    expect(kinds([...weak, tie('Ip', 0.2, ['a1', 'n1'])], closure)).toEqual(['returning_seller']);
    expect(kinds(strong, { ...closure, n1: { openedAt: '2026-05-01' } })).toEqual(['new_member']);
    const reopened = { ...closure, a1: { status: 'open', closedAt: '2026-01-10' } };
    expect(kinds(strong, reopened)).toEqual(['new_member']);
    expect(kinds(strong, { ...closure, n1: { openedAt: '2025-05-01' } })).toEqual(['new_member']);
  });

  it('tell of a merge with the values that join the two, and not of its members as new', () => {
    const joint = [tie('PaymentAccount', 0.9, ['a1', 'b1']), tie('Phone', 0.8, A)];
    const [, merged] = alertsOf([
      { asOf: '2026-01-01', rackets: [A, B] },
      { asOf: '2026-02-01', rackets: [[...A, ...B]], ties: joint },
    ]);
    expect(merged).toMatchObject([{ kind: 'merge', seller: null }]);
    expect(bodyOf(merged?.[0]).values.map(({ kind }) => kind)).toEqual(['PaymentAccount']);
  });

  it('leave a merge that hangs on little to a person', () => {
    const [, merged] = alertsOf([
      { asOf: '2026-01-01', rackets: [A, B] },
      { asOf: '2026-02-01', rackets: [[...A, ...B]], ties: [tie('Ip', 0.2, ['a1', 'b1'])] },
    ]);
    expect(merged).toEqual([]);
  });
});
