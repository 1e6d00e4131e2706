import { buildGraph, startLinks, type WeightedLinks } from '../communities/community-graph.ts';
import { MODULARITY, type CommunityEngine, type Quality } from '../communities/engine.ts';
import { connect } from '../links/connect.ts';
import { groupBy } from '../links/group-by.ts';
import { POLICY } from '../policy.ts';
import { drawSeed } from '../save/stable-ids.ts';
import { chanceOf, logOddsOf } from '../suspicion/odds.ts';
import type { Suspicion } from '../suspicion/pass-suspicion.ts';
import type { Ties } from '../suspicion/witnesses.ts';
import { compareGoods, compareGoodsAround, oddsByGoods, type Goods, type Likeness } from './goods-in-common.ts';
import { partitionCost } from './partition-cost.ts';
import { weighPairs, type Pair } from './weigh-pairs.ts';

/** No pair is surer than this, so that its log-odds stay finite. */
const SUREST_PAIR = 0.995;
/** The same goods lift no pair from below this to what joins. */
const LIFTED = chanceOf(logOddsOf(POLICY.ties.floor) - POLICY.parting.goods);

/** What witnesses are joined by. */
export interface Joining {
  readonly suspicion: Suspicion;
  /** Of each tie, 0 to 1. */
  readonly strengths: Float64Array;
  readonly goods: Goods;
  /** How far what a value says is spread over the pairs of its users, 0 to 1. */
  readonly spread: number;
}

/** Two witnesses that ties may join, how surely these and their goods do, and how alike they are in their goods. */
export interface Compared extends Pair {
  readonly alike: number | null;
}

/** Suspects in groups, and all pairs that were looked at for it. */
interface Parted {
  readonly groups: number[][];
  readonly compared: readonly Compared[];
}

/**
 * Parts suspects into groups: witnesses joined by ties that are likely a racket's, as strong as the tie, as its users'
 * suspicion and as its kind say, taken together by log-odds; then CPM (Traag, Van Dooren and Nesterov 2011) inside each
 * component, at a density that holds for rackets of every size. Who offers the same brands is joined the more surely:
 * two by what each offers at first, then by what the groups offer, too, that they are in.
 * @returns disjoint lists of witnesses, ascending, ordered by their first; and what goods said of whom
 */
export function partSuspects(ties: Ties, joining: Joining, by: Parting): Parted {
  const look = lookAt(ties, joining, by);
  const { of } = joining.goods;
  // Twice: what a group trades in is known once there are groups.
  const { groupsAt, compared } = look(compareGoodsAround(of, look(compareGoods(of)).groupsAt(1)));
  return { groups: groupsAt(1).sort((a, b) => (a[0] as number) - (b[0] as number)), compared };
}

/** The part of each tie, 0 to `parts` less one. */
export interface Dealt {
  readonly parts: number;
  readonly of: Int32Array;
}

/** Deals ties into parts, each by the key of its value: so it is in the same part in every run. */
export function dealTies({ size }: Ties, parts: number, { seed, keyOf }: Dealing): Dealt {
  return { parts, of: Int32Array.from({ length: size }, (_, tie) => drawSeed(seed, keyOf(tie)) % parts) };
}

/** Partings by some of the ties, and whether they left out a tie. */
export interface Thinned extends Pick<Look, 'groupsAt'> {
  isLeftOut(tie: number): boolean;
}

/**
 * Parts suspects once for each part that ties are dealt into, without that part of them, by what each offers alone: one
 * after the other, for their pairs take much room.
 */
export function* partThinned(ties: Ties, joining: Joining, dealt: Dealt, by: Parting): Generator<Thinned> {
  for (let part = 0; part < dealt.parts; part++) {
    const isLeftOut = (tie: number) => dealt.of[tie] === part;
    const strengths = joining.strengths.map((strength, tie) => (isLeftOut(tie) ? 0 : strength));
    const { groupsAt } = lookAt(ties, { ...joining, strengths }, by)(compareGoods(joining.goods.of));
    yield { groupsAt, isLeftOut };
  }
}

/** The group of each witness, -1 for none. */
export function groupOfEach(groups: readonly (readonly number[])[], witnesses: number): Int32Array {
  const of = new Int32Array(witnesses).fill(-1);
  for (const [group, members] of groups.entries()) for (const member of members) of[member] = group;
  return of;
}

/** How suspects are joined. */
interface Look extends Pick<Parted, 'compared'> {
  /**
   * Their groups at a density that is so many times that of any group.
   * @param isAsked leaves out what is tied to nobody who is asked for
   */
  groupsAt(density: number, isAsked?: (witness: number) => boolean): number[][];
}

function lookAt(
  ties: Ties,
  { suspicion, strengths, goods, spread }: Joining,
  by: Parting,
): (likeness: Likeness) => Look {
  const suspects = suspicion.witnesses.map(chanceOf);
  const byTies = weighPairs(ties, suspects.length, {
    saysOf: (tie) => (suspicion.ties[tie] as number) * (strengths[tie] as number) ** 2,
    both: (a, b) => (suspects[a] as number) * (suspects[b] as number),
    floor: LIFTED,
    spread,
  });
  return (likeness) => {
    const compared = byTies.map(({ a, b, chance }) => {
      const alike = likeness(a, b);
      const logOdds = logOddsOf(Math.min(SUREST_PAIR, chance)) + oddsByGoods(alike, goods.usual);
      return { a, b, alike, chance: chanceOf(logOdds) };
    });
    const connected = components(compared.filter(({ chance }) => chance > POLICY.ties.floor));
    const groupsAt: Look['groupsAt'] = (density, isAsked = () => true) => {
      const asked = connected.filter(({ nodes }) => nodes.some(isAsked));
      return partAt(density, asked, by);
    };
    return { groupsAt, compared };
  };
}

/** How components are parted. */
export interface Parting {
  readonly engine: CommunityEngine;
  readonly seed: number;
  /** A stable key of a witness: the seed of a component is drawn from its first one's. */
  readonly nameOf: (witness: number) => string;
}

/** How components are parted by some of the ties. */
export interface Dealing extends Parting {
  /** A stable key of a tie, that of its value. */
  readonly keyOf: (tie: number) => string;
}

/** The groups of components at a density that is so many times that of any group. */
export function partAt(density: number, connected: readonly Component[], by: Parting): number[][] {
  const densities = [POLICY.parting.resolution * density];
  return connected.flatMap((one) => partComponent(one, { ...by, densities }));
}

interface AtDensities extends Parting {
  /** In log-odds a pair; of several, ascending, the one is taken at the least `partitionCost`. */
  readonly densities: readonly number[];
}

/** The groups of one component that are denser than is asked; at the lowest density of equals. */
export function partComponent({ nodes, links }: Component, { engine, densities, ...by }: AtDensities): number[][] {
  if (nodes.length < 3) return [nodes];
  const graph = buildGraph(links);
  const seed = drawSeed(by.seed, by.nameOf(nodes[0] ?? 0));
  const partitions = densities.map((density) => {
    const labels = engine.assign(graph, { seed, quality: qualityFor(engine, density) });
    return [...groupBy(nodes.keys(), (place) => labels[place]).values()];
  });
  const isChoice = partitions.length > 1;
  const { groups } = partitions
    .map((groups) => ({ groups, cost: isChoice ? partitionCost(links, groups) : 0 }))
    .reduce((best, one) => (one.cost < best.cost ? one : best));
  return groups.map((places) => places.map((place) => nodes[place] as number));
}

/** CPM where the engine knows it; one that knows modularity alone is asked for that. */
function qualityFor({ qualities }: CommunityEngine, resolution: number): Quality {
  return qualities.includes('cpm') ? { kind: 'cpm', resolution } : MODULARITY;
}

/** Witnesses that ties connect, ascending, and the ties among them by log-odds. */
export interface Component {
  readonly nodes: number[];
  readonly links: WeightedLinks;
}

/** The connected parts, ordered by their first witness. */
export function components(pairs: readonly Pair[]): Component[] {
  const groups = connect(pairs);
  const groupOf = new Map(groups.flatMap((group) => group.map((node) => [node, group] as const)));
  const inside = groupBy(pairs, ({ a }) => groupOf.get(a));
  return groups.map((nodes) => ({ nodes, links: linksOf(nodes, inside.get(nodes) ?? []) }));
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
