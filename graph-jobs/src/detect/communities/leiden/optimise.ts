import { numberByAppearance } from '../number-communities.ts';
import { aggregate } from './aggregate.ts';
import { connectedParts } from './connected-parts.ts';
import { makeWorkspace, partitionOf, singletons, type Level, type Workspace } from './level.ts';
import { moveNodes } from './move-nodes.ts';
import { refine } from './refine.ts';

/** Rounds after the first: one on a large graph, more on a small one, where they cost nothing. */
const ROUNDS = { least: 1, most: 9, links: 400_000 };

/**
 * Communities of a level by the method of Traag, Waltman and van Eck (2019). The first round moves and aggregates
 * alone, which costs half as much; each later one starts from the result of the one before and refines.
 * @returns a number in 0..size-1 for each node; every community is connected
 */
export function optimise(level: Level, seed: number): Int32Array {
  const workspace = makeWorkspace(level);
  const affordable = Math.floor(ROUNDS.links / level.targets.length);
  const rounds = Math.max(ROUNDS.least, Math.min(ROUNDS.most, affordable));
  let community = runRound(level, singletons(level.size), { workspace, seed, refines: false });
  for (let round = 1; round <= rounds; round++) {
    const before = community;
    community = runRound(level, before.slice(), { workspace, seed: seed + round, refines: true });
    if (isSame(before, community)) break;
  }
  return community;
}

interface Round {
  readonly workspace: Workspace;
  readonly seed: number;
  readonly refines: boolean;
}

/** Moves nodes, makes one node of each part, and so on with those, until no parts come together. */
function runRound(first: Level, start: Int32Array, { workspace, seed, refines }: Round): Int32Array {
  const place = singletons(first.size);
  let level = first;
  let community = start;
  for (;;) {
    const partition = partitionOf(level, community);
    moveNodes(level, partition, workspace, seed);
    const part = refines ? refine(level, partition, workspace, seed) : community.slice();
    const next = aggregate(level, part, workspace);
    // Parts that would not come together may lie apart.
    if (next.level.size === level.size) return through(place, connectedParts(level, community));
    const above = numberByAppearance(community);
    community = new Int32Array(next.level.size);
    for (let node = 0; node < level.size; node++) community[next.place[node]!] = above[node]!;
    for (let node = 0; node < first.size; node++) place[node] = next.place[place[node]!]!;
    level = next.level;
  }
}

/** What stands at each node's place, numbered by first appearance. */
function through(place: Int32Array, values: Int32Array): Int32Array {
  for (let node = 0; node < place.length; node++) place[node] = values[place[node]!]!;
  return numberByAppearance(place);
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
