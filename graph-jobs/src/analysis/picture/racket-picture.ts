import type { Extent, GraphColumns, GraphLevel } from '@ringbreaker/cypher/domain';
import { bundleGroups, joinMembers, keepShared } from '../shared-values.ts';
import {
  compareLinks,
  drawPicture,
  PICTURE_CAPS,
  type PictureLink,
  type PictureNode,
  type PlainLink,
} from './picture.ts';
import { weighLinks } from './weigh-links.ts';

/** What a racket's pictures are made of, as one asker may see it. */
export interface RacketMaterial {
  readonly runSeq: number;
  readonly members: readonly { readonly key: string; readonly operatorId: string | null }[];
  readonly links: readonly PlainLink[];
  /** What stands at the ends of the links, members and operators among it, in any order. */
  readonly things: readonly PictureNode[];
}

/** A racket at three levels: its operators with what ties them, its sellers, or everything that they share. */
export function drawRacket(material: RacketMaterial, level: GraphLevel): { graph: GraphColumns; extent: Extent } {
  const { members, things } = material;
  const links = [...material.links].sort(compareLinks);
  const nodes = new Map(things.map((thing) => [thing.key, thing]));
  const operatorOf = new Map(members.flatMap(({ key, operatorId }) => (operatorId ? [[key, operatorId]] : [])));
  const drawn = LEVELS[level]({ members: new Set(members.map(({ key }) => key)), operatorOf, links, nodes });
  const picture = drawPicture(nodesOf(drawn.keys, nodes), drawn.links);
  const cut = links.length >= PICTURE_CAPS.links || drawn.cut === true;
  return cut ? { ...picture, extent: { ...picture.extent, partial: true, narrowBy: ['level'] } } : picture;
}

interface Known {
  readonly operatorOf: ReadonlyMap<string, string>;
  readonly members: ReadonlySet<string>;
  readonly links: readonly PlainLink[];
  readonly nodes: ReadonlyMap<string, PictureNode>;
}

interface Drawn {
  readonly keys: Iterable<string>;
  readonly links: readonly PictureLink[];
  /** More could be drawn. */
  readonly cut?: boolean;
}

const LEVELS: Record<GraphLevel, (known: Known) => Drawn> = {
  seller: ({ members, links, nodes }) => {
    const joined = joinMembers(members, links, nodes, PICTURE_CAPS.links);
    return { keys: members, links: joined, cut: joined.length >= PICTURE_CAPS.links };
  },

  value: ({ members, links, nodes }) => {
    const kept = keepShared(members, links, nodes);
    const keys = new Set(members);
    for (const { from, to } of kept) keys.add(from).add(to);
    return { keys, links: weighLinks(kept, [...nodes.values()]) };
  },

  operator: ({ operatorOf, members, links, nodes }) => {
    const keys = new Set([...members].map((member) => operatorOf.get(member) ?? member));
    const bundled = bundleGroups(members, links, nodes, operatorOf);
    for (const { from, to } of bundled) keys.add(from).add(to);
    return { keys, links: bundled };
  },
};

function nodesOf(keys: Iterable<string>, nodes: ReadonlyMap<string, PictureNode>): PictureNode[] {
  return [...keys].flatMap((key) => nodes.get(key) ?? []);
}
