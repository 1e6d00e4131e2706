import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, roleOf } from './roles.ts';

const chance = fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000);
const kinds = fc.integer({ min: 0, max: 5 });
const before = fc.constantFrom(undefined, 'core' as const, 'member' as const, 'fringe' as const);
const RANK = { core: 3, member: 2, fringe: 1 };

describe('roleOf', () => {
  it('asks a chance of 0.9 and 0.7 of who has no role yet', () => {
    const roles = [1, 0.9, 0.89, 0.7, 0.69, 0].map((share) => roleOf({ chance: share, kinds: 2 }));
    expect(roles).toEqual(['core', 'core', 'member', 'member', 'fringe', 'fringe']);
  });

  it('calls nobody core whom one kind of value ties in, however surely', () => {
    expect(roleOf({ chance: 1, kinds: 1 })).toBe('member');
    expect(roleOf({ chance: 1, kinds: 1, before: 'core' })).toBe('member');
  });

  it('changes a role only when its bound is passed by 0.05', () => {
    const of = (share: number, role: 'core' | 'member' | 'fringe') => roleOf({ chance: share, kinds: 2, before: role });
    expect([0.86, 0.85].map((share) => of(share, 'core'))).toEqual(['core', 'member']);
    expect([0.94, 0.96].map((share) => of(share, 'member'))).toEqual(['member', 'core']);
    expect([0.66, 0.64].map((share) => of(share, 'member'))).toEqual(['member', 'fringe']);
    expect([0.74, 0.76].map((share) => of(share, 'fringe'))).toEqual(['fringe', 'member']);
  });

  it('never falls with a higher chance or more kinds, and stays when asked again', () => {
    fc.assert(
      fc.property(chance, chance, kinds, before, (a, b, some, role) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const low = roleOf({ chance: less, kinds: some, before: role });
        expect(RANK[low]).toBeLessThanOrEqual(RANK[roleOf({ chance: more, kinds: some + 1, before: role })]);
        expect(roleOf({ chance: less, kinds: some, before: low })).toBe(low);
      }),
      { numRuns: 1_000, seed: 9 },
    );
  });

  it('is never certain', () => expect([0, 0.35, 0.95, 1].map(confidenceOf)).toEqual([0, 0.35, 0.95, 0.975]));
});
