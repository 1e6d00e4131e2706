import { buildGraph, startLinks, type WeightedLinks } from '../communities/community-graph.ts';
import { MODULARITY, type CommunityEngine, type Quality } from '../communities/engine.ts';
import { DisjointSets } from '../links/disjoint-sets.ts';
import { POLICY } from '../policy.ts';
import { drawSeed } from '../save/stable-ids.ts';
import { chanceOf } from '../suspicion/odds.ts';
import type { Suspicion } from '../suspicion/pass-suspicion.ts';
import { usersOfTie, type Ties } from '../suspicion/witnesses.ts';

/** No tie is surer than this, so that its log-odds stay finite. */
const SUREST = 0.99;
const SUREST_PAIR = 0.995;

/**
 * Parts suspects into groups: witnesses joined by ties that are likely a racket's, as strong as the tie, as its users'
 * suspicion and as its kind say, taken together by log-odds; then CPM (Traag, Van Dooren and Nesterov 2011) inside each
 * component, at a density that holds for rackets of every size.
 * @param strengths of each tie, 0 to 1
 * @param nameOf a stable key of a witness: the seed of a component is drawn from its first one's
 * @returns disjoint lists of witnesses, ascending, ordered by their first
 */
export function partSuspects(
  ties: Ties,
  { suspicion, strengths }: { suspicion: Suspicion; strengths: Float64Array },
  { engine, seed, nameOf }: { engine: CommunityEngine; seed: number; nameOf: (witness: number) => string },
): number[][] {
  const pairs = weighPairs(ties, suspicion, strengths);
  const groups = components(pairs).flatMap((component) => {
    const [first = 0] = component.nodes;
    const request = { seed: drawSeed(seed, nameOf(first)), quality: qualityFor(engine) };
    const labels = component.nodes.length < 3 ? null : engine.assign(buildGraph(component.links), request);
    return labels ? byLabel(component.nodes, labels) : [component.nodes];
  });
  return groups.sort((a, b) => (a[0] as number) - (b[0] as number));
}

/** CPM where the engine knows it; one that knows modularity alone is asked for that. */
function qualityFor({ qualities }: CommunityEngine): Quality {
  return qualities.includes('cpm') ? { kind: 'cpm', resolution: POLICY.parting.resolution } : MODULARITY;
}

/** A pair of witnesses, a < b, and how surely one racket's ties join them. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly chance: number;
}

function weighPairs(ties: Ties, suspicion: Suspicion, strengths: Float64Array): Pair[] {
  const suspects = suspicion.witnesses.map(chanceOf);
  const size = suspects.length;
  const apart = new Map<number, number>();
  for (let tie = 0; tie < ties.size; tie++) {
    const says = (suspicion.ties[tie] as number) * (strengths[tie] as number) ** 2;
    if (says < POLICY.ties.floor) continue;
    const users = usersOfTie(ties, tie);
    for (const [at, a] of users.entries()) {
      for (const b of users.subarray(at + 1)) {
        const chance = Math.min(SUREST, says * (suspects[a] as number) * (suspects[b] as number));
        apart.set(a * size + b, (apart.get(a * size + b) ?? 1) * (1 - chance));
      }
    }
  }
  return [...apart]
    .filter(([, doubt]) => 1 - doubt > POLICY.ties.floor)
    .sort(([x], [y]) => x - y)
    .map(([name, doubt]) => ({ a: Math.floor(name / size), b: name % size, chance: 1 - doubt }));
}

interface Component {
  readonly nodes: number[];
  readonly links: WeightedLinks;
}

function components(pairs: readonly Pair[]): Component[] {
  const nodes = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
  const place = new Map(nodes.map((node, at) => [node, at]));
  const placeOf = (node: number) => place.get(node) as number;
  const sets = new DisjointSets(nodes.length);
  for (const { a, b } of pairs) sets.union(placeOf(a), placeOf(b));
  const members = new Map<number, number[]>();
  nodes.forEach((node, at) => members.set(sets.find(at), [...(members.get(sets.find(at)) ?? []), node]));
  const inside = new Map<number, Pair[]>([...members.keys()].map((root) => [root, []]));
  for (const pair of pairs) inside.get(sets.find(placeOf(pair.a)))?.push(pair);
  return [...members].map(([root, own]) => ({ nodes: own, links: linksOf(own, inside.get(root) ?? []) }));
}

function linksOf(nodes: readonly number[], pairs: readonly Pair[]): WeightedLinks {
  const place = new Map(nodes.map((node, at) => [node, at]));
  const links = startLinks(nodes.length, pairs.length);
  for (const [at, { a, b, chance }] of pairs.entries()) {
    links.sources[at] = place.get(a) as number;
    links.targets[at] = place.get(b) as number;
    links.weights[at] = -Math.log(1 - Math.min(SUREST_PAIR, chance));
  }
  return links;
}

function byLabel(nodes: readonly number[], labels: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (const [at, node] of nodes.entries()) {
    const group = groups.get(labels[at] as number);
    if (group) group.push(node);
    else groups.set(labels[at] as number, [node]);
  }
  return [...groups.values()];
}
