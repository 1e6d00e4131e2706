import { linkWeight } from '../link-weight.ts';
import type { PictureLink, PictureNode, PlainLink } from './picture.ts';

/** Weighs links by the things that they point to; a link with an end that is not among the things is left out. */
export function weighLinks(links: readonly PlainLink[], nodes: readonly PictureNode[]): PictureLink[] {
  const ends = new Map(nodes.map((node) => [node.key, node]));
  return links.flatMap((link) => {
    const to = ends.get(link.to);
    if (!to || !ends.has(link.from)) return [];
    const { from, type, firstSeen, lastSeen } = link;
    const weight = linkWeight({ type, toKind: to.kind, weight: to.weight });
    return [{ from, type, to: link.to, firstSeen, lastSeen, weight }];
  });
}
