import type { RacketEvent } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { Theatre, type Scene } from '../lifecycle/test-lives.ts';
import { raiseAlerts, raiseWithheld } from './raise-alerts.ts';
import { ALL_NEW, NOBODY_KNOWN, tie } from './test-alerts.ts';

const A = ['a1', 'a2', 'a3', 'a4'];
const B = ['b1', 'b2', 'b3'];

/** Events as they are read again once their racket is not dismissed any more. */
const readAgain = (events: readonly RacketEvent[]) => events.map((event) => ({ ...event, since: '2026-01-01' }));

describe('alerts that were withheld', () => {
  it('are raised later under the ids that they would have had, as far as they are so still', () => {
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
    const now = raiseWithheld(past, later, { ...NOBODY_KNOWN, withheld: readAgain(spurt.events), run: 3 });
    const idsOf = (alerts: readonly { id: string }[]) => alerts.map(({ id }) => id).sort();
    expect(idsOf(now)).toEqual(idsOf(then));
    expect(now.map(({ run, asOf }) => [run, asOf])).toEqual(then.map(() => [3, '2026-02-01']));
    // Who left meanwhile is no news any more.
    const gone = theatre.play({ asOf: '2026-04-01', rackets: [[...A, 'n1']], ties });
    const rest = raiseWithheld(theatre.past, gone, { ...NOBODY_KNOWN, withheld: readAgain(spurt.events), run: 4 });
    expect(rest.flatMap(({ seller }) => seller ?? [])).toEqual(['n1']);
  });

  it('after an update are raised later for those whom that run would have told of, and no others', () => {
    const theatre = new Theatre();
    const now = { rackets: [[...A, 'n1', 'n2', 'n3', 'n4']], options: '{"seed":2}' };
    const ties = [tie('Phone', 0.8, [...A, 'n1', 'n2', 'n3', 'n4'])];
    const facts = { status: 'open', closedAt: null, closureReason: null, country: null };
    const sellers = new Map([['n1', { key: 'n1', openedAt: '2026-01-15', ...facts }]]);
    const known = { sellers, news: ALL_NEW };
    theatre.play({ asOf: '2026-01-01', rackets: [A], ties });
    const before = theatre.past;
    const updated = theatre.play({ ...now, asOf: '2026-02-01', ties });
    const then = raiseAlerts(before, updated, known);
    expect(then.map(({ kind, seller }) => [kind, seller])).toEqual([['new_member', 'n1']]);
    const past = theatre.past;
    const later = theatre.play({ ...now, asOf: '2026-03-01', ties });
    const told = raiseWithheld(past, later, { ...known, withheld: readAgain(updated.events), run: 3 });
    expect(told.map(({ id }) => id)).toEqual(then.map(({ id }) => id));
  });

  it('keep their ids once the racket has returned: they are not raised again months later', () => {
    const theatre = new Theatre();
    const all = [...A, 'n1'];
    const closed = Object.fromEntries(all.map((name) => [name, '2026-03-20']));
    const ties = [tie('Phone', 0.8, [...all, 'm1'])];
    theatre.play({ asOf: '2026-01-01', rackets: [A], ties });
    const withheld = readAgain(theatre.play({ asOf: '2026-02-01', rackets: [all], ties }).events);
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

  it('are told of the racket into which theirs has gone', () => {
    const theatre = new Theatre();
    const ties = [tie('Phone', 0.8, [...A, ...B, 'n1'])];
    theatre.play({ asOf: '2026-01-01', rackets: [A, B], ties });
    const grown = theatre.play({ asOf: '2026-02-01', rackets: [A, [...B, 'n1']], ties });
    const past = theatre.past;
    const merged = theatre.play({ asOf: '2026-03-01', rackets: [[...A, ...B, 'n1']], ties });
    const [into] = merged.events;
    const [alert] = raiseWithheld(past, merged, { ...NOBODY_KNOWN, withheld: readAgain(grown.events), run: 3 });
    expect(into).toMatchObject({ event: 'merged' });
    expect(alert).toMatchObject({ kind: 'new_member', seller: 'n1', racketId: into?.racketId });
  });
});
