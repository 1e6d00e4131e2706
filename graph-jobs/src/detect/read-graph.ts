import {
  allSellers,
  currentMembers,
  currentOperators,
  currentScores,
  currentTies,
  likelySame,
  membershipPins,
  usesOfValues,
  valueVerdicts,
  type Database,
} from '@ringbreaker/cypher';
import type { ChainRole, MembershipPin, Role } from '@ringbreaker/cypher/domain';
import type { SellerFacts } from './facts.ts';
import { sameAs } from '../resolution/same-as.ts';
import { UseTable, type Use, type UseColumns } from './use-table.ts';

/** Every seller with its facts, by key. */
export async function readSellers(database: Database): Promise<Map<string, SellerFacts>> {
  const rows = await database.run(allSellers, {});
  return new Map(rows.sort((a, b) => (a.key < b.key ? -1 : 1)).map((row) => [row.key, row]));
}

/** Which values are one and the same: by likeness, as `match` found, and by what people said. */
async function readLikenesses(database: Database): Promise<Map<string, string>> {
  return sameAs(await database.run(likelySame, {}), await database.run(valueVerdicts, {}));
}

/** Every use of a value by a seller, whichever way it came by it; the order is the database's. */
export async function readUses(database: Database, onRead: (done: number) => void): Promise<UseColumns> {
  const uses = new UseTable(await readLikenesses(database));
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

/** What the last run left in force, and what people said. */
export interface Saved {
  readonly members: readonly {
    seller: string;
    community: string;
    kind: 'Racket' | 'Group';
    bornAt: string;
    role: Role;
    confidence: number;
    chainRole: ChainRole | null;
    pinned: boolean | null;
    /** The as-of at which the seller came. */
    since: string;
  }[];
  readonly operators: readonly { seller: string; operator: string }[];
  readonly ties: readonly { value: string; racket: string; sellers: number }[];
  readonly scores: readonly { racket: string; assessment: string }[];
  /** What people said of sellers’ membership, the latest first. */
  readonly pins: readonly MembershipPin[];
}

/** Reads what the last run left in force, to keep ids and to write only what differs. */
export async function readSaved(database: Database): Promise<Saved> {
  return {
    members: await database.run(currentMembers, {}),
    operators: await database.run(currentOperators, {}),
    ties: await database.run(currentTies, {}),
    scores: await database.run(currentScores, {}),
    pins: await database.run(membershipPins, {}),
  };
}
