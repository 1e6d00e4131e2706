import { numberByAppearance } from '../number-communities.ts';
import { aggregate } from './aggregate.ts';
import { connectedParts } from './connected-parts.ts';
import { partitionOf, singletons, type Level, type Workspace } from './level.ts';
import { moveNodes } from './move-nodes.ts';
import { refine } from './refine.ts';

/** How a round goes. */
export interface Round {
  readonly workspace: Workspace;
  readonly seed: number;
  /** Whether the nodes of the next level are the refined parts of communities, or the communities themselves. */
  readonly refines: boolean;
}

/**
 * One iteration of the method: moves nodes, makes one node of each part, and so on with those, until no parts come
 * together.
 * @param start the communities to start from, in 0..size-1; changed
 * @returns the communities found, numbered by first appearance, each connected if the parts are
 */
export function runRound(first: Level, start: Int32Array, { workspace, seed, refines }: Round): Int32Array {
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
