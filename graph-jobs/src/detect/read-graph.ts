import {
  allSellers,
  brandMedians,
  currentMembers,
  currentOperators,
  currentScores,
  currentTies,
  sellerAuthorisations,
  sellerListings,
  sellerOutcomes,
  sellerPayees,
  usesOfValues,
  type Database,
} from '@ringbreaker/cypher';
import type { BrandMedian, SellerFacts, Signals } from './facts.ts';
import { UseTable, type Use, type UseColumns } from './use-table.ts';

const SELLERS_A_QUERY = 2_000;

/** Every seller with its facts, by key. */
export async function readSellers(database: Database): Promise<Map<string, SellerFacts>> {
  const rows = await database.run(allSellers, {});
  return new Map(rows.sort((a, b) => (a.key < b.key ? -1 : 1)).map((row) => [row.key, row]));
}

/** Every use of a value by a seller, whichever way it came by it; the order is the database's. */
export async function readUses(database: Database, onRead: (done: number) => void): Promise<UseColumns> {
  const uses = new UseTable();
  for (const query of usesOfValues) {
    for await (const row of database.stream(query, {})) {
      uses.add(toUse(row));
      if (uses.size % 20_000 === 0) onRead(uses.size);
    }
  }
  onRead(uses.size);
  return uses.columns();
}

function toUse(row: readonly unknown[]): Use {
  const [seller, value, kind, via, type, firstSeen, lastSeen] = row;
  return {
    seller: seller as string,
    value: value as string,
    kind: kind as string,
    via: via as string,
    type: type as string,
    firstSeen: firstSeen as number | null,
    lastSeen: lastSeen as number | null,
  };
}

/** What the given sellers list, what happened to them, what they may sell and who is paid. */
export async function readSignals(database: Database, sellers: readonly string[]): Promise<Signals> {
  const signals = { listings: [], outcomes: [], authorisations: [], payees: [] } as {
    [K in keyof Signals]: Signals[K][number][];
  };
  for (let from = 0; from < sellers.length; from += SELLERS_A_QUERY) {
    const part = { sellers: sellers.slice(from, from + SELLERS_A_QUERY) };
    signals.listings.push(...(await database.run(sellerListings, part)));
    signals.outcomes.push(...(await database.run(sellerOutcomes, part)));
    signals.authorisations.push(...(await database.run(sellerAuthorisations, part)));
    signals.payees.push(...(await database.run(sellerPayees, part)));
  }
  return sortSignals(signals);
}

/** The database answers in any order; what follows must not depend on it. */
function sortSignals(signals: Signals): Signals {
  const by = <T>(rows: readonly T[], nameOf: (row: T) => string) =>
    rows
      .map((row) => ({ row, name: nameOf(row) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ row }) => row);
  return {
    listings: by(signals.listings, (row) => [row.seller, row.brand, row.category, row.currency].join('\n')).map(
      (row) => ({ ...row, reasons: [...row.reasons].sort() }),
    ),
    outcomes: by(signals.outcomes, (row) => [row.seller, row.outcome, row.about].join('\n')),
    authorisations: by(signals.authorisations, (row) => [row.seller, row.brandKey].join('\n')),
    payees: by(signals.payees, (row) => [row.seller, row.account, row.nameKey].join('\n')).map((row) => ({
      ...row,
      owners: [...row.owners].sort(),
    })),
  };
}

/** The usual price of each brand in each category and currency. */
export function readBrandMedians(database: Database): Promise<BrandMedian[]> {
  return database.run(brandMedians, {});
}

/** What the last run left in force. */
export interface Saved {
  readonly members: readonly {
    seller: string;
    community: string;
    kind: 'Racket' | 'Group';
    bornAt: string;
    role: string;
    confidence: number;
  }[];
  readonly operators: readonly { seller: string; operator: string }[];
  readonly ties: readonly { value: string; racket: string; sellers: number }[];
  readonly scores: readonly { racket: string; assessment: string }[];
}

/** Reads what the last run left in force, to keep ids and to write only what differs. */
export async function readSaved(database: Database): Promise<Saved> {
  return {
    members: await database.run(currentMembers, {}),
    operators: await database.run(currentOperators, {}),
    ties: await database.run(currentTies, {}),
    scores: await database.run(currentScores, {}),
  };
}
