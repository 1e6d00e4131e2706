import { canonicalize } from 'json-canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { live } from './live.ts';
import { presentOf, Theatre, type Scene } from './test-lives.ts';

/** Many draws on a busy machine; what is tested is no time. */
const SLOWLY = 60_000;

const A = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];
const B = ['b1', 'b2', 'b3', 'b4', 'b5'];
const day = (month: number, date = 1) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const closed = (names: readonly string[], on: string) => Object.fromEntries(names.map((name) => [name, on]));

/** A theatre in which one racket was born. */
function born(...rackets: string[][]) {
  const theatre = new Theatre();
  const ids = theatre.play({ asOf: day(1), rackets, active: day(1) }).rackets.map(({ id }) => id);
  return { theatre, ids };
}

describe('a racket', () => {
  it('is born once, and that nothing changed is no event', () => {
    const theatre = new Theatre();
    const [first] = theatre.tell({ asOf: day(1), rackets: [A], active: day(1) });
    expect(first).toMatch(/^born rk-[a-z2-7]{10}$/);
    expect(theatre.tell({ asOf: day(2), rackets: [A], active: day(2) })).toEqual([]);
  });

  it.each([
    ['grown', [...A, 'n1'], ['n1'], []],
    ['shrunk', A.slice(1), [], ['a1']],
    ['changed', ['a1', 'a2', 'n1', 'n2', 'n3', 'n4'], ['n1', 'n2', 'n3', 'n4'], ['a3', 'a4', 'a5', 'a6']],
    ['continued', [...A.slice(1), 'n1'], ['n1'], ['a1']],
  ])('has %s, and the event says who', (event, now, joined, left) => {
    const { theatre, ids } = born(A);
    const { events, rackets } = theatre.play({ asOf: day(2), rackets: [now], active: day(2) });
    expect(rackets.map(({ id }) => id)).toEqual(ids);
    expect(events).toMatchObject([{ event, racketId: ids[0], joined, left, cause: 'data', state: 'active' }]);
  });

  it('merges under the id of the larger core, and splits under it', () => {
    const { theatre, ids } = born(A, B);
    const merged = theatre.play({ asOf: day(2), rackets: [[...A, ...B]], active: day(2) });
    expect(merged.events).toMatchObject([{ event: 'merged', racketId: ids[0], otherIds: [ids[1]], joined: [] }]);
    expect(theatre.past.states.get(ids[1] ?? '')).toMatchObject({ state: 'merged' });
    const split = theatre.play({ asOf: day(3), rackets: [A, B], active: day(3) });
    expect(split.events).toHaveLength(1);
    expect(split.events).toMatchObject([{ event: 'split', racketId: ids[0], left: B }]);
    // An id that went into another is never given again.
    expect(split.events[0]?.otherIds).toEqual([split.rackets[1]?.id]);
    expect(split.rackets[1]?.id).not.toBe(ids[1]);
  });

  it('dissolves when its core is closed, returns when somebody opens again within a year, and is born anew after', () => {
    const { theatre, ids } = born(A);
    const over = theatre.play({ asOf: day(2), rackets: [A], closed: closed(A, day(1, 20)) });
    expect(over.events).toMatchObject([{ event: 'dissolved', ending: 'voluntary', cause: 'data', state: 'dissolved' }]);
    expect(over.rackets[0]?.score.lifecycle).toBe('dissolved');
    expect(theatre.tell({ asOf: day(3), rackets: [A], closed: closed(A, day(1, 20)) })).toEqual([]);
    const again = { rackets: [[...A, 'n1', 'n2', 'n3']], closed: closed(A, day(1, 20)) };
    const twin = new Theatre();
    twin.past = theatre.past;
    expect(theatre.tell({ ...again, asOf: day(4) })).toEqual([`returned ${ids[0]}`]);
    const late = twin.play({ ...again, asOf: '2027-03-01' });
    expect(late.events).toMatchObject([{ event: 'born', otherIds: ids }]);
    expect(late.rackets[0]?.id).not.toBe(ids[0]);
  });

  it('returns as new accounts alone, by a strong value that it held', () => {
    const { theatre, ids } = born(A);
    theatre.play({ asOf: day(2), closed: closed(A, day(1, 20)) });
    const [old] = theatre.past.rackets;
    expect(old?.state).toBe('dissolved');
    if (old) theatre.past = { ...theatre.past, rackets: [{ ...old, heirs: new Map([['n2', []]]) }] };
    expect(theatre.tell({ asOf: day(3), rackets: [['n1', 'n2', 'n3']] })).toEqual([`returned ${ids[0]}`]);
  });

  it('sleeps after sixty days without activity, and wakes', () => {
    const { theatre, ids } = born(A);
    expect(theatre.tell({ asOf: day(3, 1), rackets: [A], active: day(1) })).toEqual([]);
    expect(theatre.tell({ asOf: day(3, 2), rackets: [A], active: day(1) })).toEqual([`dormant ${ids[0]}`]);
    expect(theatre.tell({ asOf: day(3, 9), rackets: [A], active: day(1) })).toEqual([]);
    expect(theatre.tell({ asOf: day(3, 9), rackets: [A], active: day(3, 8) })).toEqual([`reactivated ${ids[0]}`]);
  });

  it('that nothing is found of is held for seven days, then dissolved for want of data', () => {
    const { theatre, ids } = born(A);
    const alone = { rackets: [B], active: day(1) };
    const missing = { ...alone, asOf: day(1, 7) };
    const held = theatre.play({ ...missing, lone: A });
    expect(held.held).toEqual(ids);
    expect(held.events.map(({ event }) => event)).toEqual(['born']);
    const gone = theatre.play({ ...alone, asOf: day(1, 8), lone: A });
    expect(gone.events).toMatchObject([{ event: 'dissolved', racketId: ids[0], ending: 'data_loss', left: A }]);
    expect(gone.held).toEqual([]);
  });

  it('is not held when everybody is somewhere else', () => {
    const { theatre, ids } = born(A);
    const now = { asOf: day(1, 2), groups: [A.slice(0, 1).concat('x', 'y', 'z')] };
    expect(theatre.play(now).events).toMatchObject([{ event: 'dissolved', racketId: ids[0] }]);
  });

  it('is born though it took in a small group, which is not what gained signals', () => {
    const { theatre } = born(B);
    theatre.play({ asOf: day(2), rackets: [B], groups: [A.slice(0, 3)], active: day(2) });
    const wide = [...A, 'n1', 'n2', 'n3'];
    const events = theatre.tell({ asOf: day(3), rackets: [B, wide], active: day(3) });
    expect(events).toEqual([expect.stringMatching(/^born rk-/)]);
    const { theatre: twin } = born(B);
    twin.play({ asOf: day(2), rackets: [B], groups: [A.slice(0, 3)], active: day(2) });
    expect(twin.play({ asOf: day(3), rackets: [B, A], active: day(3) }).events).toMatchObject([
      { event: 'grown', wasGroup: true, sellersBefore: 3, sellersAfter: 6, joined: ['a4', 'a5', 'a6'] },
    ]);
  });

  it('is cleared to a group and promoted again under one name', () => {
    const { theatre, ids } = born(A);
    const cleared = theatre.play({ asOf: day(2), groups: [A], active: day(2) });
    expect(cleared.events).toMatchObject([{ event: 'cleared', racketId: ids[0], state: 'cleared' }]);
    expect(cleared.groups[0]?.id).toBe(ids[0]?.replace('rk-', 'group:'));
    expect(theatre.tell({ asOf: day(3), rackets: [A], active: day(3) })).toEqual([`promoted ${ids[0]}`]);
  });
});

describe('the cause of an event', () => {
  it('is the settings where a run was asked otherwise, closures and sleep apart', () => {
    const { theatre } = born(A, B);
    const run = { asOf: day(4), rackets: [[...A, 'n1'], B], active: day(1), options: '{"seed":2}' };
    const { events, isBaseline } = theatre.play(run);
    expect(isBaseline).toBe(true);
    expect(events.map(({ event, cause }) => [event, cause]).sort()).toEqual([
      ['dormant', 'data'],
      ['grown', 'settings'],
    ]);
  });

  it('is not the settings when only the day is another', () => {
    const theatre = new Theatre();
    theatre.play({ asOf: day(1), rackets: [A], options: `{"asOf":"${day(1)}","seed":1}` });
    const next = theatre.play({ asOf: day(2), rackets: [[...A, 'n1']], options: `{"asOf":"${day(2)}","seed":1}` });
    expect(next.isBaseline).toBe(false);
    expect(next.events).toMatchObject([{ event: 'grown', cause: 'data' }]);
  });

  it('is a verdict where a person spoke of who came or went, and nothing is held then', () => {
    const { theatre } = born(A);
    const next = theatre.play({ asOf: day(1, 2), rackets: [], spokenOf: ['a1'], lone: A });
    expect(next.events).toMatchObject([{ event: 'dissolved', cause: 'verdict' }]);
  });
});

describe('a silent contributor', () => {
  it('splits and dissolves nothing', () => {
    const { theatre, ids } = born([...A, ...B]);
    const split = theatre.play({ asOf: day(2), rackets: [A, B], unheard: ids, active: day(2) });
    expect(split.events.map(({ event }) => event).sort()).toEqual(['born', 'changed']);
    expect(split.events.every(({ review }) => review)).toBe(true);
    const gone = theatre.play({ asOf: day(4), rackets: [B], unheard: ids, active: day(2), lone: A });
    expect(gone.held).toEqual(ids);
    const shut = theatre.play({ asOf: day(5), rackets: [A, B], unheard: ids, closed: closed(A, day(2)) });
    expect(shut.rackets[0]?.score.lifecycle).toBe('active');
  });
});

describe('a run of runs', () => {
  const scene = fc.record({
    at: fc.array(fc.nat(6), { minLength: 18, maxLength: 18 }),
    accused: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    closed: fc.subarray([...Array(18).keys()].map((at) => `s${at}`)),
    days: fc.integer({ min: 0, max: 90 }),
  });

  function scenes(draws: readonly { at: number[]; accused: boolean[]; closed: string[]; days: number }[]): Scene[] {
    let today = Date.parse('2026-01-01');
    return draws.map((draw) => {
      today += draw.days * 86_400_000;
      const asOf = new Date(today).toISOString().slice(0, 10);
      const parts = draw.accused.map((accused, part) => ({
        accused,
        names: draw.at.flatMap((place, at) => (place === part + 1 ? [`s${at}`] : [])),
      }));
      const kept = parts.filter(({ names }) => names.length >= 3);
      return {
        asOf,
        rackets: kept.filter(({ accused }) => accused).map(({ names }) => names),
        groups: kept.filter(({ accused }) => !accused).map(({ names }) => names),
        closed: closed(draw.closed, asOf),
      };
    });
  }

  it(
    'tells at most one event of each racket, gives each id once, and says nothing when run again',
    () => {
      fc.assert(
        fc.property(fc.array(scene, { minLength: 2, maxLength: 6 }), (draws) => {
          const theatre = new Theatre();
          for (const each of scenes(draws)) {
            const { events, rackets, groups } = theatre.play(each);
            const told = events.flatMap(({ event, racketId, otherIds }) =>
              event === 'merged' ? [racketId, ...otherIds] : [racketId],
            );
            expect(new Set(told).size).toBe(told.length);
            const ids = [...rackets, ...groups].map(({ id }) => id.replace(/^(rk-|group:)/, ''));
            expect(new Set(ids).size).toBe(ids.length);
            const misread = rackets.filter(({ id, score }) => theatre.past.states.get(id)?.state !== score.lifecycle);
            expect(misread).toEqual([]);
            const again = theatre.play(each);
            expect(again.events.length + again.standings.length).toBe(0);
          }
        }),
        { numRuns: 200, seed: 1_304 },
      );
    },
    SLOWLY,
  );

  it(
    'gives the same answer, byte for byte, in whatever order things come',
    () => {
      fc.assert(
        fc.property(fc.array(scene, { minLength: 2, maxLength: 4 }), (draws) => {
          const theatre = new Theatre();
          const all = scenes(draws);
          for (const each of all.slice(0, -1)) theatre.play(each);
          const last = all.at(-1) as Scene;
          const run = { seq: 9, asOf: last.asOf, options: '{}', codeVersion: '1', reference: '[]' };
          const turned = {
            ...last,
            rackets: [...(last.rackets ?? [])].reverse(),
            groups: [...(last.groups ?? [])].reverse(),
          };
          const past = { ...theatre.past, rackets: [...theatre.past.rackets].reverse() };
          const told = (lives: ReturnType<typeof live>) => canonicalize([lives.events, lives.standings, lives.held]);
          expect(told(live(past, presentOf(turned, run)))).toBe(told(live(theatre.past, presentOf(last, run))));
        }),
        { numRuns: 150, seed: 1_305 },
      );
    },
    SLOWLY,
  );
});
