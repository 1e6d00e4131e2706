import { hashText } from '@ringbreaker/cypher/domain';
import type { CanvasLink, CanvasNode, Position } from '../state/canvas.ts';

/** Up to so many things the forces find a good picture from anywhere. */
const FROM = 1_000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** How far apart things begin. */
const AIR = 12;

/**
 * First places for a large picture: who is of one racket begins together, on discs along a sunflower's spiral, the largest
 * in the middle. From anywhere on one disc a few hundred rounds would leave thousands of things mixed. Of a small picture: none.
 */
export function firstPlaces(nodes: readonly CanvasNode[], links: Iterable<CanvasLink>): Map<string, Position> {
  if (nodes.length <= FROM) return new Map();
  const groups = new Map<string, string[]>();
  for (const [key, group] of groupsOf(nodes, links)) {
    const keys = groups.get(group);
    if (keys) keys.push(key);
    else groups.set(group, [key]);
  }
  const places = new Map<string, Position>();
  let inside = 0;
  const largestFirst = [...groups].sort(
    ([a, { length: many }], [b, { length: more }]) => more - many || (a < b ? -1 : 1),
  );
  for (const [i, [, keys]] of largestFirst.entries()) {
    const distance = AIR * Math.sqrt(inside + keys.length / 2) - (i === 0 ? AIR * Math.sqrt(keys.length / 2) : 0);
    const centre = onCircle(i * GOLDEN_ANGLE, distance);
    for (const key of keys) places.set(key, within(key, centre, AIR * 0.7 * Math.sqrt(keys.length)));
    inside += keys.length;
  }
  return places;
}

/** Of each thing its racket, else that of somebody whom it is linked to, else none. */
function groupsOf(nodes: readonly CanvasNode[], links: Iterable<CanvasLink>): Map<string, string> {
  const groups = new Map(nodes.map(({ key, racketId }) => [key, racketId ?? '']));
  const own = new Map(groups);
  for (const { source, target } of links) {
    if (groups.get(source) === '') groups.set(source, own.get(target) ?? '');
    if (groups.get(target) === '') groups.set(target, own.get(source) ?? '');
  }
  return groups;
}

const onCircle = (angle: number, radius: number): Position => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
});

/** A place on a disc that depends on the key alone. */
function within(key: string, centre: Position, radius: number): Position {
  const angle = (hashText(key) / 2 ** 32) * 2 * Math.PI;
  const { x, y } = onCircle(angle, radius * Math.sqrt(hashText(`${key}|radius`) / 2 ** 32));
  return { x: centre.x + x, y: centre.y + y };
}
