import { numberByAppearance } from '../number-communities.ts';
import { aggregate } from './aggregate.ts';
import { connectedParts } from './connected-parts.ts';
import { makeWorkspace, partitionOf, singletons, type Level } from './level.ts';
import { moveNodes } from './move-nodes.ts';
import { runRound } from './run-round.ts';

/** Refined rounds on what the first moves put together: each after the third gains less than a hundred-thousandth. */
const COARSE_ROUNDS = 3;
/** Refined rounds on the nodes themselves: none on a large graph, up to so many on a small one, where they cost nothing. */
const FINE_ROUNDS = { most: 9, links: 400_000 };

/**
 * Communities of a level by the method of Traag, Waltman and van Eck (2019). The finest level costs most, so it is
 * passed over once: nodes move, what came together makes one unit wherever it is connected, the method runs on the
 * units, and nodes move once more (as in the multilevel refinement of Rotta and Noack 2011). A small graph then gets
 * whole rounds, each from the result of the one before.
 * @returns a number in 0..size-1 for each node; every community is connected
 */
export function optimise(level: Level, seed: number): Int32Array {
  const workspace = makeWorkspace(level);
  const first = singletons(level.size);
  moveNodes(level, partitionOf(level, first), workspace, seed);
  const { level: units, place } = aggregate(level, connectedParts(level, first), workspace);
  const found = searchUnits(units, seed);
  let community: Int32Array = Int32Array.from(place, (unit) => found[unit]!);
  moveNodes(level, partitionOf(level, community), workspace, seed);
  community = numberByAppearance(connectedParts(level, community));
  const rounds = Math.min(FINE_ROUNDS.most, Math.floor(FINE_ROUNDS.links / level.targets.length));
  for (let round = 1; round <= rounds; round++) {
    const before = community;
    community = runRound(level, before.slice(), { workspace, seed: seed + round, refines: true });
    if (isSame(before, community)) break;
  }
  return community;
}

/** The method on the units: a first round moves alone, which is cheaper, the others refine what it found. */
function searchUnits(units: Level, seed: number): Int32Array {
  const workspace = makeWorkspace(units);
  let community = runRound(units, singletons(units.size), { workspace, seed, refines: false });
  for (let round = 1; round <= COARSE_ROUNDS; round++) {
    const before = community;
    community = runRound(units, before.slice(), { workspace, seed: seed + round, refines: true });
    if (isSame(before, community)) break;
  }
  return community;
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
