import { type FlagFamily, type FlagHit, type FlagId, type LinkRef, saying } from '@ringbreaker/cypher/domain';
import type { Community, Tie } from '../evidence/community.ts';
import type { KeptReference } from './kept-reference.ts';

/** What is global by nature, looked up and not worked out: the same for every community of a run. */
export interface Reference extends KeptReference {
  /** The day the run speaks of, as days since 1970-01-01. */
  readonly asOfDay: number;
}

/** A rule as a value: one file each, one line in the index. */
export interface RedFlag {
  /** Its name stands beside the other words of the domain: the explorer shows it, too. */
  readonly id: FlagId;
  readonly family: FlagFamily;
  /** The most it can say, 0 to 1. */
  readonly strength: number;
  /** Columns without which it finds nothing: `table.column`, or several with `|` of which one is enough. */
  readonly needs: readonly string[];
  /** What keeps it from speaking of the honest, in words. */
  readonly guard: string;
  /** The hits on one community; none when nothing is found or the data can't say. */
  find(community: Community, reference: Reference): Finding | readonly Finding[];
}

/** A hit before its rule's id and family are put to it. */
export interface Finding {
  /** Where it says less than the rule can say at most. */
  readonly strength?: number;
  readonly says: string;
  /** In any order, and more than once. */
  readonly sellers: readonly string[];
  readonly evidence: readonly LinkRef[];
}

/** The hits of a rule, with its name on them and their evidence capped. */
export function runFlag(flag: RedFlag, community: Community, reference: Reference): FlagHit[] {
  return [flag.find(community, reference)].flat().map(({ strength = flag.strength, says, sellers, evidence }) => ({
    flag: flag.id,
    family: flag.family,
    strength: Math.min(flag.strength, strength),
    says,
    sellers: [...new Set(sellers)].sort(),
    evidence: evidence.slice(0, 50),
  }));
}

/** How far a shared value reaches beyond the members, in words. */
export function tellUsers({ members, users }: Tie): string {
  return members.length === users ? saying`nobody else uses it` : saying`${users} sellers use it in all`;
}

/** A number of members with its noun, as in 1 member, 2 members. */
export function countMembers(count: number): string {
  return saying`${count} ${count === 1 ? 'member' : 'members'}`;
}

/** The link of a seller to one of its listings, as evidence. */
export function listingRef(seller: string, listing: string): LinkRef {
  return { from: seller, type: 'LISTS', to: listing };
}

/** The link of a seller to one of its parcels, as evidence. */
export function parcelRef(seller: string, parcel: string): LinkRef {
  return { from: seller, type: 'SENT', to: parcel };
}

/** The sellers of some rows, each once, sorted. */
export function sellersOf(rows: Iterable<{ readonly seller: string }>): string[] {
  return [...new Set([...rows].map(({ seller }) => seller))].sort();
}

/** The number in the middle (the higher of two); 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Which operator runs a seller: its place in the community's operators. Every other rule asks, so it is kept. */
export function operatorsOf({ operators }: Community): ReadonlyMap<string, number> {
  const known = placesOf.get(operators);
  if (known) return known;
  const made = new Map(operators.flatMap((operator, at) => operator.map((seller) => [seller, at] as const)));
  placesOf.set(operators, made);
  return made;
}

/** How many operators run some sellers. */
export function countOperators(community: Community, sellers: readonly string[]): number {
  const operators = operatorsOf(community);
  return new Set(sellers.map((seller) => operators.get(seller) ?? seller)).size;
}

const placesOf = new WeakMap<Community['operators'], ReadonlyMap<string, number>>();
