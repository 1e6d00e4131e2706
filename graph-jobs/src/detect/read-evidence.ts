import { confirmedSellers, type Database, type Lease } from '@ringbreaker/cypher';
import { findExposures, massOf } from './exposure.ts';
import type { SellerFacts, Signals } from './facts.ts';
import { findNullLevels } from './null-levels.ts';
import type { Projection } from './projection.ts';
import { readSignals } from './read-signals.ts';
import { CONFIRMING_TYPES } from './red-flags/confirmed-outcome.ts';
import type { Reference } from './red-flags/red-flag.ts';
import { useReference } from './reference.ts';
import type { ValueWeights } from './weigh-values.ts';

/** What communities are judged by: signals of their sellers, and the reference with its versions. */
export interface Evidence {
  readonly signals: Signals;
  readonly reference: Reference & { readonly versions: Readonly<Record<string, number>> };
}

/** Reads what speaks for and against the candidates, and looks up (or makes) what is global by nature. */
export async function readEvidence(
  database: Database,
  lease: Lease,
  wanted: {
    projection: Projection;
    weights: ValueWeights;
    sellers: ReadonlyMap<string, SellerFacts>;
    candidates: readonly string[];
    asOf: string;
    seed: number;
    newReference: boolean;
  },
): Promise<Evidence> {
  const { projection, weights, sellers, candidates, asOf, seed, newReference } = wanted;
  const asOfDay = Math.floor(Date.parse(asOf) / 86_400_000);
  const finds = await database.run(confirmedSellers, { types: [...CONFIRMING_TYPES] });
  const confirmed = finds.map(({ seller, occurredAt }) => ({ seller, mass: massOf(occurredAt, asOfDay) }));
  const exposures = findExposures(projection, weights, confirmed);
  const makeLevels = () => findNullLevels(projection, weights, { sellers: sellers.values(), exposures, seed });
  const kept = await useReference(database, lease, { renew: newReference, asOf, makeLevels });
  const signals = await readSignals(database, candidates, asOf);
  return { signals: { ...signals, exposures }, reference: { ...kept, asOfDay } };
}
