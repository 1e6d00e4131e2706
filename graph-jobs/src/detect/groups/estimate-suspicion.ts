import { leiden } from '../communities/leiden.ts';
import type { Basis } from '../judge/weigh-group.ts';
import { POLICY } from '../policy.ts';
import { estimateSignals, weighOwn, type SignalRates } from '../suspicion/estimate-signals.ts';
import { estimateTies, strengthOf, type Own, type TieStrengths } from '../suspicion/estimate-ties.ts';
import { foundByChance, foundAtRackets } from '../suspicion/found-out.ts';
import { CONFIRMED } from '../suspicion/own-signals.ts';
import { passSuspicion } from '../suspicion/pass-suspicion.ts';
import { usersOfTie, type Witnesses } from '../suspicion/witnesses.ts';
import { estimateSpread } from './estimate-spread.ts';
import { compareGoods, usualLikeness, type GoodsOf } from './goods-in-common.ts';

/** What the data says of suspicion: of its own ties and signals. Stored with the reference, the same for every run of a month. */
export interface SuspicionEstimates {
  readonly ties: TieStrengths;
  /** How far sturdy ties lead to the suspicious here (0 to 1). */
  readonly trust: number;
  readonly signals: SignalRates;
  /** The chance that an honest account has a confirmed outcome here, 0 to 1. */
  readonly foundByChance: number;
  /** The chance that a racket's operator has one here, 0 to 1. */
  readonly foundAtRackets: number;
  /** How alike two operators that share a value are in their brands here, 0 to 1. */
  readonly likeness: number;
  /** How far what a value says is spread over the pairs of its users, 0 to 1. */
  readonly spread: number;
}

/** What groups are weighed by, of what the data says. */
export function basisFrom({ signals: rates, trust, ...found }: SuspicionEstimates): Basis {
  return { rates, trust, foundByChance: found.foundByChance, foundAtRackets: found.foundAtRackets };
}

interface Estimating {
  /** How many sellers share nothing. */
  readonly alone: number;
  readonly goodsOf: GoodsOf;
  readonly seed: number;
  /** A stable key of a witness, and of a tie. */
  readonly nameOf: (witness: number) => string;
  readonly keyOf: (tie: number) => string;
  /** What witnesses show, where it is known beforehand. */
  readonly told?: Own | undefined;
}

/** What the data says of suspicion, from what operators show, share and offer. */
export function estimateSuspicion(
  witnesses: Witnesses,
  { alone, goodsOf, told, ...by }: Estimating,
): SuspicionEstimates {
  const { ties } = witnesses;
  const signals = estimateSignals(witnesses, alone);
  const shown = told ?? { all: weighAll(witnesses, signals), byOutcome: weighAll(witnesses, signals, CONFIRMED) };
  const said = {
    ...estimateTies(ties, shown),
    signals,
    foundByChance: foundByChance(witnesses, signals),
    foundAtRackets: foundAtRackets(witnesses, signals),
    likeness: usualLikeness(ties, compareGoods(goodsOf)),
  };
  const strengths = strengthsOf(witnesses, said.ties);
  const suspicion = passSuspicion(ties, shown.all, strengths);
  const joining = { suspicion, strengths, goods: { of: goodsOf, usual: said.likeness } };
  // It is of the data and not of the engine, so that each engine is asked the same.
  return { ...said, spread: estimateSpread(ties, joining, { ...by, engine: leiden }) };
}

const ALL_SIGNALS = 0xffff;

/** What each witness shows by itself, in log-odds. */
export function weighAll({ signals }: Witnesses, rates: SignalRates, mask = ALL_SIGNALS): Float64Array {
  return Float64Array.from(signals, (bits) => weighOwn(bits & mask, rates));
}

/** How much each tie says, 0 to 1; 0 for what says too little to be one. */
export function strengthsOf({ ties }: Witnesses, estimated: TieStrengths): Float64Array {
  return Float64Array.from({ length: ties.size }, (_, tie) => {
    const strength = strengthOf(estimated, ties.kinds[tie] as string, usersOfTie(ties, tie).length);
    return strength < POLICY.ties.floor ? 0 : strength;
  });
}
