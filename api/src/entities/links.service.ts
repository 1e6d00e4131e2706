import { Inject, Injectable } from '@nestjs/common';
import { connections, Database } from '@ringbreaker/cypher';
import type { LinksView } from '@ringbreaker/cypher/domain';
import { drawPicture, weighLinks } from '@ringbreaker/graph-jobs/analysis';
import { type Contributors, Things } from '../graph/things.ts';
import type { LinksQueryDto } from './entities.dto.ts';

const MOST_LINKS = 50_000;
const HUB_DEGREE = 500;

/** Finds every link among things that a picture shows together, so that what it draws is all there is. */
@Injectable()
export class Links {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** Of keys that are nowhere, or hidden from this viewer, nothing is said. */
  async among({ keys, others }: LinksQueryDto, contributors: Contributors): Promise<LinksView> {
    const question = { contributors, keys, others: [...new Set([...keys, ...others])] };
    const links = await this.database.run(connections, { ...question, hubDegree: HUB_DEGREE, cap: MOST_LINKS });
    const ends = links.flatMap(({ from, to }) => [from, to]);
    const nodes = await this.things.look([...keys, ...ends], contributors);
    const { graph, extent } = drawPicture(nodes, weighLinks(links, nodes));
    return { graph, extent: links.length < MOST_LINKS ? extent : { ...extent, partial: true, narrowBy: ['keys'] } };
  }
}
