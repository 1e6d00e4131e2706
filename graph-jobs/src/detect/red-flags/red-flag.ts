import type { FlagFamily, FlagHit, LinkRef } from '@ringbreaker/cypher/domain';
import type { Community, Tie } from '../community.ts';
import type { BrandMedian } from '../facts.ts';

/** What is global by nature, looked up and not worked out: the same for every community of a run. */
export interface Reference {
  readonly brandMedians: readonly BrandMedian[];
  /** The day the run speaks of, as days since 1970-01-01. */
  readonly asOfDay: number;
}

/** A rule as a value: one file each, one line in the index. */
export interface RedFlag {
  readonly id: string;
  readonly name: string;
  readonly family: FlagFamily;
  /** The most it can say, 0 to 1. */
  readonly strength: number;
  /** What keeps it from speaking of the honest, in words. */
  readonly guard: string;
  /** The hits on one community; none when nothing is found or the data can't say. */
  find(community: Community, reference: Reference): Finding[];
}

/** A hit before its rule's id and family are put to it. */
export type Finding = Omit<FlagHit, 'flag' | 'family'>;

/** The hits of a rule, with its name on them and their evidence capped. */
export function runFlag(flag: RedFlag, community: Community, reference: Reference): FlagHit[] {
  return flag.find(community, reference).map((finding) => ({
    ...finding,
    flag: flag.id,
    family: flag.family,
    strength: Math.min(flag.strength, finding.strength),
    evidence: finding.evidence.slice(0, 50),
  }));
}

/** How far a shared value reaches beyond the members, in words. */
export function tellUsers({ members, users }: Tie): string {
  return members.length === users ? 'nobody else uses it' : `${users} sellers use it in all`;
}

/** The link of a seller to one of its listings, as evidence. */
export function listingRef(seller: string, listing: string): LinkRef {
  return { from: seller, type: 'LISTS', to: listing };
}
