import type { RacketState, Role } from '@ringbreaker/cypher/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFates, type Fate, type FoundLife } from './fates.ts';
import { coreOf, isLive, type Belonging, type KnownRacket } from '../lives.ts';

/** Many draws on a busy machine; what is tested is no time. */
const SLOWLY = 60_000;

const ASOF = 20_000;
const SELLERS = 24;

/** Sellers dealt out to a few communities, with roles, weights and states: what two runs may look like, and worse. */
const world = fc.record({
  before: fc.array(fc.nat(5), { minLength: SELLERS, maxLength: SELLERS }),
  now: fc.array(fc.nat(5), { minLength: SELLERS, maxLength: SELLERS }),
  roles: fc.array(fc.constantFrom('core' as const, 'member' as const, 'fringe' as const), {
    minLength: SELLERS,
    maxLength: SELLERS,
  }),
  weights: fc.array(fc.integer({ min: 0, max: 95 }), { minLength: SELLERS, maxLength: SELLERS }),
  states: fc.array(fc.constantFrom<RacketState>('active', 'active', 'dormant', 'dissolved'), {
    minLength: 5,
    maxLength: 5,
  }),
  alive: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  heirs: fc.array(fc.array(fc.nat(SELLERS - 1), { maxLength: 2 }), { minLength: 5, maxLength: 5 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function deal(places: readonly number[], { roles, weights }: World): Belonging[][] {
  const parts = [1, 2, 3, 4, 5].map((part) =>
    places.flatMap((place, at) => {
      const [role, weight] = [roles[at] ?? 'core', weights[at] ?? 0];
      return place === part ? [{ seller: nameOf(at), role, confidence: weight / 100 }] : [];
    }),
  );
  return parts;
}

const nameOf = (at: number) => `s${String(at).padStart(2, '0')}`;

function build(draw: World): { olds: KnownRacket[]; founds: FoundLife[] } {
  const olds = deal(draw.before, draw).flatMap((members, at): KnownRacket[] => {
    const state = draw.states[at] ?? 'active';
    if (members.length < 3) return [];
    const heirs = new Map((draw.heirs[at] ?? []).map((heir) => [nameOf(heir), []]));
    const rest = { bornAt: '2024-01-01', lostSince: null, dissolvedAt: state === 'dissolved' ? '2024-06-01' : null };
    return [{ ...rest, id: `rk-${at}`, state, heirs, members: members.map((m) => ({ ...m, since: '2024-01-01' })) }];
  });
  const founds = deal(draw.now, draw).flatMap((members, at): FoundLife[] =>
    members.length < 3 ? [] : [{ members, isAlive: draw.alive[at] ?? true }],
  );
  return { olds, founds };
}

/** Every index that a fate speaks of. */
function spokenOf(fates: readonly Fate[]) {
  const olds = fates.flatMap((fate) => [
    ...('old' in fate ? [fate.old] : []),
    ...(fate.rule === 'merged' ? fate.others : []),
  ]);
  const founds = fates.flatMap((fate) => [
    ...('found' in fate ? [fate.found] : []),
    ...(fate.rule === 'split' ? fate.others : []),
  ]);
  return { olds: olds.sort((a, b) => a - b), founds: founds.sort((a, b) => a - b) };
}

const weigh = (members: readonly Belonging[]) => members.reduce((sum, m) => sum + Math.max(0.01, m.confidence), 0);

describe('findFates', () => {
  it('gives what came for half each from two to one of them, and tells of the other what is left', () => {
    const membersOf = (letter: string, from: number, to: number, role: Role) =>
      Array.from({ length: to - from + 1 }, (_, at) => ({ seller: `${letter}${from + at}`, role, confidence: 0.975 }));
    const oldOf = (letter: string, bornAt: string): KnownRacket => ({
      id: `rk-${letter}`,
      bornAt,
      state: 'active',
      dissolvedAt: null,
      lostSince: null,
      heirs: new Map(),
      members: [...membersOf(letter, 1, 2, 'core'), ...membersOf(letter, 3, 6, 'member')].map((member) => ({
        ...member,
        since: bornAt,
      })),
    });
    const founds = [
      [...membersOf('a', 1, 2, 'core'), ...membersOf('b', 1, 2, 'core')],
      membersOf('a', 3, 6, 'core'),
      membersOf('b', 3, 6, 'core'),
    ].map((members) => ({ members, isAlive: true }));
    const fatesOf = (a: string, b: string) => findFates([oldOf('a', a), oldOf('b', b)], founds, ASOF);
    expect(fatesOf('2024-01-01', '2024-02-01')).toEqual([
      { rule: 'split', old: 0, found: 0, others: [1] },
      { rule: 'kept', old: 1, found: 2 },
    ]);
    expect(fatesOf('2024-02-01', '2024-01-01')).toEqual([
      { rule: 'split', old: 1, found: 0, others: [2] },
      { rule: 'kept', old: 0, found: 1 },
    ]);
  });

  it(
    'speaks of every found racket, and of every old one at work, exactly once',
    () => {
      fc.assert(
        fc.property(world, (draw) => {
          const { olds, founds } = build(draw);
          const spoken = spokenOf(findFates(olds, founds, ASOF));
          expect(spoken.founds).toEqual([...founds.keys()]);
          expect(spoken.olds.filter((at) => isLive(olds[at] as KnownRacket))).toEqual(
            [...olds.keys()].filter((at) => isLive(olds[at] as KnownRacket)),
          );
          expect(new Set(spoken.olds).size).toBe(spoken.olds.length);
        }),
        { numRuns: 1_000, seed: 1_301 },
      );
    },
    SLOWLY,
  );

  it(
    'merges only those of which half, and two of the core, went into one; and splits only what came from one',
    () => {
      fc.assert(
        fc.property(world, (draw) => {
          const { olds, founds } = build(draw);
          for (const fate of findFates(olds, founds, ASOF)) {
            if (fate.rule !== 'merged' && fate.rule !== 'split') continue;
            const pairs = fate.others.map((at) => (fate.rule === 'merged' ? [at, fate.found] : [fate.old, at]));
            for (const [old = 0, found = 0] of [...pairs, [fate.old, fate.found]]) {
              const [before, now] = [olds[old]?.members ?? [], founds[found]?.members ?? []];
              const names = new Set(now.map(({ seller }) => seller));
              const both = before.filter(({ seller }) => names.has(seller));
              if (fate.rule === 'merged') {
                expect(weigh(both) / weigh(before)).toBeGreaterThanOrEqual(0.5 - 1e-9);
                expect(coreOf(before).filter(({ seller }) => names.has(seller)).length).toBeGreaterThanOrEqual(2);
              } else {
                const shared = now.filter(({ seller }) => both.some((member) => member.seller === seller));
                expect(weigh(shared) / weigh(now)).toBeGreaterThanOrEqual(0.5 - 1e-9);
              }
            }
          }
        }),
        { numRuns: 1_000, seed: 1_303 },
      );
    },
    SLOWLY,
  );
});
