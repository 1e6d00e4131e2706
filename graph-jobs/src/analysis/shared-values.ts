import { isValueKind, type NodeKind } from '@ringbreaker/cypher/domain';
import type { PictureLink, PlainLink } from './picture/picture.ts';
import { combineWeights } from './combine-weights.ts';

/** What is known of each thing at the end of a link: its kind, and how much the run let it say, if it is a value. */
export type Ends = ReadonlyMap<string, { readonly kind: NodeKind; readonly weight: number | null }>;

/** The type of a drawn link between two members that stands for all they share. */
export const SHARES = 'SHARES_VALUES';
const SHARED_OPERATOR = 0.9;

interface Reach {
  readonly members: Set<string>;
  firstSeen: number | null;
  lastSeen: number | null;
}

/**
 * Which members come by which thing: by a link of their own, or through a store, a party, an account or a parcel of
 * theirs (one step further, never two).
 * @returns by key of the thing; members themselves are not in it.
 */
function reachOf(members: ReadonlySet<string>, links: readonly PlainLink[]): Map<string, Reach> {
  const near = new Map<string, Reach>();
  for (const link of links) {
    if (members.has(link.from) === members.has(link.to)) continue;
    const [member, thing] = members.has(link.from) ? [link.from, link.to] : [link.to, link.from];
    extend(near, thing, link, [member]);
  }
  const all = new Map([...near].map(([key, reach]) => [key, { ...reach, members: new Set(reach.members) }]));
  for (const link of links) {
    if (members.has(link.from) || members.has(link.to)) continue;
    extend(all, link.to, link, near.get(link.from)?.members ?? []);
  }
  return all;
}

/** How much sharing this thing says of two members; 0 for a value that the run did not use. */
function sharedWeight(key: string, reach: Reach, ends: Ends): number {
  const end = ends.get(key);
  if (!end) return 0;
  if (isValueKind(end.kind)) return end.weight ?? 0;
  return SHARED_OPERATOR / (1 + Math.log2(Math.max(1, reach.members.size - 1)));
}

/** Two members that share something: the weight of each thing shared, and when the first and the last use was seen. */
interface SharingPair {
  readonly from: string;
  readonly to: string;
  readonly weights: number[];
  first: number | null;
  last: number | null;
}

/**
 * One link for each pair of members that share anything, weighed by all they share (noisy or), beside the links that
 * join two members directly. Values that the run did not use join nobody. What thousands share would join millions of
 * pairs: past `most` of them only pairs are told that already share what fewer do.
 */
export function joinMembers(
  members: ReadonlySet<string>,
  links: readonly PlainLink[],
  ends: Ends,
  most = Infinity,
): PictureLink[] {
  const pairs = new Map<string, SharingPair>();
  for (const { reach, weight } of sharedByFewFirst(members, links, ends, most)) {
    for (const pair of sharingPairs(pairs, reach.members, most)) {
      pair.weights.push(weight);
      pair.first = earlier(pair.first, reach.firstSeen);
      pair.last = later(pair.last, reach.lastSeen);
    }
  }
  const shares = [...pairs.values()].map(({ from, to, weights, first, last }) => {
    return { from, to, type: SHARES, firstSeen: first, lastSeen: last, weight: combineWeights(weights) };
  });
  const direct = links.filter((link) => members.has(link.from) && members.has(link.to));
  return [...shares, ...direct.map((link) => ({ ...link, weight: SHARED_OPERATOR }))];
}

/** What at least two members come by; where it makes too many pairs, what the fewest do first. */
function sharedByFewFirst(members: ReadonlySet<string>, links: readonly PlainLink[], ends: Ends, most: number) {
  const shared = [...reachOf(members, links)].flatMap(([key, reach]) => {
    const weight = reach.members.size < 2 ? 0 : sharedWeight(key, reach, ends);
    return weight === 0 ? [] : [{ key, reach, weight }];
  });
  const pairs = shared.reduce((sum, { reach }) => sum + pairsAmong(reach.members), 0);
  if (pairs <= most) return shared;
  return shared.sort((a, b) => a.reach.members.size - b.reach.members.size || (a.key < b.key ? -1 : 1));
}

const pairsAmong = ({ size }: ReadonlySet<string>) => (size * (size - 1)) / 2;

/** The pairs among some members, made as long as there is room for them. */
function* sharingPairs(pairs: Map<string, SharingPair>, among: ReadonlySet<string>, most: number) {
  if (pairs.size >= most && pairsAmong(among) > pairs.size) {
    for (const pair of pairs.values()) if (among.has(pair.from) && among.has(pair.to)) yield pair;
    return;
  }
  for (const [from, to] of pairsOf([...among].sort())) {
    const name = `${from}\n${to}`;
    const known = pairs.get(name);
    if (!known && pairs.size >= most) continue;
    const pair = known ?? { from, to, weights: [], first: null, last: null };
    pairs.set(name, pair);
    yield pair;
  }
}

/**
 * Leaves of the links around a racket those that hold it together: to what two members or more come by, the steps on
 * the way there, suppliers, and members' links among themselves. Values that the run did not use go.
 */
export function keepShared(members: ReadonlySet<string>, links: readonly PlainLink[], ends: Ends): PlainLink[] {
  const reached = reachOf(members, links);
  const shared = new Set<string>();
  for (const [key, reach] of reached) {
    if (reach.members.size >= 2 && sharedWeight(key, reach, ends) > 0) shared.add(key);
  }
  for (const link of links) if (link.type === 'SUPPLIES') shared.add(members.has(link.from) ? link.to : link.from);
  const onTheWay = new Set<string>();
  for (const link of links) if (shared.has(link.to) && !members.has(link.from)) onTheWay.add(link.from);
  const kept = (key: string) => members.has(key) || shared.has(key) || onTheWay.has(key);
  return links.filter((link) => kept(link.from) && kept(link.to));
}

/** What at least two members come by, each with these members; what the run did not use joins nobody. */
export function sharedThings(
  members: ReadonlySet<string>,
  links: readonly PlainLink[],
  ends: Ends,
): { key: string; members: string[] }[] {
  return [...reachOf(members, links)].flatMap(([key, reach]) =>
    reach.members.size < 2 || sharedWeight(key, reach, ends) === 0 ? [] : [{ key, members: [...reach.members] }],
  );
}

/**
 * Draws groups instead of their members, bundled by what ties them: each thing that two groups or more come by is joined
 * with each of them, and of several things that tie the very same groups only the one that says most is drawn. Links that
 * join members of two groups directly become one.
 */
export function bundleGroups(
  members: ReadonlySet<string>,
  links: readonly PlainLink[],
  ends: Ends,
  groupOf: ReadonlyMap<string, string>,
): PictureLink[] {
  const bundles = new Map<string, { key: string; groups: string[]; reach: Reach; weight: number }>();
  for (const [key, reach] of reachOf(members, links)) {
    const groups = [...new Set([...reach.members].map((member) => groupOf.get(member) ?? member))].sort();
    const weight = groups.length < 2 ? 0 : sharedWeight(key, reach, ends);
    const name = groups.join('\n');
    const other = bundles.get(name);
    if (weight === 0 || (other && (other.weight > weight || (other.weight === weight && other.key < key)))) continue;
    bundles.set(name, { key, groups, reach, weight });
  }
  const stars = [...bundles.values()].flatMap(({ key, groups, reach: { firstSeen, lastSeen }, weight }) =>
    groups.map((group) => ({ from: group, to: key, type: SHARES, firstSeen, lastSeen, weight })),
  );
  const direct = links.filter((link) => members.has(link.from) && members.has(link.to));
  const weighed = direct.map((link) => ({ ...link, weight: SHARED_OPERATOR }));
  return [...stars, ...contract(weighed, groupOf)];
}

/** Draws groups instead of their members: links between two groups become one, those inside a group go. */
export function contract(links: readonly PictureLink[], groupOf: ReadonlyMap<string, string>): PictureLink[] {
  const between = new Map<string, PictureLink[]>();
  for (const link of links) {
    const [from, to] = [groupOf.get(link.from) ?? link.from, groupOf.get(link.to) ?? link.to].sort() as [
      string,
      string,
    ];
    if (from === to) continue;
    const name = `${from}\n${to}\n${link.type}`;
    const several = between.get(name) ?? [];
    several.push({ ...link, from, to });
    between.set(name, several);
  }
  return [...between.values()].map((several) => {
    const [first] = several as [PictureLink];
    const firstSeen = several.reduce<number | null>((day, link) => earlier(day, link.firstSeen), null);
    const lastSeen = several.reduce<number | null>((day, link) => later(day, link.lastSeen), null);
    return { ...first, firstSeen, lastSeen, weight: combineWeights(several.map((link) => link.weight ?? 0)) };
  });
}

function extend(reached: Map<string, Reach>, key: string, link: PlainLink, members: Iterable<string>): void {
  const reach = reached.get(key) ?? { members: new Set<string>(), firstSeen: null, lastSeen: null };
  for (const member of members) reach.members.add(member);
  reach.firstSeen = earlier(reach.firstSeen, link.firstSeen);
  reach.lastSeen = later(reach.lastSeen, link.lastSeen);
  if (reach.members.size > 0) reached.set(key, reach);
}

function* pairsOf(keys: readonly string[]): Generator<[string, string]> {
  for (const [place, from] of keys.entries()) for (const to of keys.slice(place + 1)) yield [from, to];
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function later(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
