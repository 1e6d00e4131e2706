import type { TransactionOptions } from '../connection/driver.ts';

/** How a question is asked that is to be planned and for whose answer nobody waits: far longer than any plan takes on a busy server. */
export const IN_ITS_TIME: TransactionOptions = { timeoutMs: 120_000, isBackground: true };
