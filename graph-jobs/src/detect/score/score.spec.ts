import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Community, Tie } from '../evidence/community.ts';
import { NO_SIGNALS } from '../evidence/facts.ts';
import { USUAL_RATES } from '../judge/test-rates.ts';
import { weighGroup } from '../judge/weigh-group.ts';
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
const everywhere = (family: FlagFamily, strength: number): FlagHit => ({
  ...hit(family, strength),
  sellers: ['a', 'b', 'c'],
});
const tie = (kind: string, value: string, members: readonly string[]): Tie => ({
  kind,
  value,
  members,
  weight: 0.8,
  users: members.length,
  evidence: [],
});
const WEIGHED = weighGroup(
  [0, 0],
  { accounts: 2, outcomes: 0, closedOff: 0.5, explained: 0 },
  { rates: USUAL_RATES, trust: 1, foundByChance: 0.005, foundAtRackets: 0.4 },
);
const families = fc.constantFrom<FlagFamily>('outcome', 'product', 'logistics', 'money', 'identity');
const hits = fc
  .array(fc.tuple(families, fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 12 })
  .map((all) => all.map(([family, strength]) => hit(family, strength / 100)));

/** Taking something away leaves the hits on who is left. */
const left =
  (all: readonly FlagHit[]) =>
  ({ members }: Community): readonly FlagHit[] | null => {
    const rest = all.filter((one) => one.sellers.every((seller) => members.some((member) => member.seller === seller)));
    return rest.length > 0 ? rest : null;
  };
const scoreOf = (all: readonly FlagHit[], whole = community) =>
  scoreRacket({ community: whole, hits: all, weighed: WEIGHED, asOfDay: 0 }, left(all));

describe('scoreRacket', () => {
  it('counts the best hit of a family and no other', () => {
    const one = scoreOf([everywhere('product', 0.5)]);
    expect(scoreOf(Array.from({ length: 20 }, () => everywhere('product', 0.5))).score).toBe(one.score);
    const three = (['product', 'money', 'logistics'] as const).map((family) => everywhere(family, 0.5));
    expect(scoreOf(three).score).toBeGreaterThan(one.score);
    expect(one.score).toBe(45);
  });

  it('never falls with another hit, and says what each family adds', () => {
    fc.assert(
      fc.property(hits, families, (all, family) => {
        const before = scoreOf(all);
        expect(scoreOf([...all, hit(family, 0.5)]).score).toBeGreaterThanOrEqual(before.score);
        for (const part of before.parts) expect(part.without).toBeLessThanOrEqual(before.score);
        for (const other of before.counterfactuals) expect(other.score).toBeLessThanOrEqual(before.score);
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });

  it('takes a hit for as much as it reaches into the racket, and an outcome as it is', () => {
    expect(scoreOf([hit('product', 0.5)]).score).toBeLessThan(scoreOf([everywhere('product', 0.5)]).score);
    expect(scoreOf([hit('outcome', 0.5)]).score).toBe(45);
    const unsure = { ...community, members: community.members.map((one) => ({ ...one, confidence: 0.3 })) };
    const [part] = scoreOf([everywhere('product', 0.5)], unsure).parts;
    expect(part?.best.strength).toBe(0.5);
  });

  it('takes the mean of the core for its confidence, and of all where there is none', () => {
    const [first, ...others] = community.members;
    const fringe = others.map((one) => ({ ...one, role: 'fringe' as const, confidence: 0.3 }));
    const mixed = first ? [first, ...fringe] : [];
    expect(scoreOf([hit('outcome', 0.5)], { ...community, members: mixed }).confidence).toBe(0.9);
    expect(scoreOf([hit('outcome', 0.5)], { ...community, members: fringe }).confidence).toBe(0.3);
  });

  it('says what is left without the account and the value that it rests on', () => {
    const tied = {
      ...community,
      ties: [tie('Phone', 'phone:1', ['a', 'b', 'c']), tie('Email', 'email:1', ['a', 'b'])],
    };
    const { counterfactuals } = scoreOf([hit('outcome', 0.5)], tied);
    expect(counterfactuals).toContainEqual({
      without: 'a',
      label: 'Without the account a, what is left is no racket.',
      score: 0,
    });
    expect(counterfactuals.find(({ without }) => without === 'phone:1')?.label).toBe(
      'Without the phone that 3 members share, 1 more seller is cut off and what is left is no racket.',
    );
  });

  it('is in a band by its log-odds, whatever the score is', () => {
    const hits = [everywhere('outcome', 0.9)];
    const bandAt = (logOdds: number) =>
      scoreRacket({ community, hits, weighed: { ...WEIGHED, logOdds }, asOfDay: 0 }, left(hits)).band;
    expect([12, 7, 6.99, 4.5, 4.49, 3, 2.99, 0.5].map(bandAt)).toEqual(['A', 'A', 'B', 'B', 'C', 'C', 'D', 'D']);
  });

  it('says what it does not know', () => {
    expect(scoreOf([hit('outcome', 0.5)]).unknown).toContain('Who holds the payment accounts is not known.');
  });
});
