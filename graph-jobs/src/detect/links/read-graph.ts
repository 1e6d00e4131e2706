import {
  currentGroupScores,
  currentMembers,
  currentOperators,
  currentRackets,
  currentScores,
  currentTies,
  identityOfSellers,
  likelySame,
  membershipPins,
  sellersOf,
  usesOfValues,
  valueVerdicts,
  type Database,
} from '@ringbreaker/cypher';
import { entityKey, type ChainRole, type MembershipPin, type Role } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import { inLanes, inParts } from '../../in-parts.ts';
import type { SellerFacts } from '../evidence/facts.ts';
import type { RacketRecord } from '../lifecycle/lives.ts';
import { sameAs } from '../../resolution/verdicts/same-as.ts';
import type { ResolvedParties } from '../parties/resolve-parties.ts';
import { SameKeys } from '../parties/same-keys.ts';
import { addUsesBy } from '../snapshot/gather-uses.ts';
import { IDENTITY, tellExclusive, type Exclusive, type Held } from '../snapshot/exclusive.ts';
import { addLinkedUses } from '../snapshot/read-links.ts';
import { partyRowsOf, readParties, type ResolveParties } from '../snapshot/read-parties.ts';
import { UseTable, type UseColumns } from './use-table.ts';

/** The facts of the given sellers, by key. */
export async function readSellers(database: Database, keys: Iterable<string>): Promise<Map<string, SellerFacts>> {
  const sellers = new Map<string, SellerFacts>();
  await inLanes(inParts([...new Set(keys)].sort(compareTexts), SELLERS_A_QUERY), async (part) => {
    for (const row of await database.run(sellersOf, { sellers: part })) sellers.set(row.key, row);
  });
  return sellers;
}

/** Which values and which parties are one. */
export interface Likenesses {
  /** For values and parties alike: the key under which what stands under another is known. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** Keys that stand for more than one. */
  readonly alike: readonly string[];
  readonly parties: ResolvedParties;
}

/**
 * Which values are one and the same, by likeness, as `match` found, and by what people said; then which parties are, by
 * what they share and by what people said.
 * @param resolve says which parties are one: those of the graph, unless said
 */
export async function readLikenesses(
  database: Database,
  resolve: ResolveParties = (known) => readParties(partyRowsOf(database), known),
): Promise<Likenesses> {
  const [links, verdicts] = [await database.run(likelySame, {}), await database.run(valueVerdicts, {})];
  const ofValues = verdicts.filter((verdict) => !isOnParties(verdict));
  const values = sameAs(links, ofValues);
  const parties = await resolve({ sameAs: values, verdicts: verdicts.filter(isOnParties) });
  const said = ofValues.filter(({ judgement }) => judgement === 'same').flatMap(({ one, other }) => [one, other]);
  return { parties, alike: [...said, ...parties.same.keys()], sameAs: new Map([...values, ...parties.same]) };
}

function isOnParties({ one }: { readonly one: string }): boolean {
  return one.startsWith(entityKey('Party', ''));
}

/** Sellers asked about in one query. */
const SELLERS_A_QUERY = 5_000;

/** Who uses what, and which parties are one in it. */
export interface Sharing {
  readonly uses: UseColumns;
  readonly parties: ResolvedParties;
}

/**
 * Every use of a value that is shared (and some of values that are not), whichever way its seller came by it; the order
 * is the database's.
 */
export async function readUses(database: Database, onRead: (done: number) => void): Promise<Sharing> {
  const { sameAs: keys, alike, parties } = await readLikenesses(database);
  const table = new UseTable(keys);
  const gathering = { database, table, alike, same: new SameKeys(parties.same), onRead };
  await addUsesBy(usesOfValues, gathering);
  await addLinkedUses(gathering);
  table.setExclusive(await readExclusive(database, table.sellers, keys));
  return { uses: table.columns(), parties };
}

/** Whether each of all sellers that share something has a value that it alone uses. */
async function readExclusive(
  database: Database,
  sellers: readonly string[],
  sameAs: ReadonlyMap<string, string>,
): Promise<Map<string, Exclusive>> {
  const held: Held[] = [];
  await inLanes(inParts(sellers, SELLERS_A_QUERY), async (part) => {
    for (const { seller, kind, values } of await database.run(identityOfSellers, {
      sellers: part,
      kinds: [...IDENTITY],
    }))
      for (const value of values) held.push({ seller, kind, key: sameAs.get(value) ?? value });
  });
  return tellExclusive(held);
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
  /** Ties that the first engine left have no weight. */
  readonly ties: readonly { value: string; racket: string; sellers: number; weight: number | null }[];
  /** Scores as canonical JSON, each with the name of all that it rests on. */
  readonly scores: readonly { racket: string; assessment: string; basis: string | null }[];
  readonly groupScores: readonly { group: string; assessment: string }[];
  /** What people said of sellers’ membership, the latest first. */
  readonly pins: readonly MembershipPin[];
  /** How every racket that ever was stands. */
  readonly records: readonly RacketRecord[];
}

/** Who the last run had in which racket or group. */
export const readSavedMembers = (database: Database): Promise<Saved['members']> => database.run(currentMembers, {});

/** Reads all else that the last run left in force, to keep ids and to write only what differs. */
export async function readSaved(database: Database, members: Saved['members']): Promise<Saved> {
  return {
    members,
    operators: await database.run(currentOperators, {}),
    ties: await database.run(currentTies, {}),
    scores: await database.run(currentScores, {}),
    groupScores: await database.run(currentGroupScores, {}),
    pins: await readPins(database),
    records: await database.run(currentRackets, {}),
  };
}

/** What people said of sellers; of whom nobody declares any more it rests until somebody does again. */
async function readPins(database: Database): Promise<MembershipPin[]> {
  const pins = await database.run(membershipPins, {});
  const known = await readSellers(
    database,
    pins.map(({ seller }) => seller),
  );
  return pins.filter(({ seller }) => known.has(seller));
}
