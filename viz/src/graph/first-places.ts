import { FROM_ANYWHERE_UP_TO, placeByGroup, type Position } from '@ringbreaker/cypher/domain';
import type { CanvasLink, CanvasNode } from '../state/canvas/canvas.ts';

/** First places for a large picture: who is of one racket begins together. Of a small picture: none. */
export function firstPlaces(nodes: readonly CanvasNode[], links: Iterable<CanvasLink>): Map<string, Position> {
  return nodes.length <= FROM_ANYWHERE_UP_TO ? new Map() : placeByGroup(groupsOf(nodes, links));
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
