import type { CommunityEngine } from '../communities/engine.ts';
import { joinsAlone, weightOf } from '../links/value-weights.ts';
import { POLICY } from '../policy.ts';
import { usersOfTie, type Witnesses } from '../suspicion/witnesses.ts';
import { components, partComponent, weighPairs, type Component } from './part-suspects.ts';

/** A group is so many times as dense as all that it is connected with. */
const DENSER = 4;
/** Fewer witnesses than this, all connected, count as so many: a small group is not asked to be denser than itself. */
const MANY = 1000;

/** What ties say without suspicion. */
export interface TiedGroups {
  /** Groups of two and more sellers: ascending indices, ordered by their first. */
  readonly groups: readonly (readonly number[])[];
  /** Sellers in the largest component. */
  readonly largestComponent: number;
}

/**
 * Groups sellers by what they share, whoever is suspected: witnesses as their ties join them, each tie as strong as is
 * believed of its kind and its number of users, parted as suspects are. Where everybody is tied to everybody, a group
 * must be denser than that.
 * @param nameOf a stable key of a witness: the seed of a component is drawn from its first one's
 */
export function groupByTies(
  { ties, accounts, size }: Witnesses,
  by: { engine: CommunityEngine; seed: number; nameOf: (witness: number) => string },
): TiedGroups {
  const strengths = ties.kinds.map((kind, tie) =>
    joinsAlone(kind) ? weightOf(kind, usersOfTie(ties, tie).length) : 0,
  );
  const connected = components(weighPairs(ties, size, { saysOf: (tie) => strengths[tie] as number }));
  const accountsOf = (witnesses: readonly number[]) => witnesses.flatMap((one) => accounts[one] ?? []);
  const parts = connected.flatMap((one) => partComponent(one, { ...by, resolution: densityAsked(one) }));
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

/** The density of a group, in log-odds a pair. */
function densityAsked({ nodes, links }: Component): number {
  const sum = links.weights.reduce((total, weight) => total + weight, 0);
  return Math.max(POLICY.parting.resolution, (DENSER * 2 * sum) / (nodes.length * Math.max(MANY, nodes.length)));
}
