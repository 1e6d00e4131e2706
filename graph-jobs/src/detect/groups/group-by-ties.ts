import type { CommunityEngine } from '../communities/engine.ts';
import { joinsAlone, weightOf } from '../links/value-weights.ts';
import { POLICY } from '../policy.ts';
import { usersOfTie, type Witnesses } from '../suspicion/witnesses.ts';
import { components, partComponent, type Component, type Parting } from './part-suspects.ts';
import { weighPairs } from './weigh-pairs.ts';

/** Densities that are tried, in log-odds a pair: from a quarter of that of suspects on, each twice the one before. */
const DENSITIES = Array.from({ length: 7 }, (_, at) => POLICY.parting.resolution * 2 ** (at - 2));
/** A component of fewer witnesses is parted as suspects are: there is little to part, and there are many of them. */
const WORTH_TRYING = 30;

/** What ties say without suspicion. */
export interface TiedGroups {
  /** Groups of two and more sellers: ascending indices, ordered by their first. */
  readonly groups: readonly (readonly number[])[];
  /** Sellers in the largest component. */
  readonly largestComponent: number;
}

/**
 * Groups sellers by what they share, whoever is suspected: witnesses as their ties join them, each tie as strong as is
 * believed of its kind and its number of users, parted as suspects are. How dense a group is asked to be goes by the
 * component: a sparse one is parted at another density than one in which everybody is tied to everybody. The partition is
 * taken by which it is told best (`partitionCost`).
 */
export function groupByTies({ ties, accounts, size }: Witnesses, by: Parting): TiedGroups {
  const strengths = ties.kinds.map((kind, tie) =>
    joinsAlone(kind) ? weightOf(kind, usersOfTie(ties, tie).length) : 0,
  );
  const connected = components(weighPairs(ties, size, { saysOf: (tie) => strengths[tie] as number }));
  const accountsOf = (witnesses: readonly number[]) => witnesses.flatMap((one) => accounts[one] ?? []);
  const parts = connected.flatMap((one) => partComponent(one, { ...by, densities: densitiesFor(one, by.engine) }));
  const tied = new Set(connected.flatMap(({ nodes }) => nodes));
  const alone = accounts.filter((own, witness) => own.length > 1 && !tied.has(witness));
  const groups = [...parts.map(accountsOf), ...alone].map((group) => [...group].sort((a, b) => a - b));
  return {
    groups: groups.filter(({ length }) => length > 1).sort(([a = 0], [b = 0]) => a - b),
    largestComponent: [...connected.map(({ nodes }) => accountsOf(nodes)), ...alone].reduce(
      (most, { length }) => Math.max(most, length),
      0,
    ),
  };
}

function densitiesFor({ nodes }: Component, { qualities }: CommunityEngine): readonly number[] {
  return nodes.length >= WORTH_TRYING && qualities.includes('cpm') ? DENSITIES : [POLICY.parting.resolution];
}
