import type { Signal, WeighedEvidence } from '@ringbreaker/cypher/domain';
import { POLICY, SIGNAL_IDS, speaksAgainst } from '../policy.ts';
import type { SignalRates } from '../suspicion/estimate-signals.ts';
import { chanceOf } from '../suspicion/odds.ts';
import { bitOf, CONFIRMED } from '../suspicion/own-signals.ts';
import { logBetaBinomial, type Beta } from './beta-binomial.ts';
import type { Shape } from './shape.ts';

/** What comes out again by less than this is no group to be trusted (Hennig 2007). */
const TRUSTED = 0.6;

/** What groups are weighed by: how often rackets and others show each signal, and how far ties lead to the suspicious here. */
export interface Basis {
  readonly rates: SignalRates;
  readonly trust: number;
  /** The chance that an honest account has a confirmed outcome here, 0 to 1. */
  readonly foundByChance: number;
  /** The chance that a racket's account has one here, 0 to 1. */
  readonly foundAtRackets: number;
}

/**
 * Weighs a group by the signals of its operators, each one witness: how likely rackets show as many, against how likely
 * honest groups of this size do by chance. Shares differ from group to group (beta-binomial), so that one dishonest
 * account among many honest ones speaks of itself; of accounts with confirmed outcomes those count that are more than
 * an honest group of as many accounts has where wrong removals are as frequent as here; and each halving of the operators
 * that have one, below what a racket of such operators has here, speaks against it. What hangs together by honest reasons,
 * leads to strangers or is authorised is the less likely one, and so is what comes out as another group where a part of the
 * ties is left out. The weights are those of a logistic regression on made marketplaces.
 * @param signals bits of each operator
 */
export function weighGroup(
  signals: readonly number[],
  shape: Shape,
  { rates, trust, foundByChance, foundAtRackets }: Basis,
): WeighedEvidence {
  const operators = signals.length;
  const parts = SIGNAL_IDS.map((signal) => {
    const shown = signals.reduce((count, bits) => count + Number((bits & bitOf(signal)) !== 0), 0);
    return { signal, shown, operators, logOdds: round(weigh(signal, { shown, all: operators }, rates)) };
  });
  const { prior, opens, keeps, ...weights } = POLICY.judging;
  const trusted = { logOdds: round(weights.trust * Math.log(trust)), value: round(trust) };
  const byChance = shape.accounts * foundByChance;
  const outcomes = {
    logOdds: round(weights.outcomes * Math.log2((1 + shape.outcomes) / (1 + byChance))),
    value: shape.outcomes,
    byChance: round(byChance),
  };
  const found = weighFound(signals, shape, foundAtRackets);
  const closedOff = { logOdds: round(weights.closedOff * shape.closedOff), value: round(shape.closedOff) };
  const explained = { logOdds: round(-weights.explained * shape.explained), value: round(shape.explained) };
  const stability = shape.stability !== undefined && weighStability(round(shape.stability));
  const rest = [outcomes, found, trusted, closedOff, explained, ...(stability ? [stability] : [])];
  const told = [...parts, ...rest].map((part) => part.logOdds);
  const logOdds = told.reduce((sum, one) => sum + one, prior);
  return {
    logOdds: round(logOdds),
    opens,
    keeps,
    prior,
    trust: trusted,
    outcomes,
    found,
    closedOff,
    explained,
    ...(stability && { stability }),
    parts,
  };
}

/**
 * What it takes off a group that fewer of its operators were found out than of a racket's: one for each halving. A large
 * honest group has a few wrong removals, and no more. Who runs thirty shops in a racket is found out at one of them sooner
 * than who runs one.
 */
function weighFound(signals: readonly number[], { accounts }: Shape, foundAtRackets: number) {
  const value = signals.filter((bits) => (bits & CONFIRMED) !== 0).length;
  const ofRacket = signals.length * (1 - (1 - foundAtRackets) ** (accounts / signals.length));
  return { logOdds: round(-Math.max(0, Math.log2((1 + ofRacket) / (1 + value)))), value, ofRacket: round(ofRacket) };
}

function weighStability(value: number): { logOdds: number; value: number } {
  return { logOdds: round(POLICY.judging.stability * Math.min(0, value - TRUSTED)), value };
}

function weigh(signal: Signal, { shown, all }: { shown: number; all: number }, rates: SignalRates): number {
  const { unlike, evidence, authorised } = POLICY.judging;
  if (speaksAgainst(signal)) return -authorised * shown;
  const { racket } = rates[signal];
  const ofRackets = { a: unlike, b: (unlike * (1 - racket)) / racket };
  const ofHonest = shareOfHonest(rates[signal], ofRackets);
  return evidence * (logBetaBinomial(shown, all, ofRackets) - logBetaBinomial(shown, all, ofHonest));
}

/**
 * How the share of a signal differs among honest groups: as they flock, but never so that one operator more that shows
 * what rackets show more often speaks for the honest, or one that shows it less often against them. For that the ratio
 * of the two likelihoods must be monotone in the count: one parameter above that of rackets, the other below it.
 */
function shareOfHonest({ racket, honest }: SignalRates[Signal], ofRackets: Beta): Beta {
  const spread = (1 - POLICY.judging.flock) / POLICY.judging.flock;
  const [a, b] = [honest * spread, (1 - honest) * spread];
  if (racket < honest) return { a: Math.max(a, ofRackets.a), b: Math.min(b, ofRackets.b) };
  const least = Math.max(b, ofRackets.b);
  return { a: Math.min(ofRackets.a, (least * honest) / (1 - honest)), b: least };
}

/** The chance (0 to 1) that a group of these log-odds is a racket, as it was on made marketplaces. */
export function probabilityOf(logOdds: number): number {
  return Math.round(chanceOf(logOdds) * 1000) / 1000;
}

/** To a hundredth; never to a zero below zero, which JSON would not keep. */
function round(figure: number): number {
  return Math.round(figure * 100) / 100 + 0;
}
