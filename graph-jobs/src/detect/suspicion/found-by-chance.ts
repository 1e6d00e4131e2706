import type { SignalRates } from './estimate-signals.ts';
import { CONFIRMED, signalsIn } from './own-signals.ts';
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
