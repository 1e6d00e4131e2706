import type { RacketState, Role, SharedValue } from '@ringbreaker/cypher/domain';

/** A seller in a community, weighted by how surely it belongs (0 to 1). */
export interface Belonging {
  readonly seller: string;
  readonly role: Role;
  readonly confidence: number;
}

/** Anything with members: what overlaps are measured between. */
export interface Gathering {
  readonly members: readonly Belonging[];
}

/** A racket or a group as the last run left it; `since` is the as-of at which each member came. */
export interface KnownCommunity extends Gathering {
  readonly id: string;
  readonly bornAt: string;
  readonly members: readonly (Belonging & { readonly since: string })[];
}

/** A racket as the last run left it, or as it was when it dissolved. */
export interface KnownRacket extends KnownCommunity {
  readonly state: RacketState;
  readonly dissolvedAt: string | null;
  /** The as-of of the last run that found it; null while it is found. */
  readonly lostSince: string | null;
  /** Sellers that use, today, strong values which tied the racket when it was last found, and these values. */
  readonly heirs: ReadonlyMap<string, readonly SharedValue[]>;
}

/** A racket's node. */
export interface RacketRecord {
  readonly id: string;
  readonly bornAt: string;
  readonly state: RacketState;
  readonly dissolvedAt: string | null;
  /** The racket that it went into. */
  readonly mergedInto: string | null;
  readonly lostSince: string | null;
  /** The runs in which it returned, ascending. */
  readonly returnedIn: readonly number[];
}

/** Whether a racket is at work: neither dissolved nor gone into another. */
export function isLive({ state }: Pick<RacketRecord, 'state'>): boolean {
  return state === 'active' || state === 'dormant';
}

/** Fewer than two core members say nothing about the rest: then every member counts as core. */
export function coreOf<M extends Belonging>(members: readonly M[]): readonly M[] {
  const core = members.filter(({ role }) => role === 'core');
  return core.length >= 2 ? core : members;
}
