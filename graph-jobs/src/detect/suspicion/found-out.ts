import { POLICY } from '../policy.ts';
import type { SignalRates } from './estimate-signals.ts';
import { bitOf, CONFIRMED, signalsIn } from './own-signals.ts';
import type { Witnesses } from './witnesses.ts';

/** The signals that are confirmed outcomes. */
const OUTCOMES = signalsIn(CONFIRMED);

/**
 * The chance (0 to 1) that an honest account has a confirmed outcome. Rates tell how often an honest _operator_ has one:
 * who runs ninety shops has one more often than who runs one, and still seldom at each of them.
 */
export function foundByChance({ witnessOf, size }: Witnesses, rates: SignalRates): number {
  const ofOperators = OUTCOMES.reduce((sum, signal) => sum + rates[signal].honest, 0);
  return ofOperators / Math.max(1, witnessOf.length / Math.max(1, size));
}

/**
 * The chance (0 to 1) that a racket's account has a confirmed outcome here, where each operator has as many as operators
 * have here: of each kind of outcome as rates tell, and no less than is believed of rackets anywhere; but no more than
 * there could be if all that are known were at rackets. Where none is known it is 0.
 */
export function foundAtRackets(
  { signals, size, witnessOf }: Pick<Witnesses, 'signals' | 'size' | 'witnessOf'>,
  rates: SignalRates,
): number {
  const { share, shown } = POLICY.signals;
  const none = OUTCOMES.reduce((product, signal) => {
    const known = signals.reduce((count, bits) => count + Number((bits & bitOf(signal)) !== 0), 0);
    const most = known / Math.max(1, share * size);
    return product * (1 - Math.min(1, most, Math.max(shown, rates[signal].racket)));
  }, 1);
  return 1 - none ** (size / Math.max(1, witnessOf.length));
}
