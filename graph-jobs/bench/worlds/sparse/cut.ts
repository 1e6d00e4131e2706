import type { Draw } from '#jobs/generate/draw';
import { leavesOf, neighboursOf, walkFrom } from './graph.ts';
import type { Skeleton, Tie } from './shapes.ts';

/**
 * Cuts about so many members off, from the leaves inwards, so that the others stay connected. What a value joined
 * the cut-off to each other stays as a value of theirs.
 */
export function cutLoose(skeleton: Skeleton, share: number, draw: Draw): readonly Tie[] {
  const loose = looseOf(skeleton, Math.floor(skeleton.size * share + draw.at('more').uniform()), draw);
  return skeleton.ties.flatMap((tie) => {
    const kept = tie.users.filter((user) => !loose.has(user));
    const cut = tie.users.filter((user) => loose.has(user));
    return [kept, cut].filter((users) => users.length > 1).map((users) => ({ ...tie, users }));
  });
}

function looseOf({ size, ties }: Skeleton, count: number, draw: Draw): Set<number> {
  const loose = new Set<number>();
  const neighbours = neighboursOf(size, ties);
  for (let turn = 0; turn < count; turn++) {
    const root = [...neighbours.keys()].find((node) => !loose.has(node)) as number;
    const leaves = leavesOf(walkFrom(root, neighbours, (node) => !loose.has(node)));
    loose.add(draw.at(turn).pick(leaves));
  }
  return loose;
}
