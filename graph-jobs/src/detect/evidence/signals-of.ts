import { NO_SIGNALS, type Signals } from './facts.ts';
import { groupBy } from '../links/group-by.ts';

/** Each kind of signal by seller. */
export type SignalsOf = { readonly [K in keyof Signals]: ReadonlyMap<string, Signals[K][number][]> };

const sellerOf = (row: { readonly seller: string }) => row.seller;

const signalKinds = Object.keys(NO_SIGNALS) as (keyof Signals)[];

/** Puts signals under their sellers. */
export function splitSignals(signals: Signals): SignalsOf {
  const split = signalKinds.map((kind) => [
    kind,
    groupBy<Signals[typeof kind][number], string>(signals[kind], sellerOf),
  ]);
  return Object.fromEntries(split) as SignalsOf;
}

/** The signals of the given sellers. */
export function gatherSignals(keys: readonly string[], signals: SignalsOf): Signals {
  const gathered = signalKinds.map((kind) => {
    const [bySeller, rows]: [ReadonlyMap<string, readonly unknown[]>, unknown[]] = [signals[kind], []];
    // Of most kinds most communities have nothing.
    if (bySeller.size > 0) for (const key of keys) for (const row of bySeller.get(key) ?? []) rows.push(row);
    return [kind, rows];
  });
  return Object.fromEntries(gathered) as unknown as Signals;
}
