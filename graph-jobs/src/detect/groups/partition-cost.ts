import type { LinkList } from '../communities/community-graph.ts';
import { logGamma } from '../judge/beta-binomial.ts';

/** How far significance counts beside the description. */
const SIGNIFICANCE = 0.25;

/**
 * How badly a partition of a network's nodes tells it, in nats: the less the better. Two measures of the field err in
 * opposite directions where groups are sparse. The description length asks for few groups, for each node must be said to
 * be in one; significance asks for many, for it does not count what it takes to find them. Both together find groups of
 * ten and of a hundred.
 * @param groups disjoint lists of nodes that hold all of them
 */
export function partitionCost(links: LinkList, groups: readonly (readonly number[])[]): number {
  const inside = linksInside(links, groups);
  return descriptionLength(links, groups, inside) - SIGNIFICANCE * significance(links, groups, inside);
}

/**
 * How long a network is told by a partition of its nodes, in nats: who is in which group, then which pairs inside of groups
 * are linked, then which between them (the planted partition of Zhang and Peixoto 2020, without what is the same for all
 * partitions of one network; groups have no names, so that any order of them is the same partition). A partition into more
 * groups says more of who is where, and is the shorter for that where links lie inside.
 */
export function descriptionLength(
  links: LinkList,
  groups: readonly (readonly number[])[],
  insideOf = linksInside(links, groups),
): number {
  const size = links.size;
  const inside = insideOf.reduce((sum, count) => sum + count, 0);
  const pairsInside = groups.reduce((sum, { length }) => sum + pairsOf(length), 0);
  const whoIsWhere = logFactorial(size) - groups.reduce((sum, { length }) => sum + logFactorial(length), 0);
  return (
    whoIsWhere +
    logChoose(size - 1, groups.length - 1) -
    logFactorial(groups.length) +
    logChoose(pairsInside, inside) +
    logChoose(pairsOf(size) - pairsInside, links.sources.length - inside)
  );
}

/**
 * How unlikely it is, in nats, that a network without groups has groups of these sizes that are so dense (Traag, Krings and
 * Van Dooren 2013, in their approximation).
 */
export function significance(
  links: LinkList,
  groups: readonly (readonly number[])[],
  insideOf = linksInside(links, groups),
): number {
  const usual = links.sources.length / pairsOf(links.size);
  return insideOf.reduce((sum, inside, group) => {
    const pairs = pairsOf((groups[group] as readonly number[]).length);
    return pairs > 0 && inside / pairs > usual ? sum + pairs * divergence(inside / pairs, usual) : sum;
  }, 0);
}

/** Of a share from another one (Kullback and Leibler 1951), in nats. */
function divergence(share: number, other: number): number {
  const rest = share < 1 ? (1 - share) * Math.log((1 - share) / (1 - other)) : 0;
  return share * Math.log(share / other) + rest;
}

/** How many links lie inside of each group. */
function linksInside({ size, sources, targets }: LinkList, groups: readonly (readonly number[])[]): Float64Array {
  const groupOf = new Int32Array(size);
  for (const [group, nodes] of groups.entries()) for (const node of nodes) groupOf[node] = group;
  const inside = new Float64Array(groups.length);
  for (const [link, source] of sources.entries()) {
    const group = groupOf[source] as number;
    if (group === groupOf[targets[link] as number]) (inside[group] as number)++;
  }
  return inside;
}

const pairsOf = (nodes: number) => (nodes * (nodes - 1)) / 2;
const logFactorial = (n: number) => logGamma(n + 1);
const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
