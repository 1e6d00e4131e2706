import {
  currentMembers,
  currentOperators,
  currentRackets,
  currentScores,
  currentTies,
  heldKinds,
  likelySame,
  membershipPins,
  sellersOf,
  usesOfValues,
  valueVerdicts,
  type Database,
} from '@ringbreaker/cypher';
import type { ChainRole, MembershipPin, Role } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import { inLanes, inParts } from '../../in-parts.ts';
import type { SellerFacts } from '../evidence/facts.ts';
import type { RacketRecord } from '../lifecycle/lives.ts';
import { sameAs } from '../../resolution/verdicts/same-as.ts';
import { comparableBit } from './link-weights.ts';
import { addUsesBy } from '../snapshot/gather-uses.ts';
import { addLinkedUses } from '../snapshot/read-links.ts';
import { UseTable, type UseColumns } from './use-table.ts';

/** The facts of the given sellers, by key. */
export async function readSellers(database: Database, keys: Iterable<string>): Promise<Map<string, SellerFacts>> {
  const sellers = new Map<string, SellerFacts>();
  await inLanes(inParts([...new Set(keys)].sort(compareTexts), SELLERS_A_QUERY), async (part) => {
    for (const row of await database.run(sellersOf, { sellers: part })) sellers.set(row.key, row);
  });
  return sellers;
}

/** Which values are one and the same: by likeness, as `match` found, and by what people said, with both of these. */
export async function readLikenesses(database: Database) {
  const [links, verdicts] = [await database.run(likelySame, {}), await database.run(valueVerdicts, {})];
  const alike = verdicts.filter(({ judgement }) => judgement === 'same').flatMap(({ one, other }) => [one, other]);
  return { links, verdicts, alike, sameAs: sameAs(links, verdicts) };
}

/** Sellers asked about in one query. */
const SELLERS_A_QUERY = 5_000;

/**
 * Every use of a value that is shared (and some of values that are not), whichever way its seller came by it; the order
 * is the database's.
 */
export async function readUses(database: Database, onRead: (done: number) => void): Promise<UseColumns> {
  const { sameAs: keys, alike } = await readLikenesses(database);
  const table = new UseTable(keys);
  const gathering = { database, table, alike, onRead };
  await addUsesBy(usesOfValues, gathering);
  await addLinkedUses(gathering);
  return table.columns();
}

/** The comparable kinds (`comparableBit`) that each of the given sellers has any value of, shared or not. */
export async function readHeldKinds(database: Database, sellers: Iterable<string>): Promise<Map<string, number>> {
  const held = new Map<string, number>();
  await inLanes(inParts(sellers, SELLERS_A_QUERY), async (part) => {
    for (const { seller, kinds } of await database.run(heldKinds, { sellers: part }))
      held.set(
        seller,
        kinds.reduce((bits, kind) => bits | comparableBit(kind), 0),
      );
  });
  return held;
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
  /** How every racket that ever was stands. */
  readonly records: readonly RacketRecord[];
}

/** Reads all that the last run left in force, to keep ids and to write only what differs. */
export async function readSaved(database: Database): Promise<Saved> {
  return {
    members: await database.run(currentMembers, {}),
    operators: await database.run(currentOperators, {}),
    ties: await database.run(currentTies, {}),
    scores: await database.run(currentScores, {}),
    pins: await readPins(database),
    records: await database.run(currentRackets, {}),
  };
}

/** What people said of sellers; of whom nobody declares any more it rests until somebody does again. */
async function readPins(database: Database): Promise<MembershipPin[]> {
  const pins = await database.run(membershipPins, {});
  const sellers = [...new Set(pins.map(({ seller }) => seller))].sort();
  const known = new Set<string>();
  for (const part of inParts(sellers, SELLERS_A_QUERY)) {
    for (const { key } of await database.run(sellersOf, { sellers: part })) known.add(key);
  }
  return pins.filter(({ seller }) => known.has(seller));
}
