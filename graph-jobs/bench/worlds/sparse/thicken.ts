import type { Draw } from '#jobs/generate/draw';
import { neighboursOf } from './graph.ts';
import type { Skeleton, Tie } from './shapes.ts';

/** Ties friends of friends until a node has so many partners on average; a network that has them already stays. */
export function thicken(skeleton: Skeleton, meanDegree: number, draw: Draw): Skeleton {
  const { size } = skeleton;
  const neighbours = neighboursOf(size, skeleton.ties);
  let ends = neighbours.reduce((sum, own) => sum + own.size, 0);
  const more: Tie[] = [];
  for (let turn = 0; ends < meanDegree * size && turn < 20 * size; turn++) {
    const at = draw.at(turn);
    const one = at.at('one').between(0, size - 1);
    const friend = at.at('friend').pick([...(neighbours[one] ?? [])]);
    const other = at.at('other').pick([...(neighbours[friend] ?? [])]);
    if (other === one || neighbours[one]?.has(other)) continue;
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
    ends += 2;
    more.push({ users: [one, other], isPayout: false });
  }
  return { ...skeleton, ties: [...skeleton.ties, ...more] };
}
