import { hashText } from '@ringbreaker/cypher/domain';
import { type Cut, type Indexed, without } from './network.ts';
import { largestPart, partsOf } from './parts.ts';

/** Pairs of members that are tried: all of a small part, of a large one as many as are drawn. */
const MOST_PAIRS = 60;

/**
 * Members whose loss parts the most for each of them: of the smallest cuts between many pairs of the largest part
 * (max-flow, min-cut over members; Menger 1927) the one that severs most others a member; of equals the smaller, then the
 * first by keys.
 * @param most members that a cut may have
 * @returns empty where nothing is severed by so few
 */
export function smallestCut(
  indexed: Indexed,
  gone: ReadonlySet<string>,
  { most, seed }: { most: number; seed: number },
): string[] {
  const [part = []] = partsOf(indexed, without(gone));
  let best: { cut: string[]; gain: number } = { cut: [], gain: 0 };
  for (const [from, to] of pairsOf(part, seed)) {
    const cut = cutBetween(indexed, without(gone), { from, to, most });
    if (!cut || cut.length === 0) continue;
    const left = largestPart(indexed, without([...gone, ...cut]));
    const gain = (part.length - left - cut.length) / cut.length;
    if (gain > best.gain || (gain === best.gain && gain > 0 && isBefore(cut, best.cut))) best = { cut, gain };
  }
  return best.cut;
}

function isBefore(one: readonly string[], other: readonly string[]): boolean {
  return one.length !== other.length ? one.length < other.length : one.join('\n') < other.join('\n');
}

function pairsOf(keys: readonly string[], seed: number): [string, string][] {
  const all = (keys.length * (keys.length - 1)) / 2;
  if (all <= MOST_PAIRS)
    return keys.flatMap((from, at) => keys.slice(at + 1).map((to): [string, string] => [from, to]));
  const drawn = keys
    .map((key) => ({ key, turn: hashText(`${seed}\n${key}`) }))
    .sort((a, b) => a.turn - b.turn || (a.key < b.key ? -1 : 1));
  return Array.from({ length: MOST_PAIRS }, (_, at): [string, string] => {
    // Everybody in turn, each with somebody else at each round.
    const round = 1 + Math.floor(at / drawn.length);
    const [one, other] = [drawn[at % drawn.length], drawn[(at + round * Math.ceil(drawn.length / 2)) % drawn.length]];
    return [one?.key ?? '', other?.key ?? ''];
  }).filter(([from, to]) => from !== to);
}

/**
 * The smallest set of members without which no way leads between two others, by augmenting paths (Edmonds and Karp 1972) in
 * the network whose members let one through and whose shared things let all through.
 * @returns null where the two share something, or more than `most` are needed
 */
function cutBetween(
  indexed: Indexed,
  { members: gone }: Cut,
  { from, to, most }: { from: string; to: string; most: number },
): string[] | null {
  const flow = new MemberFlow(indexed, gone, [indexed.placeOf.get(from) ?? -1, indexed.placeOf.get(to) ?? -1]);
  for (let found = 0; ; found++) {
    const reached = flow.augment();
    if (reached)
      return flow
        .cutAt(reached)
        .map((member) => indexed.network.members[member]?.key ?? '')
        .sort();
    if (found >= most) return null;
  }
}

/** Nodes: `member * 2` is where one comes to a member, `+ 1` where one leaves it; then things. */
class MemberFlow {
  readonly #indexed: Indexed;
  readonly #gone: ReadonlySet<string>;
  readonly #ends: readonly [number, number];
  readonly #size: number;
  /** What flows from a node to another one. */
  readonly #flow = new Map<string, number>();

  constructor(indexed: Indexed, gone: ReadonlySet<string>, ends: readonly [number, number]) {
    this.#indexed = indexed;
    this.#gone = gone;
    this.#ends = ends;
    this.#size = indexed.network.members.length;
  }

  /** Lets one more through. @returns null, or all that is still reached where nothing more gets through */
  augment(): Set<number> | null {
    const [start, end] = [this.#ends[0] * 2 + 1, this.#ends[1] * 2];
    const cameFrom = new Map<number, number>([[start, -1]]);
    for (const node of cameFrom.keys()) {
      for (const next of this.#next(node)) {
        if (cameFrom.has(next)) continue;
        cameFrom.set(next, node);
        if (next !== end) continue;
        for (let at = end; at !== start; at = cameFrom.get(at) as number) this.#push(cameFrom.get(at) as number, at);
        return null;
      }
    }
    return new Set(cameFrom.keys());
  }

  /** The members that one comes to and can't leave. */
  cutAt(reached: ReadonlySet<number>): number[] {
    return Array.from({ length: this.#size }, (_, member) => member).filter(
      (member) => reached.has(member * 2) && !reached.has(member * 2 + 1),
    );
  }

  #push(from: number, to: number): void {
    const [there, back] = [`${from} ${to}`, `${to} ${from}`];
    const returned = this.#flow.get(back) ?? 0;
    if (returned > 0) this.#flow.set(back, returned - 1);
    else this.#flow.set(there, (this.#flow.get(there) ?? 0) + 1);
  }

  #flows(from: number, to: number): boolean {
    return (this.#flow.get(`${from} ${to}`) ?? 0) > 0;
  }

  /** Where one can go on from a node, or take back what flows towards it. */
  *#next(node: number): Generator<number> {
    const { thingsOf, membersOf, network } = this.#indexed;
    if (node >= this.#size * 2) {
      for (const member of membersOf[node - this.#size * 2] ?? []) {
        if (this.#gone.has(network.members[member]?.key ?? '')) continue;
        yield member * 2;
        if (this.#flows(member * 2 + 1, node)) yield member * 2 + 1;
      }
      return;
    }
    const member = node >> 1;
    const things = (thingsOf[member] ?? []).map((thing) => this.#size * 2 + thing);
    if (node % 2 === 1) {
      yield* things;
      if (this.#flows(member * 2, node)) yield member * 2;
      return;
    }
    const lets = member === this.#ends[1] || !this.#flows(node, node + 1);
    if (lets) yield node + 1;
    for (const thing of things) if (this.#flows(thing, node)) yield thing;
  }
}
