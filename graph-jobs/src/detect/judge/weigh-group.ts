import type { WeighedEvidence } from '@ringbreaker/cypher/domain';
import { POLICY, SIGNALS, SIGNAL_IDS, speaksAgainst, type SignalId } from '../policy.ts';
import type { SignalRates } from '../suspicion/estimate-signals.ts';
import { bitOf } from '../suspicion/own-signals.ts';
import { logBetaBinomial, type Beta } from './beta-binomial.ts';

/** A group's log-odds of being a racket, and what they are made of: the figures that are shown, and add up. */
export type Verdict = WeighedEvidence;

/** What groups are weighed by: how often rackets and others show each signal, and how far ties lead to the suspicious here. */
export interface Basis {
  readonly rates: SignalRates;
  readonly trust: number;
}

/**
 * Weighs a group by the signals of its operators, each one witness: how likely rackets show as many, against how likely
 * honest groups of this size do by chance. Shares differ from group to group (beta-binomial), so that one dishonest
 * account among many honest ones speaks of itself, and a circle that sells cheap together is no surprise.
 * @param signals bits of each operator
 */
export function weighGroup(signals: readonly number[], { rates, trust }: Basis): Verdict {
  const operators = signals.length;
  const parts = SIGNAL_IDS.map((signal) => {
    const shown = signals.reduce((count, bits) => count + Number((bits & bitOf(signal)) !== 0), 0);
    return { signal, shown, operators, logOdds: round(weigh(signal, { shown, all: operators }, rates)) };
  });
  const prior = round(priorOf(operators));
  const trusted = { logOdds: round(POLICY.judging.trust * Math.log(trust)), value: round(trust) };
  const logOdds = round(parts.reduce((sum, part) => sum + part.logOdds, prior + trusted.logOdds));
  const { opens, keeps } = POLICY.judging;
  return { logOdds, opens, keeps, prior, trust: trusted, parts };
}

/** Log-odds of a group of so many operators before its signals are weighed. */
function priorOf(operators: number): number {
  const { prior, doubling } = POLICY.judging;
  return prior + doubling * Math.min(2, Math.log2(Math.max(1, operators)));
}

function weigh(signal: SignalId, { shown, all }: { shown: number; all: number }, rates: SignalRates): number {
  const { racket } = rates[signal];
  const { unlike } = POLICY.judging;
  const ofRackets = { a: unlike, b: (unlike * (1 - racket)) / racket };
  return logBetaBinomial(shown, all, ofRackets) - logBetaBinomial(shown, all, shareOfHonest(signal, rates, ofRackets));
}

/**
 * How the share of a signal differs among honest groups: as they flock, but never so that one operator more that shows
 * what rackets show more often speaks for the honest, or one that shows it less often against them. For that the ratio
 * of the two likelihoods must be monotone in the count: one parameter above that of rackets, the other below it.
 */
function shareOfHonest(signal: SignalId, rates: SignalRates, ofRackets: Beta): Beta {
  const { racket, honest } = rates[signal];
  const { flockOfOutcomes, flockOfGoods } = POLICY.judging;
  const flock = SIGNALS[signal].about === 'outcome' ? flockOfOutcomes : flockOfGoods;
  const spread = (1 - flock) / flock;
  const [a, b] = [honest * spread, (1 - honest) * spread];
  if (speaksAgainst(signal) || racket < honest) return { a: Math.max(a, ofRackets.a), b: Math.min(b, ofRackets.b) };
  const least = Math.max(b, ofRackets.b);
  return { a: Math.min(ofRackets.a, (least * honest) / (1 - honest)), b: least };
}

/** To a hundredth; never to a zero below zero, which JSON would not keep. */
function round(figure: number): number {
  return Math.round(figure * 100) / 100 + 0;
}
