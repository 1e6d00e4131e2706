import { Inject, Injectable } from '@nestjs/common';
import {
  currentReference,
  currentRun,
  Database,
  leadSeed,
  planLeads,
  readLeads,
  readOwnRows,
} from '@ringbreaker/cypher';
import { saying, type LeadView } from '@ringbreaker/cypher/domain';
import { drawPicture, LEAD_READS, leadFrom, SIGNAL_READS, weighLinks } from '@ringbreaker/graph-jobs/analysis';
import { noSuchThing } from '../entities/entities.service.ts';
import { PlanAhead } from '../graph/plan-ahead.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { LeadQueryDto } from './leads.dto.ts';

/** Growing ends so long after it began, before the deadline of an answer, and says so. */
const TIME_MS = 3_500;

/** Grows leads for those who look into one thing. */
@Injectable()
export class Leads {
  readonly #ahead = new PlanAhead(() => planLeads(this.database, LEAD_READS));

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** @throws ProblemError `not-found` when the seed is nowhere, or hidden; `invalid` when no seller is behind it. */
  async grow({ seed: key, atLeast, most }: LeadQueryDto, contributors: Contributors): Promise<LeadView> {
    const until = Date.now() + TIME_MS;
    const [[seen], [seed], [run], reference] = await Promise.all([
      this.things.look([key], contributors),
      this.database.run(leadSeed, { contributors, key, most: LEAD_READS.most }),
      this.database.run(currentRun, {}),
      this.database.run(currentReference, {}),
    ]);
    if (!seen || !seed) throw noSuchThing();
    const sources = {
      seed: { ...seed, key },
      reader: readLeads(this.database, contributors, LEAD_READS),
      // What accounts show by themselves is told from everybody's facts.
      own: contributors === null ? readOwnRows(this.database, SIGNAL_READS) : null,
      reference,
      runSeq: run?.seq ?? null,
    };
    const grown = await this.#ahead.orPlan(leadFrom(sources, { atLeast, most, isLate: () => Date.now() > until }));
    if (!grown) {
      const todo = saying`Begin with a seller, a shared value, or a parcel of known origin.`;
      throw new ProblemError('invalid', saying`No seller is behind this thing.`, { todo });
    }
    const { report, links } = grown;
    const nodes = await this.things.look([...new Set(report.steps.flatMap(({ keys }) => keys)), key], contributors);
    return { ...report, graph: drawPicture(nodes, weighLinks(links, nodes)).graph };
  }
}
