import { Inject, Injectable } from '@nestjs/common';
import { Database, racketLayouts, readRacketMaterial } from '@ringbreaker/cypher';
import type { GraphColumns, GraphLevel, GraphPositions, GraphView } from '@ringbreaker/cypher/domain';
import { drawRacket, PICTURE_CAPS, positionColumns, stampOf } from '@ringbreaker/graph-jobs/analysis';
import type { Contributors } from '../graph/things.ts';
import { noSuchRacket } from './rackets.service.ts';

/** Draws a racket at three levels: its operators with what ties them, its sellers, or everything that they share. */
@Injectable()
export class RacketPictures {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws ProblemError `not-found` when no member of such a racket may be seen. */
  async draw(id: string, level: GraphLevel, contributors: Contributors): Promise<GraphView> {
    const material = await readRacketMaterial(this.database, { id, contributors, cap: PICTURE_CAPS.links });
    if (!material) throw noSuchRacket(id);
    const { graph, extent } = drawRacket(material, level);
    const positions = await this.#positions({ id, level, graph, contributors });
    return { level, runSeq: material.runSeq, graph, positions, extent };
  }

  /** Who sees a part alone gets no places: what stands near what tells of links that others hold. */
  async #positions(asked: {
    id: string;
    level: GraphLevel;
    graph: GraphColumns;
    contributors: Contributors;
  }): Promise<GraphPositions | null> {
    const { id, level, graph, contributors } = asked;
    const [layout] = await this.database.run(racketLayouts, { id, levels: [level] });
    if (!layout || (contributors !== null && stampOf(graph) !== layout.stamp)) return null;
    return positionColumns(graph, layout);
  }
}
