import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, roleOf } from './roles.ts';

const worlds = fc.integer({ min: 0, max: 20 });
const kinds = fc.integer({ min: 0, max: 5 });
const before = fc.constantFrom(undefined, 'core' as const, 'member' as const, 'fringe' as const);
const RANK = { core: 3, member: 2, fringe: 1 };
const rankOf = (role: ReturnType<typeof roleOf>) => (role ? RANK[role] : 0);

describe('roleOf', () => {
  it('asks 18, 10 and 6 of twenty worlds of who has no role yet', () => {
    const roles = [20, 18, 17, 10, 9, 6, 5, 0].map((count) => roleOf({ worlds: count, kinds: 2 }));
    expect(roles).toEqual(['core', 'core', 'member', 'member', 'fringe', 'fringe', null, null]);
  });

  it('calls nobody core whom one kind of value ties in, however surely', () => {
    expect(roleOf({ worlds: 20, kinds: 1 })).toBe('member');
    expect(roleOf({ worlds: 20, kinds: 1, before: 'core' })).toBe('member');
  });

  it('changes a role only when its bound is passed by 0.1', () => {
    const of = (count: number, role: 'core' | 'member' | 'fringe') => roleOf({ worlds: count, kinds: 2, before: role });
    expect([17, 16].map((count) => of(count, 'core'))).toEqual(['core', 'member']);
    expect([19, 20].map((count) => of(count, 'member'))).toEqual(['member', 'core']);
    expect([9, 8].map((count) => of(count, 'member'))).toEqual(['member', 'fringe']);
    expect([11, 12].map((count) => of(count, 'fringe'))).toEqual(['fringe', 'member']);
    expect([5, 4].map((count) => of(count, 'fringe'))).toEqual(['fringe', null]);
  });

  it('never falls with more worlds or more kinds, and stays when asked again', () => {
    fc.assert(
      fc.property(worlds, worlds, kinds, before, (a, b, some, role) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const low = roleOf({ worlds: less, kinds: some, before: role });
        expect(rankOf(low)).toBeLessThanOrEqual(rankOf(roleOf({ worlds: more, kinds: some + 1, before: role })));
        if (low) expect(roleOf({ worlds: less, kinds: some, before: low })).toBe(low);
      }),
      { numRuns: 500, seed: 9 },
    );
  });

  it('tells worlds as a share, and is never certain', () =>
    expect([0, 7, 19, 20].map(confidenceOf)).toEqual([0, 0.35, 0.95, 0.975]));
});
