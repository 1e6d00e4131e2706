import type { LinkList } from '../communities/community-graph.ts';
import { logGamma } from '../judge/beta-binomial.ts';

/**
 * How long a network is told by a partition of its nodes, in nats: who is in which group, then which pairs inside of groups
 * are linked, then which between them (the planted partition of Zhang and Peixoto 2020, without what is the same for all
 * partitions of one network). A partition into more groups says more of who is where, and is the shorter for that where
 * links lie inside.
 * @param groups disjoint lists of nodes that hold all of them
 */
export function descriptionLength(
  { size, sources, targets }: LinkList,
  groups: readonly (readonly number[])[],
): number {
  const groupOf = new Int32Array(size);
  for (const [group, nodes] of groups.entries()) for (const node of nodes) groupOf[node] = group;
  const inside = sources.reduce(
    (sum, source, link) => sum + Number(groupOf[source] === groupOf[targets[link] as number]),
    0,
  );
  const pairsInside = groups.reduce((sum, { length }) => sum + pairsOf(length), 0);
  const whoIsWhere = logFactorial(size) - groups.reduce((sum, { length }) => sum + logFactorial(length), 0);
  return (
    whoIsWhere +
    logChoose(size - 1, groups.length - 1) +
    logChoose(pairsInside, inside) +
    logChoose(pairsOf(size) - pairsInside, sources.length - inside)
  );
}

const pairsOf = (nodes: number) => (nodes * (nodes - 1)) / 2;
const logFactorial = (n: number) => logGamma(n + 1);
const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
