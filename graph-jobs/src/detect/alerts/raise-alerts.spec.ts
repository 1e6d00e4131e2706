import { AlertBody } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../evidence/community.ts';
import type { SellerFacts } from '../evidence/facts.ts';
import { Theatre, type Scene } from '../lifecycle/test-lives.ts';
import type { News } from './occasion.ts';
import { raiseAlerts, raiseWithheld } from './raise-alerts.ts';

const A = ['a1', 'a2', 'a3', 'a4'];
const B = ['b1', 'b2', 'b3'];

const tie = (kind: string, weight: number, members: readonly string[]): Tie => ({
  value: `${kind}-value`,
  kind,
  weight,
  members,
  users: members.length + 2,
  evidence: members.map((member) => ({ from: member, type: 'USES', to: `${kind}-value` })),
});

const ALL_NEW: News = () => true;
const NOBODY_KNOWN = { sellers: new Map<string, SellerFacts>(), news: ALL_NEW };

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

  it('that were withheld are raised later under the ids that they would have had, as far as they are so still', () => {
    const theatre = new Theatre();
    const fresh = ['n1', 'n2', 'n3'];
    const ties = [tie('Phone', 0.8, [...A, ...fresh])];
    theatre.play({ asOf: '2026-01-01', rackets: [A], ties });
    const before = theatre.past;
    const spurt = theatre.play({ asOf: '2026-02-01', rackets: [[...A, ...fresh]], ties });
    const then = raiseAlerts(before, spurt, NOBODY_KNOWN);
    expect(then).toHaveLength(4);
    const past = theatre.past;
    const later = theatre.play({ asOf: '2026-03-01', rackets: [[...A, ...fresh]], ties });
    const now = raiseWithheld(past, later, { ...NOBODY_KNOWN, withheld: spurt.events, run: 3 });
    const idsOf = (alerts: readonly { id: string }[]) => alerts.map(({ id }) => id).sort();
    expect(idsOf(now)).toEqual(idsOf(then));
    expect(now.map(({ run, asOf }) => [run, asOf])).toEqual(then.map(() => [3, '2026-02-01']));
    // Who left meanwhile is no news any more.
    const gone = theatre.play({ asOf: '2026-04-01', rackets: [[...A, 'n1']], ties });
    const rest = raiseWithheld(theatre.past, gone, { ...NOBODY_KNOWN, withheld: spurt.events, run: 4 });
    expect(rest.flatMap(({ seller }) => seller ?? [])).toEqual(['n1']);
  });

  it('that were withheld keep their ids once the racket has returned: they are not raised again months later', () => {
    const theatre = new Theatre();
    const all = [...A, 'n1'];
    const closed = Object.fromEntries(all.map((name) => [name, '2026-03-20']));
    const ties = [tie('Phone', 0.8, [...all, 'm1'])];
    theatre.play({ asOf: '2026-01-01', rackets: [A], ties });
    const { events: withheld } = theatre.play({ asOf: '2026-02-01', rackets: [all], ties });
    const play = (scene: Scene) => {
      const past = theatre.past;
      const lives = theatre.play({ ...scene, ties });
      const alerts = raiseWithheld(past, lives, { ...NOBODY_KNOWN, withheld, run: 3 });
      return { told: lives.events.map(({ event }) => event), ids: alerts.map(({ id }) => id) };
    };
    const { ids } = play({ asOf: '2026-03-01', rackets: [all] });
    expect(ids).toHaveLength(1);
    expect(play({ asOf: '2026-04-01', rackets: [all], closed })).toEqual({ told: ['dissolved'], ids });
    const back = [[...all, 'm1']];
    expect(play({ asOf: '2026-05-01', rackets: back, closed })).toEqual({ told: ['returned'], ids });
    expect(play({ asOf: '2026-05-08', rackets: back, closed })).toEqual({ told: [], ids });
  });

  it('that were withheld are told of the racket into which theirs has gone', () => {
    const theatre = new Theatre();
    const ties = [tie('Phone', 0.8, [...A, ...B, 'n1'])];
    theatre.play({ asOf: '2026-01-01', rackets: [A, B], ties });
    const grown = theatre.play({ asOf: '2026-02-01', rackets: [A, [...B, 'n1']], ties });
    const past = theatre.past;
    const merged = theatre.play({ asOf: '2026-03-01', rackets: [[...A, ...B, 'n1']], ties });
    const [into] = merged.events;
    const [alert] = raiseWithheld(past, merged, { ...NOBODY_KNOWN, withheld: grown.events, run: 3 });
    expect(into).toMatchObject({ event: 'merged' });
    expect(alert).toMatchObject({ kind: 'new_member', seller: 'n1', racketId: into?.racketId });
  });
});
