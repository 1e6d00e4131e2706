import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Community } from './community.ts';
import { NO_SIGNALS } from './facts.ts';
import { scoreRacket } from './score.ts';

const community: Community = {
  sellers: ['a', 'b', 'c'].map((key) => ({
    key,
    status: 'open',
    openedAt: null,
    closedAt: null,
    closureReason: null,
    country: 'IT',
  })),
  members: ['a', 'b', 'c'].map((seller) => ({
    seller,
    role: 'core' as const,
    confidence: 0.9,
    kinds: ['Phone', 'Email'],
  })),
  operators: [['a', 'b'], ['c']],
  ties: [],
  signals: NO_SIGNALS,
};

const hit = (family: FlagFamily, strength: number, flag = 'R17'): FlagHit => ({
  flag,
  family,
  strength,
  says: flag,
  sellers: ['a'],
  evidence: [],
});
const families = fc.constantFrom<FlagFamily>('outcome', 'product', 'logistics', 'money', 'identity');
const hits = fc
  .array(fc.tuple(families, fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 12 })
  .map((all) => all.map(([family, strength]) => hit(family, strength / 100)));

describe('scoreRacket', () => {
  it('counts the best hit of a family and no other', () => {
    const one = scoreRacket(community, [hit('product', 0.5)]);
    expect(
      scoreRacket(
        community,
        Array.from({ length: 20 }, () => hit('product', 0.5)),
      ).score,
    ).toBe(one.score);
    expect(
      scoreRacket(community, [hit('product', 0.5), hit('money', 0.5), hit('logistics', 0.5)]).score,
    ).toBeGreaterThan(one.score);
    expect(one.score).toBe(45);
  });

  it('never falls with another hit, and says what each family adds', () => {
    fc.assert(
      fc.property(hits, families, (all, family) => {
        const before = scoreRacket(community, all);
        expect(scoreRacket(community, [...all, hit(family, 0.5)]).score).toBeGreaterThanOrEqual(before.score);
        for (const part of before.parts) expect(part.without).toBeLessThanOrEqual(before.score);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
