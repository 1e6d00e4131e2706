import { numberByAppearance } from '../number-communities.ts';
import { aggregate } from './aggregate.ts';
import { makeWorkspace, partitionOf, singletons, type Level, type Workspace } from './level.ts';
import { moveNodes } from './move-nodes.ts';
import { refine } from './refine.ts';

/** So often the whole method is run from its own result. */
const ROUNDS = 2;

/**
 * Communities of a level by the method of Traag, Waltman and van Eck (2019): move nodes, refine, aggregate, and again
 * on the aggregate, until every community is one node of it.
 * @returns a number in 0..size-1 for each node
 */
export function optimise(level: Level, seed: number): Int32Array {
  const workspace = makeWorkspace(level.size);
  let community = singletons(level.size);
  for (let round = 0; round < ROUNDS; round++) community = runOnce(level, community, { workspace, seed: seed + round });
  return community;
}

function runOnce(first: Level, start: Int32Array, context: { workspace: Workspace; seed: number }): Int32Array {
  const { workspace, seed } = context;
  const place = singletons(first.size);
  let level = first;
  let community = start;
  for (;;) {
    const partition = partitionOf(level, community);
    moveNodes(level, partition, workspace, seed);
    const next = aggregate(level, refine(level, partition, workspace, seed), workspace);
    community = numberByAppearance(community);
    if (next.level.size === level.size) return through(place, community);
    const above = new Int32Array(next.level.size);
    for (let node = 0; node < level.size; node++) above[next.place[node]!] = community[node]!;
    for (let node = 0; node < first.size; node++) place[node] = next.place[place[node]!]!;
    level = next.level;
    community = above;
  }
}

/** What stands at each node's place. */
function through(place: Int32Array, values: Int32Array): Int32Array {
  for (let node = 0; node < place.length; node++) place[node] = values[place[node]!]!;
  return place;
}
