import { anyPayment, confirmedSellers, openingsByDay, type Database } from '@ringbreaker/cypher';
import { dayOf } from '../links/days.ts';
import { findExposures, massOf } from '../reference/exposure.ts';
import type { SellerFacts, Signals } from './facts.ts';
import { judgingDay } from './judging-clock.ts';
import { readMembers } from '../lifecycle/past/read-lives.ts';
import { findNullLevels } from '../reference/null-levels.ts';
import type { Projection } from '../links/projection.ts';
import { readSellers, type Saved } from '../links/read-graph.ts';
import { readSignals } from './read-signals.ts';
import { CONFIRMING_TYPES } from '../red-flags/outcome/confirmed-outcome.ts';
import type { Reference } from '../red-flags/red-flag.ts';
import type { ReferenceInUse } from '../reference/reference.ts';
import { roughCount } from './rough-count.ts';
import { readHints } from '../suspicion/read-own.ts';
import type { ValueWeights } from '../links/value-weights.ts';

/** What candidates are judged by: facts and signals of their sellers, and what is global by nature. */
export interface Evidence {
  /** Those of the candidates, and those of rackets, past ones too. */
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  readonly signals: Signals;
  readonly reference: Reference;
}

/** All signals of some sellers, read before it is known who is a candidate. */
interface ReadAhead {
  readonly sellers: ReadonlySet<string>;
  readonly signals: Signals;
}

/** Reads the signals of whoever the last run had in a racket, while others read who shares what. */
export async function readAhead(database: Database, members: Saved['members'], asOf: string): Promise<ReadAhead> {
  const sellers = members.flatMap(({ kind, seller }) => (kind === 'Racket' ? [seller] : []));
  return { sellers: new Set(sellers), signals: await readAllOf(database, asOf, sellers) };
}

/** Signals of the candidates, of which most were read ahead: rows in an order of their own for each seller. */
async function readTheirs(
  database: Database,
  { candidates, ahead, asOf }: { candidates: readonly string[]; ahead: ReadAhead; asOf: string },
): Promise<Signals> {
  const unread = candidates.filter((seller) => !ahead.sellers.has(seller));
  const wanted = new Set(candidates);
  const others = await readAllOf(database, asOf, unread);
  const kinds = Object.entries(ahead.signals) as [keyof Signals, readonly { readonly seller: string }[]][];
  const both = kinds.map(([kind, rows]) => [kind, [...rows.filter((row) => wanted.has(row.seller)), ...others[kind]]]);
  return Object.fromEntries(both) as Signals;
}

/**
 * Reads what speaks for and against the candidates, and looks up (or makes) what chance alone gives.
 * @param wanted.candidates keys of the sellers of all groups that will be judged
 */
export async function readEvidence(
  database: Database,
  kept: ReferenceInUse,
  wanted: {
    projection: Projection;
    weights: ValueWeights;
    candidates: readonly string[];
    saved: Saved;
    ahead: ReadAhead;
    asOf: string;
    seed: number;
  },
): Promise<Evidence> {
  const { projection, weights, candidates, saved, ahead, asOf, seed } = wanted;
  const asOfDay = dayOf(judgingDay(asOf));
  const finds = await database.run(confirmedSellers, { types: [...CONFIRMING_TYPES] });
  const confirmed = finds.map(({ seller, occurredAt }) => ({ seller, mass: massOf(occurredAt, asOfDay) }));
  const exposures = findExposures(projection, weights, confirmed);
  const nullLevels = await kept.use('nullLevels', async () =>
    findNullLevels(projection, weights, { openings: await database.run(openingsByDay, {}), exposures, seed }),
  );
  const reference = { brandMedians: await kept.medians(), nullLevels, asOfDay };
  const signals = await readTheirs(database, { candidates, ahead, asOf });
  const sellers = await readSellers(database, [...candidates, ...(await readMembers(database, saved, asOf))]);
  // How many give an address is told roughly: counted to the last one, no judgement would stay as it was.
  const addresses = signals.addresses.map((row) => ({ ...row, users: roughCount(row.users) }));
  return { sellers, signals: { ...signals, addresses, exposures }, reference };
}

/** All signals of the given sellers; what only some can show is asked of those alone, and payments where there are any. */
export async function readAllOf(database: Database, asOf: string, all: readonly string[]): Promise<Signals> {
  const [payments] = await database.run(anyPayment, {});
  const paid = payments?.any ? all : [];
  const signals = await readSignals(database, asOf, {
    listings: all,
    outcomes: all,
    supplierOutcomes: all,
    authorisations: all,
    payees: all,
    income: paid,
    flows: paid,
    addresses: all,
    parcels: all,
  });
  const senders = [...new Set(signals.parcels.map(({ seller }) => seller))];
  const sent = await readSignals(database, asOf, { detours: senders, consignments: senders, packing: senders });
  const { detours, consignments, packing } = sent;
  return { ...signals, detours, consignments, packing, ...(await readHints(database, asOf, signals.listings)) };
}
