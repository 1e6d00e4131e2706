import type { Signal } from '@ringbreaker/cypher/domain';
import { POLICY, SIGNALS, SIGNAL_IDS, speaksAgainst } from '../policy.ts';
import { bitOf, CONFIRMED } from './own-signals.ts';
import { strengthOf, STURDY } from './estimate-ties.ts';
import { usersOfTie, type Witnesses } from './witnesses.ts';

/** How often operators of rackets show a signal, and how often others do (0 to 1). */
interface SignalRate {
  readonly racket: number;
  readonly honest: number;
}

export type SignalRates = Readonly<Record<Signal, SignalRate>>;

/** So many operators weigh as much as what was believed of how often anybody shows a signal. */
const DOUBT = 3;
/**
 * Who takes part shares something. Where hardly anybody else does, those who share are mostly in rackets: half of `share`
 * of all operators at least, shared or not, and no more than nine in ten of those who share.
 */
const LEAST_OF_ALL = POLICY.signals.share / 2;
const MOST_TAKE_PART = 0.9;
/** Only narrow and sturdy ties lead to neighbours who are likely to take part too. */
const NARROW = 8;
const LEAST = 3e-4;

/**
 * Estimates each signal's rates without a label (Fellegi and Sunter 1969 call them m and u): u from everybody, m from
 * those whom sturdy ties join to *another* operator with a confirmed outcome, some of whom do not take part.
 * @param alone how many sellers share nothing with anybody, and are no witnesses
 */
export function estimateSignals(witnesses: Witnesses, alone: number): SignalRates {
  const nearness = findNeighbours(witnesses);
  const near = nearness.reduce((sum, weight) => sum + weight, 0);
  const operators = witnesses.size + alone;
  const takePart = Math.max(
    POLICY.signals.share,
    Math.min(MOST_TAKE_PART, (LEAST_OF_ALL * operators) / witnesses.size),
  );
  const rates = SIGNAL_IDS.map((id) => {
    const bit = bitOf(id);
    let [all, beside] = [0, 0];
    for (let witness = 0; witness < witnesses.size; witness++) {
      if (!((witnesses.signals[witness] as number) & bit)) continue;
      all += 1;
      beside += nearness[witness] as number;
    }
    const everywhere = (all + DOUBT * believedOf(id)) / (witnesses.size + DOUBT);
    return [id, rateOf(id, { everywhere, beside, near, takePart })] as const;
  });
  return Object.fromEntries(rates) as SignalRates;
}

/** How often anybody shows a signal, before the data speaks. */
function believedOf(id: Signal): number {
  return Math.min(0.5, POLICY.signals.shown / SIGNALS[id].times);
}

interface Seen {
  /** How often those who share something show the signal. */
  readonly everywhere: number;
  /** Neighbours of confirmed outcomes, and those of them that show the signal. */
  readonly near: number;
  readonly beside: number;
  /** Share of those who share something that take part. */
  readonly takePart: number;
}

function rateOf(id: Signal, { everywhere, beside, near, takePart }: Seen): SignalRate {
  const { purity, shown } = POLICY.signals;
  const { doubt } = POLICY.belief;
  const { times } = SIGNALS[id];
  const hinted = near > 0 ? Math.max(0, (beside / near - (1 - purity) * everywhere) / purity) : 0;
  const expected = everywhere * times;
  const believed = times < 1 ? expected : Math.min(0.6, Math.max(shown / 2, Math.min(shown * 1.5, expected)));
  const racket = Math.min(0.9, Math.max(1e-4, (near * hinted + doubt * believed) / (near + doubt)));
  const honest = Math.max(everywhere - takePart * racket, everywhere * 0.2, LEAST);
  return { racket: round(keepDirection(id, racket, honest)), honest: round(honest) };
}

/** Rackets show outcomes at least as often as others do, and authorisations at most as often, whatever few neighbours hint at. */
function keepDirection(id: Signal, racket: number, honest: number): number {
  if (speaksAgainst(id)) return Math.min(racket, honest);
  return SIGNALS[id].about === 'outcome' ? Math.max(racket, honest) : racket;
}

/** How surely each witness is tied to another one that is known by a confirmed outcome, 0 to 1. */
function findNeighbours({ ties, signals, size }: Witnesses): Float64Array {
  const nearness = new Float64Array(size);
  // Beside who is known by confirmed outcomes it is seen how those who take part behave.
  const isAnchor = (witness: number) => ((signals[witness] as number) & CONFIRMED) !== 0;
  for (let tie = 0; tie < ties.size; tie++) {
    const users = usersOfTie(ties, tie);
    if (users.length > NARROW) continue;
    const strength = strengthOf({}, ties.kinds[tie] as string, users.length);
    const anchors = users.reduce((count, user) => count + Number(isAnchor(user)), 0);
    if (strength < STURDY || anchors === 0) continue;
    for (const user of users)
      if (anchors > Number(isAnchor(user))) nearness[user] = Math.max(nearness[user] as number, strength);
  }
  return nearness;
}

/** Log-odds that a witness takes part by its own signals alone: the strongest in full, each further one for less. */
export function weighOwn(signals: number, rates: SignalRates): number {
  const { most, fading } = POLICY.signals;
  const speaking: number[] = [];
  let against = 0;
  for (const id of SIGNAL_IDS) {
    const { racket, honest } = rates[id];
    const shows = (signals & bitOf(id)) !== 0;
    const logOdds = shows ? Math.log(racket / honest) : Math.log((1 - racket) / (1 - honest));
    if (shows && logOdds > 0) speaking.push(Math.min(most, logOdds));
    else against += logOdds;
  }
  speaking.sort((a, b) => b - a);
  return speaking.reduce((sum, logOdds, at) => sum + logOdds * fading ** at, against);
}

function round(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}
