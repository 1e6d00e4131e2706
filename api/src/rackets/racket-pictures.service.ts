import { Inject, Injectable } from '@nestjs/common';
import { Database, racketLinks, racketMemberKeys } from '@ringbreaker/cypher';
import type { GraphLevel, GraphView } from '@ringbreaker/cypher/domain';
import {
  bundleGroups,
  compareLinks,
  drawPicture,
  joinMembers,
  keepShared,
  PICTURE_CAPS,
  type PictureLink,
  type PictureNode,
  type PlainLink,
} from '@ringbreaker/graph-jobs/analysis';
import { type Contributors, Things, weighLinks } from '../graph/things.ts';
import { noSuchRacket } from './rackets.service.ts';

const SHIPMENTS_A_SELLER = 50;

interface Material {
  readonly operatorOf: ReadonlyMap<string, string>;
  readonly members: ReadonlySet<string>;
  readonly links: readonly PlainLink[];
  readonly nodes: ReadonlyMap<string, PictureNode>;
}

/** Draws a racket at three levels: its operators with what ties them, its sellers, or everything that they share. */
@Injectable()
export class RacketPictures {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** @throws ProblemError `not-found` when no member of such a racket may be seen. */
  async draw(id: string, level: GraphLevel, contributors: Contributors): Promise<GraphView> {
    const sellers = await this.database.run(racketMemberKeys, { id, contributors, run: null });
    const [first] = sellers;
    if (!first) throw noSuchRacket(id);
    const cap = PICTURE_CAPS.links;
    const found = await this.database.run(racketLinks, {
      id,
      contributors,
      run: first.runSeq,
      shipments: SHIPMENTS_A_SELLER,
      cap,
    });
    const links = found.sort(compareLinks);
    const operatorOf = new Map(sellers.flatMap(({ key, operatorId }) => (operatorId ? [[key, operatorId]] : [])));
    const keys = new Set([...sellers.map(({ key }) => key), ...operatorOf.values()]);
    for (const { from, to } of links) keys.add(from).add(to);
    const nodes = new Map((await this.things.look(keys, contributors)).map((node) => [node.key, node]));
    const members = new Set(sellers.map(({ key }) => key));
    const drawn = LEVELS[level]({ operatorOf, members, links, nodes });
    const picture = drawPicture(nodesOf(drawn.keys, nodes), drawn.links);
    const cut = links.length >= cap;
    const extent = cut ? { ...picture.extent, partial: true, narrowBy: ['level'] } : picture.extent;
    return { level, runSeq: first.runSeq, graph: picture.graph, extent };
  }
}

const LEVELS: Record<GraphLevel, (material: Material) => { keys: Iterable<string>; links: PictureLink[] }> = {
  seller: ({ members, links, nodes }) => ({ keys: members, links: joinMembers(members, links, nodes) }),

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
