import { describe, expect, it } from 'vitest';
import { evaluateOverTime, type Snapshot } from './over-time.ts';
import type { LifeEvent } from './match-events.ts';

const DAYS = ['2026-01-31', '2026-03-02', '2026-04-01', '2026-05-01'];
type Clusters = Record<string, string>;

/** A snapshot from who is in which cluster: letters of sellers under the names of rackets. */
function snapshot(at: number, planted: Clusters, reported: Clusters): Snapshot {
  const rows = (clusters: Clusters) =>
    Object.entries(clusters).flatMap(([racket, sellers]) => [...sellers].map((sellerId) => ({ sellerId, racket })));
  return {
    asOf: DAYS[at] as string,
    truth: rows(planted).map(({ sellerId, racket }) => ({ sellerId, racket, operator: null })),
    members: rows(reported).map(({ sellerId, racket }) => ({ sellerId, racketId: racket })),
  };
}

function event(at: number, kind: string, racket: string, others: string[] = []): LifeEvent {
  return { asOf: DAYS[at] as string, event: kind, racket, others };
}

const steady = DAYS.map((_, at) => snapshot(at, { p: 'abc', q: 'xyz' }, { 'rk-1': 'abc', 'rk-2': 'xyz' }));

describe('events over time', () => {
  const score = (truthEvents: LifeEvent[], events: LifeEvent[], snapshots = steady) =>
    evaluateOverTime({ snapshots, truthEvents, events }).events;

  it('are met in their kind, at the racket that meets it best, one snapshot early or late', () => {
    const truth = [event(1, 'grown', 'p'), event(2, 'dissolved', 'q')];
    expect(score(truth, [event(1, 'grown', 'rk-1'), event(3, 'dissolved', 'rk-2')]).f1).toBe(1);
    expect(score(truth, [event(1, 'grown', 'rk-2'), event(2, 'dissolved', 'rk-1')]).f1).toBe(0);
    expect(score(truth, [event(1, 'shrunk', 'rk-1')]).recall).toBe(0);
    expect(score([event(1, 'grown', 'p')], [event(3, 'grown', 'rk-1')]).f1).toBe(0);
  });

  it('are each met once', () => {
    const { precision, recall, byKind } = score(
      [event(2, 'grown', 'p')],
      [event(1, 'grown', 'rk-1'), event(2, 'grown', 'rk-1')],
    );
    expect([precision, recall]).toEqual([0.5, 1]);
    expect(byKind).toEqual({ grown: { planted: 1, reported: 2, met: 1 } });
  });

  it('of the first snapshot are not scored, nor whoever is found a little later', () => {
    const truth = [event(0, 'born', 'p'), event(0, 'born', 'q')];
    expect(score(truth, [event(0, 'born', 'rk-1'), event(1, 'born', 'rk-2')])).toMatchObject({ f1: 1, byKind: {} });
    expect(score(truth, [event(0, 'born', 'rk-1'), event(3, 'born', 'rk-2')]).precision).toBe(0);
  });

  it('of a racket that goes on, or whose signals came or went, ask for nothing', () => {
    expect(score([], [event(2, 'continued', 'rk-1'), event(2, 'promoted', 'rk-2')]).f1).toBe(1);
  });

  it('of a merge are met whichever of the planted names it bears', () => {
    const merging = [
      snapshot(0, { p: 'abc', q: 'xyz' }, { 'rk-1': 'abc', 'rk-2': 'xyz' }),
      snapshot(1, { q: 'abcxyz' }, { 'rk-1': 'abcxyz' }),
    ];
    const told = [event(1, 'merged', 'rk-1', ['rk-2'])];
    expect(score([event(1, 'merged', 'q', ['p'])], told, merging).f1).toBe(1);
  });

  it('of a racket that is gone are met by what it was before', () => {
    const ending = [
      snapshot(0, { p: 'abc' }, { 'rk-1': 'abc' }),
      snapshot(1, { p: 'abc' }, { 'rk-1': 'abc' }),
      snapshot(2, { p: 'abc' }, {}),
    ];
    expect(score([event(2, 'dissolved', 'p')], [event(2, 'dissolved', 'rk-1')], ending).f1).toBe(1);
  });
});

describe('one id', () => {
  const keeps = (snapshots: Snapshot[]) => evaluateOverTime({ snapshots, truthEvents: [], events: [] }).keepsOneId;

  it('is kept by whoever is met by the same one all the while', () => {
    expect(keeps(steady)).toEqual({ planted: 2, kept: 2, share: 1 });
    const renamed = [...steady.slice(0, 3), snapshot(3, { p: 'abc', q: 'xyz' }, { 'rk-1': 'abc', 'rk-3': 'xyz' })];
    expect(keeps(renamed)).toEqual({ planted: 2, kept: 1, share: 0.5 });
  });

  it('is kept in a merge by whichever of the two lives on', () => {
    const truthEvents = [event(1, 'merged', 'q', ['p'])];
    const merging = (id: string) => [
      snapshot(0, { p: 'abc', q: 'xyz' }, { 'rk-1': 'abc', 'rk-2': 'xyz' }),
      snapshot(1, { q: 'abcxyz' }, { [id]: 'abcxyz' }),
      snapshot(2, { q: 'abcxyz' }, { [id]: 'abcxyz' }),
    ];
    const kept = (id: string, told = truthEvents) =>
      evaluateOverTime({ snapshots: merging(id), truthEvents: told, events: [] }).keepsOneId.kept;
    expect([kept('rk-1'), kept('rk-2'), kept('rk-3')]).toEqual([1, 1, 0]);
    expect(kept('rk-1', [])).toBe(0);
  });

  it('is asked for from the snapshot on that the truth tells a birth of', () => {
    const late = [snapshot(0, { p: 'abc', q: 'xyz' }, { 'rk-2': 'xyz' }), ...steady.slice(1)];
    const of = (truthEvents: LifeEvent[]) => evaluateOverTime({ snapshots: late, truthEvents, events: [] }).keepsOneId;
    expect(of([event(0, 'born', 'q'), event(1, 'born', 'p')])).toMatchObject({ planted: 2, kept: 2 });
    expect(of([event(0, 'born', 'q'), event(0, 'born', 'p')])).toMatchObject({ planted: 2, kept: 1 });
    expect(of([event(0, 'born', 'q')])).toMatchObject({ planted: 1, kept: 1 });
  });

  it('is not kept by whoever is missed once, nor asked of whoever is there once', () => {
    const missed = [...steady.slice(0, 3), snapshot(3, { p: 'abc', q: 'xyz', r: 'klm' }, { 'rk-1': 'abc' })];
    expect(keeps(missed)).toEqual({ planted: 2, kept: 1, share: 0.5 });
    expect(keeps(steady.slice(0, 1))).toEqual({ planted: 0, kept: 0, share: 1 });
  });
});
