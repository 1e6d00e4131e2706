import type { Signal } from '@ringbreaker/cypher/domain';
import fc from 'fast-check';
import { SIGNALS, SIGNAL_IDS } from '../policy.ts';
import type { SignalRates } from '../suspicion/estimate-signals.ts';

/**
 * Rates as they may be estimated, from three operators of ten thousand to a third of all: what is found out about
 * somebody is never seldomer among rackets, an authorisation never more frequent; of goods and prices either may be.
 */
function ratesOf(id: Signal) {
  const { about, times } = SIGNALS[id];
  return fc.tuple(fc.integer({ min: 3, max: 3_000 }), fc.integer({ min: 1, max: 9_000 })).map(([one, other]) => {
    const [less, more] = [Math.min(one, other) / 10_000, Math.max(one, other) / 10_000];
    if (times < 1) return { racket: less, honest: Math.max(3e-4, more) };
    return about === 'outcome'
      ? { racket: more, honest: Math.max(3e-4, less) }
      : { racket: other / 10_000, honest: one / 10_000 };
  });
}

/** Rates of all signals. */
export const anyRates: fc.Arbitrary<SignalRates> = fc
  .tuple(...SIGNAL_IDS.map(ratesOf))
  .map((rates) => Object.fromEntries(SIGNAL_IDS.map((id, at) => [id, rates[at]])) as SignalRates);

const RARE = { racket: 0.3, honest: 0.0025 };
const OF_GOODS = { racket: 0.2, honest: 0.03 };

/** Rates about as they are estimated on made marketplaces of some thousand sellers. */
export const USUAL_RATES: SignalRates = {
  goods: RARE,
  taken: RARE,
  unclear: OF_GOODS,
  supplied: OF_GOODS,
  suspended: OF_GOODS,
  closed: OF_GOODS,
  veryLowPrice: OF_GOODS,
  lowPrice: OF_GOODS,
  middlingPrice: { racket: 0.1, honest: 0.1 },
  conduct: OF_GOODS,
  authorised: { racket: 0.02, honest: 0.1 },
};
