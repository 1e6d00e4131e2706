import type { BrandMedian } from '../../detect/evidence/facts.ts';
import { PARTS, type Parts } from '../../detect/reference/reference-parts.ts';
import type { LeadBasis } from './neighbourhood.ts';

/** A part of the reference as it is stored: canonical JSON under a number. */
export interface StoredPart {
  readonly part: string;
  readonly version: number;
  readonly body: string;
}

/** What of the stored reference a lead is grown by. */
export interface StoredBasis extends LeadBasis {
  /** Version of the estimates; null before the first run, when what is believed of ties stands for them. */
  readonly version: number | null;
  /** All that was estimated; null before the first run. */
  readonly estimates: Parts['estimates'] | null;
  readonly medians: readonly BrandMedian[];
}

/** Reads what detection estimated of ties and signals, and usual prices, from the newest parts of the reference. */
export function readBasis(parts: readonly StoredPart[]): StoredBasis {
  const bodyOf = (name: string) => parts.find(({ part }) => part === name);
  const [estimates, medians] = [bodyOf('estimates'), bodyOf('brandMedians')];
  // Those of an earlier version are made anew by the next run.
  const known = estimates ? (PARTS.estimates.safeParse(JSON.parse(estimates.body)).data ?? null) : null;
  return {
    ties: known?.ties ?? {},
    rates: known?.signals ?? null,
    version: known && estimates ? estimates.version : null,
    estimates: known,
    medians: medians ? PARTS.brandMedians.parse(JSON.parse(medians.body)) : [],
  };
}
