import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import { POLICY } from '../policy.ts';
import { redFlags } from '../red-flags/index.ts';
import { decide, holdUnsuspected } from './decide.ts';

const { opens, keeps } = POLICY.judging;

const hitOf = ({ id, family }: { id: string; family: FlagFamily }, strength = 0.9): FlagHit => ({
  flag: id,
  family,
  strength,
  says: '',
  sellers: [],
  evidence: [],
});
const ofFamilies = (...families: FlagFamily[]) => redFlags.filter(({ family }) => families.includes(family));
const someOf = (flags: readonly { id: string; family: FlagFamily }[]) => fc.subarray(flags.map((flag) => hitOf(flag)));
const isRacket = (logOdds: number, hits: readonly FlagHit[], wasThis: boolean) =>
  decide(logOdds, () => hits, wasThis).hits !== null;
const CONFIRMED = hitOf({ id: 'O1', family: 'outcome' });

describe('decide', () => {
  it('never accuses for identity, parcels and money alone, whatever the log-odds', () => {
    const anyHits = someOf(ofFamilies('identity', 'logistics', 'money'));
    fc.assert(
      fc.property(anyHits, fc.integer({ min: -20, max: 60 }), fc.boolean(), (hits, logOdds, wasThis) => {
        expect(isRacket(logOdds, hits, wasThis)).toBe(false);
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });

  it('never accuses for log-odds that are too low, whatever the red flags', () => {
    fc.assert(
      fc.property(
        someOf(redFlags),
        fc.integer({ min: -2000, max: Math.round(opens * 100) - 1 }),
        (hits, hundredths) => {
          expect(isRacket(hundredths / 100, hits, false)).toBe(false);
        },
      ),
      { numRuns: 1_000, seed: 5 },
    );
  });

  it('asks less of what was this same racket, and not nothing', () => {
    expect([opens, opens - 0.01].map((logOdds) => isRacket(logOdds, [CONFIRMED], false))).toEqual([true, false]);
    expect([keeps, keeps - 0.01].map((logOdds) => isRacket(logOdds, [CONFIRMED], true))).toEqual([true, false]);
    expect(keeps).toBeLessThan(opens);
  });

  it('does not take a hint for a reason', () => {
    const weak = ofFamilies('outcome', 'product').map((flag) => hitOf(flag, 0.3));
    expect(isRacket(9, weak, false)).toBe(false);
  });

  it('names the gate that held a group, and what is missing to the threshold', () => {
    const none = () => [];
    expect(decide(opens - 1.2, none, false)).toEqual({ hits: null, gate: 'log_odds', missing: 1.2 });
    expect(decide(keeps - 0.3, none, true)).toEqual({ hits: null, gate: 'log_odds', missing: 0.3 });
    expect(decide(opens + 4, none, false)).toEqual({ hits: null, gate: 'identity_alone', missing: 0 });
    expect(decide(opens, () => [CONFIRMED], false)).toEqual({ hits: [CONFIRMED] });
  });

  it('tells a group by ties alone that would do from one that would not', () => {
    expect(holdUnsuspected(opens - 0.01)).toEqual({ gate: 'log_odds', missing: 0.01 });
    expect(holdUnsuspected(opens)).toEqual({ gate: 'no_suspects', missing: 0 });
  });
});
