import { addUp, type SignalRates } from './estimate-signals.ts';
import { CONFIRMED, signalsIn } from './own-signals.ts';
import type { Witnesses } from './witnesses.ts';

/** The signals that are confirmed outcomes. */
const OUTCOMES = signalsIn(CONFIRMED);

/**
 * The chance (0 to 1) that an honest account has a confirmed outcome. Rates tell how often an honest _operator_ has one:
 * who runs ninety shops has one more often than who runs one, and still seldom at each of them.
 */
export function foundByChance({ accounts, found, size }: Witnesses, rates: SignalRates): number {
  const operators = addUp(OUTCOMES.map((signal) => rates[signal].honest));
  const having = found.reduce((count, own) => count + Number(own > 0), 0);
  const each = having > 0 ? addUp(found) / having : 1;
  const perOperator = addUp(accounts.map(({ length }) => length)) / Math.max(1, size);
  return Math.min(1, (operators * each) / Math.max(1, perOperator));
}
