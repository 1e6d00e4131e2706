import { Inject, Injectable } from '@nestjs/common';
import { Database, racketLayouts, readRacketMaterial } from '@ringbreaker/cypher';
import {
  type DetectionRun,
  type GraphColumns,
  type GraphLevel,
  type GraphPositions,
  type GraphView,
  saying,
} from '@ringbreaker/cypher/domain';
import { drawRacket, knownDay, PICTURE_CAPS, positionColumns, stampOf } from '@ringbreaker/graph-jobs/analysis';
import type { Contributors } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { pickRun, readPastRuns } from '../runs/past-runs.ts';
import { noSuchRacket } from './rackets.service.ts';

/** Draws a racket at three levels: its operators with what ties them, its sellers, or everything that they share. */
@Injectable()
export class RacketPictures {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * @param asked.run an earlier run: members, operators and the weights of values are as it found them
   * @throws ProblemError `not-found` when no member of such a racket may be seen, or the run can't be looked back to.
   */
  async draw(
    id: string,
    { level, run }: { level: GraphLevel; run?: number | undefined },
    contributors: Contributors,
  ): Promise<GraphView> {
    const past = await this.#lookBack(run);
    const asOf = past && { run: past.run, day: knownDay(past.asOf) };
    const material = await readRacketMaterial(this.database, {
      id,
      contributors,
      cap: PICTURE_CAPS.links,
      past: asOf,
    });
    if (!material) throw past ? noMembersThen(past.run) : noSuchRacket(id);
    const { graph, extent } = drawRacket(material, level);
    const positions = await this.#positions({ id, level, graph, contributors });
    return { level, runSeq: material.runSeq, past, graph, positions, extent };
  }

  /** The earlier run that is asked for; null where that is the current one. */
  async #lookBack(run: number | undefined): Promise<DetectionRun | null> {
    if (run === undefined) return null;
    const runs = await readPastRuns(this.database);
    return run === runs[0]?.run ? null : pickRun(runs, run);
  }

  /**
   * What stands in the current picture stands there in an earlier one, too, so that the two can be compared. Who sees a
   * part alone gets no places: what stands near what tells of links that others hold.
   */
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

function noMembersThen(run: number): ProblemError {
  return new ProblemError('not-found', saying`Run ${run} found no such racket.`, {
    todo: saying`Ask for a run that the history of the racket names, or for none: that is the current one.`,
  });
}
