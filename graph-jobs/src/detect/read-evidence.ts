import { anyPayment, confirmedSellers, openingsByDay, type Database, type Lease } from '@ringbreaker/cypher';
import { dayOf } from './days.ts';
import { findExposures, massOf } from './exposure.ts';
import type { SellerFacts, Signals } from './facts.ts';
import { gatherSignals, splitSignals } from './findings.ts';
import { judgingDay } from './judging-clock.ts';
import { readMembers } from './lifecycle/past/read-lives.ts';
import { findNullLevels } from './null-levels.ts';
import type { Projection } from './projection.ts';
import { readSellers, type Saved } from './read-graph.ts';
import { readSignals } from './read-signals.ts';
import { CONFIRMING_TYPES } from './red-flags/confirmed-outcome.ts';
import type { Reference } from './red-flags/red-flag.ts';
import { useReference } from './reference.ts';
import { mayBeRacket } from './suspicion.ts';
import type { ValueWeights } from './weigh-values.ts';

/** What communities are judged by: facts and signals of their sellers, and the reference with its versions. */
export interface Evidence {
  /** Those of the candidates, and those of rackets, past ones too. */
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  readonly signals: Signals;
  readonly reference: Reference & { readonly versions: Readonly<Record<string, number>> };
}

/**
 * Reads what speaks for and against the candidates, and looks up (or makes) what is global by nature.
 * @param wanted.candidates keys of the sellers of each community that will be judged
 */
export async function readEvidence(
  database: Database,
  lease: Lease,
  wanted: {
    projection: Projection;
    weights: ValueWeights;
    candidates: readonly (readonly string[])[];
    saved: Saved;
    asOf: string;
    seed: number;
    newReference: boolean;
  },
): Promise<Evidence> {
  const { projection, weights, candidates, saved, asOf, seed, newReference } = wanted;
  const asOfDay = dayOf(judgingDay(asOf));
  const finds = await database.run(confirmedSellers, { types: [...CONFIRMING_TYPES] });
  const confirmed = finds.map(({ seller, occurredAt }) => ({ seller, mass: massOf(occurredAt, asOfDay) }));
  const exposures = findExposures(projection, weights, confirmed);
  const makeLevels = async () =>
    findNullLevels(projection, weights, { openings: await database.run(openingsByDay, {}), exposures, seed });
  const kept = await useReference(database, lease, { renew: newReference, asOf, makeLevels });
  const reference = { ...kept, asOfDay };
  const signals = await readInSteps(database, asOf, { candidates, reference });
  const sellers = await readSellers(database, [...candidates.flat(), ...(await readMembers(database, saved, asOf))]);
  return { sellers, signals: { ...signals, exposures }, reference };
}

/**
 * Of every candidate only what could make a racket of its group; all the rest only of groups in which something could.
 * What is never read could not have changed a judgement (`suspicion.ts`).
 */
async function readInSteps(
  database: Database,
  asOf: string,
  { candidates, reference }: { candidates: readonly (readonly string[])[]; reference: Reference },
): Promise<Signals> {
  const all = candidates.flat();
  // 1. What each seller lists and what happened to it.
  const first = await readSignals(database, asOf, { listings: all, outcomes: all });
  // 2. What only some of them can show.
  const among = (rows: readonly { readonly seller: string }[]) => [...new Set(rows.map(({ seller }) => seller))];
  const { hiddenBrands, reposts } = await readSignals(database, asOf, {
    hiddenBrands: among(first.listings.filter(({ brand }) => brand === null)),
    reposts: among(first.listings.filter(({ struck }) => struck > 0)),
  });
  // 3. The rest, of communities that may be rackets by what is known so far; payments where there are any.
  const known = splitSignals({ ...first, hiddenBrands, reposts });
  const rest = candidates.filter((keys) => mayBeRacket(keys, gatherSignals(keys, known), reference)).flat();
  const [payments] = await database.run(anyPayment, {});
  const paid = payments?.any ? rest : [];
  const third = await readSignals(database, asOf, {
    ...{ payees: rest, income: paid, flows: paid, authorisations: rest, supplierOutcomes: rest, addresses: rest },
    ...{ parcels: rest, detours: rest, consignments: rest, packing: rest },
  });
  return { ...third, listings: first.listings, outcomes: first.outcomes, hiddenBrands, reposts };
}
