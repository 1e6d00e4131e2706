import type { CommunityEngine } from './communities/engine.ts';
import { groupByTies } from './groups/group-by-ties.ts';
import { estimateSuspicion, type SuspicionEstimates } from './groups/estimate-suspicion.ts';
import { findSuspects, type SuspectRequest, type Suspects } from './groups/find-suspects.ts';
import type { SuspectGroup } from './groups/weigh-suspects.ts';
import { gatherGoods } from './groups/goods-in-common.ts';
import type { Sharing } from './operators/estimate-sharing.ts';
import { findOperators } from './operators/operators.ts';
import type { Projection } from './links/projection.ts';
import type { Offers } from './suspicion/offers.ts';
import { weighValues, type ValueWeights } from './links/value-weights.ts';
import { gatherWitnesses, keysOf, namesOf } from './suspicion/witnesses.ts';

/** What the data said of sharing, ties and signals: stored with the reference, the same for every run of a month. */
export interface Estimates extends SuspicionEstimates {
  readonly sharing: Sharing;
}

/** What is said before anything is judged: indices into the projection's sellers. */
interface Communities {
  /** Groups of two or more sellers. */
  readonly communities: readonly (readonly number[])[];
  /** Operators of two or more sellers. */
  readonly operators: readonly (readonly number[])[];
  /** Sellers in the largest component. */
  readonly largestComponent: number;
}

/** Who belongs together, before it is judged what is a racket. */
export interface Grouping {
  /** Operators of two and more, and groups of sellers that are no candidates. */
  readonly communities: Communities;
  /** Groups of suspects that may be rackets. */
  readonly candidates: readonly SuspectGroup[];
  /** What the data said of its ties and signals. */
  readonly estimates: Estimates;
  /** For each value what it says of the sellers that share it, 0 to 1: what joined them, and what is shown. */
  readonly weights: ValueWeights;
  readonly shapes: Suspects['shapes'];
}

export interface GroupingRequest {
  readonly engine: CommunityEngine;
  readonly seed: number;
  /** Bits of a seller's own signals. */
  readonly signalsOf: (seller: string) => number;
  /** What sellers offer, those at least that share something. */
  readonly offers: Offers;
  /** How many sellers there are, those included who share nothing. */
  readonly sellers: number;
  /** The stored ones; made from the data where there are none. */
  readonly estimates: Estimates | null;
  /** The wide identity, where the projection is of a part and does not say which values are. */
  readonly wide?: ReadonlySet<number>;
  /** Operators of two and more accounts, where they are known beforehand: indices into the projection's sellers. */
  readonly operators?: Communities['operators'];
  /** Tells who takes part, where it is known beforehand: the ceiling of the bench is measured so. */
  readonly told?: SuspectRequest['told'];
}

/**
 * Groups sellers twice: by what they share alone, and by what suspicion says of it. Who is in a group of suspects is in no
 * other group, be it a racket or not: one that gains or loses signals keeps its members, and so its id.
 */
export function groupSellers(projection: Projection, request: GroupingRequest): Grouping {
  const { estimates, wide } = request;
  const found = findOperators(projection, { stored: estimates?.sharing ?? null, wide });
  const { sharing } = found;
  const operators = request.operators ?? found.operators;
  const { witnesses, ...suspects } = findSuspects(projection, { ...request, operators });
  // Both in an order of their own, so that it does not matter which component was looked at first.
  const mayBeRacket = ({ verdict }: SuspectGroup) => verdict.stability !== undefined;
  const candidates = suspects.groups.filter(mayBeRacket).sort(byFirst);
  const taken = new Set(suspects.groups.flatMap(({ sellers }) => sellers));
  const nameOf = namesOf(projection, witnesses);
  const { groups, largestComponent } = groupByTies(witnesses, { ...request, nameOf });
  const byTies = groups.map((group) => group.filter((seller) => !taken.has(seller))).filter(({ length }) => length > 1);
  const bySuspicion = suspects.groups.filter((group) => !mayBeRacket(group)).map(({ sellers }) => sellers);
  const communities = [...byTies, ...bySuspicion].sort(([a = 0], [b = 0]) => a - b);
  return {
    communities: { communities, operators, largestComponent },
    candidates,
    estimates: { ...suspects.estimates, sharing },
    shapes: suspects.shapes,
    weights: weighValues(projection, witnesses.witnessOf).map((weight, value) =>
      Math.max(weight, suspects.weights[value] as number),
    ),
  };
}

/** Groups that share no seller, in the order of their first sellers. */
export function byFirst({ sellers: [a = 0] }: SuspectGroup, { sellers: [b = 0] }: SuspectGroup): number {
  return a - b;
}

/** The estimates by which `groupSellers` groups: the stored ones, or from the data. */
export function learnEstimates(
  projection: Projection,
  { signalsOf, offers, seed, sellers, estimates: stored }: Omit<GroupingRequest, 'engine'>,
): Estimates {
  if (stored) return stored;
  const { operators, sharing } = findOperators(projection);
  const witnesses = gatherWitnesses(projection, operators, signalsOf);
  const alone = sellers - projection.sellers.length;
  const goodsOf = gatherGoods(projection, witnesses, offers);
  const named = { nameOf: namesOf(projection, witnesses), keyOf: keysOf(projection, witnesses) };
  return { ...estimateSuspicion(witnesses, { alone, goodsOf, seed, ...named }), sharing };
}
