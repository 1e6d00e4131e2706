import type { Lookups } from './lookups.ts';
import type { ScreeningReference } from './screening-reference.ts';

/** What a screening is asked with, beside the question. */
export interface ScreeningTools {
  readonly lookups: Lookups;
  /** What is kept from question to question: usual prices, match models, what people said. */
  readonly reference: ScreeningReference;
  /** The secret of the keyed hash that stands for a card number; null where there is none. */
  readonly cardSecret: string | null;
}
