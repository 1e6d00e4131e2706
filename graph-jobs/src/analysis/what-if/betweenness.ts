import { hashText } from '@ringbreaker/cypher/domain';
import type { Cut, Indexed } from './network.ts';

/** Past so many starting points the others add next to nothing, and cost as much (Brandes and Pich 2007). */
const MOST_STARTS = 250;

/**
 * How many shortest ways between others lead over each member (Brandes 2001), in members and what they share; of large
 * networks an estimate from starting points that are drawn by a hash of seed and key.
 * @returns beside the members; of those taken away 0
 */
export function betweenness({ network, membersOf, thingsOf }: Indexed, cut: Cut, seed: number): Float64Array {
  const size = network.members.length;
  const isGone = network.members.map(({ key }) => cut.members.has(key));
  const isClosed = network.things.map(({ key }) => cut.things.has(key));
  // Members are numbered first, things after them.
  const neighbours = (node: number): number[] =>
    node < size
      ? (thingsOf[node] ?? []).filter((thing) => !isClosed[thing]).map((thing) => size + thing)
      : (membersOf[node - size] ?? []).filter((member) => !isGone[member]);
  const lists = Array.from({ length: size + network.things.length }, (_, node) => neighbours(node));
  const between = new Float64Array(size + network.things.length);
  const starts = network.members.flatMap(({ key }, member) =>
    isGone[member] ? [] : [{ member, drawn: hashText(`${seed}\n${key}`) }],
  );
  if (starts.length > MOST_STARTS) starts.sort((a, b) => a.drawn - b.drawn || a.member - b.member);
  for (const { member } of starts.slice(0, MOST_STARTS)) addFrom(member, lists, size, between);
  return between.slice(0, size);
}

/** Adds what the shortest ways from one member to all others say: each pair of members counts once a direction. */
function addFrom(start: number, lists: readonly (readonly number[])[], size: number, between: Float64Array): void {
  const distance = new Int32Array(lists.length).fill(-1);
  const ways = new Float64Array(lists.length);
  const order = [start];
  distance[start] = 0;
  ways[start] = 1;
  for (const node of order) {
    for (const next of lists[node] ?? []) {
      if (distance[next] === -1) {
        distance[next] = (distance[node] as number) + 1;
        order.push(next);
      }
      if (distance[next] === (distance[node] as number) + 1)
        ways[next] = (ways[next] as number) + (ways[node] as number);
    }
  }
  const share = new Float64Array(lists.length);
  for (const node of order.reverse()) {
    // Only ways to members count: what they share is no end of a way.
    const own = (share[node] as number) + (node < size ? 1 : 0);
    for (const before of lists[node] ?? []) {
      if (distance[before] !== (distance[node] as number) - 1) continue;
      share[before] = (share[before] as number) + (own * (ways[before] as number)) / (ways[node] as number);
    }
    if (node !== start) between[node] = (between[node] as number) + (share[node] as number);
  }
}
