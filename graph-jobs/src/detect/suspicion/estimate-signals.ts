import type { Signal } from '@ringbreaker/cypher/domain';
import { POLICY, SIGNALS, SIGNAL_IDS, speaksAgainst } from '../policy.ts';
import { findNeighbours, type Neighbours } from './find-neighbours.ts';
import { bitOf } from './own-signals.ts';
import type { Witnesses } from './witnesses.ts';

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
const LEAST = 3e-4;
/** Neighbours are strangers by four in five at most: past that what few of them show would be blown up. */
const LEAST_PURE = 0.2;

/**
 * Estimates each signal's rates without a label (Fellegi and Sunter 1969 call them m and u): u from everybody, m from
 * those whom sturdy ties join to *another* operator with a confirmed outcome, some of whom do not take part.
 * @param alone how many sellers share nothing with anybody, and are no witnesses
 */
export function estimateSignals(witnesses: Witnesses, alone: number): SignalRates {
  const neighbours = findNeighbours(witnesses);
  const operators = witnesses.size + alone;
  const takePart = Math.max(
    POLICY.signals.share,
    Math.min(MOST_TAKE_PART, (LEAST_OF_ALL * operators) / witnesses.size),
  );
  const everybody = { near: addUp(neighbours.nearness), twice: addUp(neighbours.twice) };
  const shown = SIGNAL_IDS.map((id) => ({ id, ...showsOf(id, witnesses, neighbours) }));
  const shares = shown.map(({ id, all, near, twice }) => ({
    id,
    everywhere: (all + DOUBT * believedOf(id)) / (witnesses.size + DOUBT),
    near: near / everybody.near,
    twice: twice / everybody.twice,
  }));
  const purity = purityOf(shares, everybody.twice);
  const basis = { near: everybody.near, takePart, purity };
  return Object.fromEntries(shares.map((share) => [share.id, rateOf(share, basis)])) as SignalRates;
}

function addUp(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** How many witnesses show a signal: all, the neighbours as surely as they are near, and who is one twice. */
function showsOf(id: Signal, { size, signals }: Witnesses, { nearness, twice }: Neighbours) {
  const bit = bitOf(id);
  const shows = { all: 0, near: 0, twice: 0 };
  for (let witness = 0; witness < size; witness++) {
    if (!((signals[witness] as number) & bit)) continue;
    shows.all += 1;
    shows.near += nearness[witness] as number;
    shows.twice += twice[witness] as number;
  }
  return shows;
}

/** How often a signal is shown: by everybody, by neighbours, and by who is one twice (0 to 1; NaN where there are none). */
interface Shares {
  readonly id: Signal;
  readonly everywhere: number;
  readonly near: number;
  readonly twice: number;
}

/**
 * The share of the neighbours that take part. Hardly anybody is joined twice by chance, so it is what neighbours show
 * beyond everybody, of what those show beyond everybody who are neighbours twice; of all that rackets show more often.
 * @param twice how many are
 */
function purityOf(shares: readonly Shares[], twice: number): number {
  const { purity } = POLICY.signals;
  const { doubt } = POLICY.belief;
  const telling = shares.filter(({ id }) => SIGNALS[id].times > 1);
  const beyond = (of: 'near' | 'twice') => telling.reduce((sum, share) => sum + share[of] - share.everywhere, 0);
  if (!(beyond('twice') > 0)) return purity;
  const seen = Math.max(LEAST_PURE, Math.min(1, beyond('near') / beyond('twice')));
  return (twice * seen + doubt * purity) / (twice + doubt);
}

/** How often anybody shows a signal, before the data speaks. */
function believedOf(id: Signal): number {
  return Math.min(0.5, POLICY.signals.shown / SIGNALS[id].times);
}

interface Basis {
  /** How many neighbours there are, each as surely as it is near; and the share of them that take part. */
  readonly near: number;
  readonly purity: number;
  /** Share of those who share something that take part. */
  readonly takePart: number;
}

function rateOf({ id, everywhere, near: beside }: Shares, { near, purity, takePart }: Basis): SignalRate {
  const { shown } = POLICY.signals;
  const { doubt } = POLICY.belief;
  const { times } = SIGNALS[id];
  const hinted = near > 0 ? Math.max(0, (beside - (1 - purity) * everywhere) / purity) : 0;
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
