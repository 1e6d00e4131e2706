import type { MembershipPin, WeighedEvidence } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Saved } from '../../links/read-graph.ts';
import type { Grouping } from '../../think.ts';
import { findPinned, keepPinned, setPinnedApart } from './keep-pinned.ts';
import { memberOf, racketOf } from '../test-lives.ts';

const members = (community: string, sellers: readonly string[], pinned: readonly string[] = []): Saved['members'] =>
  sellers.map((seller) => ({
    seller,
    community,
    kind: community.startsWith('rk-') ? 'Racket' : 'Group',
    bornAt: '2026-01-01',
    role: 'core',
    confidence: 0.9,
    chainRole: null,
    since: '2026-01-01',
    pinned: pinned.includes(seller) || null,
  }));

const pin = (seller: string, racket: string, day: number, pinned = true): MembershipPin => ({
  id: `pin-${day}`,
  seller,
  racket,
  pinned,
  author: 'ann',
  at: `2026-01-0${day}`,
  reason: 'seen',
});

const record = (id: string, mergedInto: string): Saved['records'][number] => ({
  id,
  bornAt: '2026-01-01',
  state: 'merged',
  dissolvedAt: null,
  mergedInto,
  lostSince: null,
  returnedIn: [],
});

const saved = { members: [...members('rk-1', ['a', 'b', 'c', 'd']), ...members('rk-2', ['x', 'y', 'z'])] };
const known = { ...saved, pins: [pin('s', 'rk-1', 1)], records: [] };
const group = (sellers: readonly string[]) => ({ members: sellers.map(memberOf) });
const namesOf = (rackets: readonly { members: readonly { seller: string }[] }[]) =>
  rackets.map(({ members: all }) => all.map(({ seller }) => seller).join(''));

describe('whom a person keeps in a racket', () => {
  it('is whom the last word on each seller pins, beside the racket’s members', () => {
    const pins = [pin('s', 'rk-2', 3), pin('t', 'rk-1', 2, false), pin('s', 'rk-1', 1), pin('t', 'rk-1', 1)];
    expect([...findPinned({ ...known, pins })]).toEqual([['s', new Set(['x', 'y', 'z'])]]);
  });

  it('goes along where the racket merged into another', () => {
    const merged = { members: members('rk-2', ['a', 'b', 'c', 'd', 's', 'x'], ['s']) };
    expect([...(findPinned({ ...known, ...merged }).get('s') ?? [])].join('')).toBe('abcdx');
  });

  it('goes along to the last of several, though a run in between found that one as a group, and kept nobody', () => {
    const records = [record('rk-1', 'rk-2'), record('rk-2', 'rk-3')];
    const keptBeside = (community: string) =>
      [...(findPinned({ ...known, members: members(community, ['a', 'b', 'x']), records }).get('s') ?? [])].join('');
    expect(keptBeside('group:3')).toBe('');
    expect(keptBeside('rk-3')).toBe('abx');
  });

  it('comes back to it without a say, where the data puts the seller nowhere', () => {
    const kept = keepPinned({ rackets: [racketOf(['x', 'y', 'z']), racketOf(['a', 'b', 'c'])], groups: [] }, known);
    expect(namesOf(kept.rackets)).toEqual(['xyz', 'abcs']);
    expect(kept.rackets[1]?.members[3]).toMatchObject({ role: 'fringe', confidence: 0, pinned: true });
    expect(kept.rackets[1]?.score.sellers).toBe(4);
  });

  it('keeps its role where the data puts it there too', () => {
    const kept = keepPinned({ rackets: [racketOf(['a', 'b', 's'])], groups: [] }, known);
    expect(kept.rackets[0]?.members[2]).toEqual({ ...memberOf('s'), pinned: true });
  });

  it('is put nowhere else when its racket is not found, or is a group now', () => {
    const other = racketOf(['a', 'x', 'y', 'z']);
    expect(namesOf(keepPinned({ rackets: [other], groups: [] }, known).rackets)).toEqual(['axyz']);
    const cleared = { rackets: [other], groups: [group(['b', 'c', 'd'])] };
    expect(keepPinned(cleared, known)).toEqual(cleared);
  });

  const projection = { sellers: ['a', 'b', 'c', 's', 'x', 'y', 'z'] };
  /** Sellers by their places, grouped by what they share alone or as suspects. */
  const grouping = (communities: number[][], suspects: number[][] = []): Grouping => ({
    communities: { communities, operators: [], largestComponent: 4 },
    candidates: suspects.map((sellers) => ({
      sellers,
      belonging: new Map(),
      verdict: {} as WeighedEvidence,
      goods: [],
    })),
    estimates: {
      ties: {},
      trust: 1,
      foundByChance: 0,
      foundAtRackets: 0,
      likeness: 0,
      spread: 0,
      sharing: { chances: [], again: 0.5, before: -9 },
      signals: {} as Grouping['estimates']['signals'],
    },
    weights: new Float64Array(),
    shapes: { of: () => ({ accounts: 0, outcomes: 0, closedOff: 0, explained: 0 }), restOn: () => [] },
  });

  it('is taken out of other communities before these are judged', () => {
    const parted = (communities: number[][]) =>
      setPinnedApart(grouping(communities), projection, known).communities.communities;
    expect(parted([[0, 1, 2], [3, 4, 5, 6]])).toEqual([[0, 1, 2], [4, 5, 6]]); // oxfmt-ignore
    expect(parted([[3, 4, 5, 6]])).toEqual([[3, 4, 5, 6]]);
  });

  it('leaves nothing to judge of suspects who are fewer than three without it', () => {
    const left = (pins: readonly MembershipPin[]) => {
      const found = grouping([], [[0, 1, 2], [3, 4, 5, 6]]); // oxfmt-ignore
      return setPinnedApart(found, projection, { ...known, pins }).candidates.map(({ sellers }) => sellers);
    };
    const pins = ['s', 'x', 'y', 'z'].map((seller, at) => pin(seller, 'rk-1', 1 + at));
    expect(left(pins.slice(0, 1))).toEqual([[0, 1, 2], [4, 5, 6]]); // oxfmt-ignore
    for (const count of [2, 3, 4]) expect(left(pins.slice(0, count))).toEqual([[0, 1, 2]]);
  });
});
