import { describe, expect, it } from 'vitest';
import { estimateSignals } from './estimate-signals.ts';
import { bitOf } from './own-signals.ts';
import { tiesOf, type TestTie } from './test-ties.ts';
import type { Witnesses } from './witnesses.ts';

const [RACKETS, MEMBERS, OTHERS] = [40, 6, 4_000];

interface Habits {
  /** How many payment accounts all members of a racket share. */
  readonly accounts: number;
  /** How many strangers got an old phone number of each member with a confirmed outcome. */
  readonly strangers: number;
}

/** Rackets of six: the first three were found out, and every second one sells for very little. Strangers show nothing. */
function marketplace({ accounts, strangers }: Habits): Witnesses {
  const size = RACKETS * MEMBERS + OTHERS;
  const signals = new Uint16Array(size);
  const made: TestTie[] = [];
  let stranger = RACKETS * MEMBERS;
  for (let first = 0; first < RACKETS * MEMBERS; first += MEMBERS) {
    const members = Array.from({ length: MEMBERS }, (_, at) => first + at);
    for (let account = 0; account < accounts; account++) made.push(['PaymentAccount', ...members]);
    members.forEach((member, at) => {
      const isFound = at < 3;
      signals[member] = (isFound ? bitOf('goods') : 0) | (at % 2 === 0 ? 0 : bitOf('veryLowPrice'));
      for (let phone = 0; isFound && phone < strangers; phone++) made.push(['Phone', member, stranger++]);
    });
  }
  const witnessOf = Int32Array.from({ length: size }, (_, witness) => witness);
  return {
    size,
    accounts: Array.from(witnessOf, (seller) => [seller]),
    witnessOf,
    signals,
    ties: tiesOf(made),
  };
}

/** The truth is a half; what was believed of it draws the answer down a little. */
const shownByRackets = (habits: Habits) => estimateSignals(marketplace(habits), 0).veryLowPrice.racket;

describe('what rackets show, by the data', () => {
  it('is what the neighbours of confirmed outcomes show where all of them take part', () => {
    expect(shownByRackets({ accounts: 2, strangers: 0 })).toBeCloseTo(0.48, 1);
  });

  it('is the same where two in three of them are strangers, whom nothing joins twice', () => {
    expect(shownByRackets({ accounts: 2, strangers: 3 })).toBeCloseTo(0.48, 1);
  });

  it('rests on what was believed of them where nobody is joined twice', () => {
    expect(shownByRackets({ accounts: 1, strangers: 0 })).toBeGreaterThan(0.8);
  });
});
