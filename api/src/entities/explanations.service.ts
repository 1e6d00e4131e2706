import { Inject, Injectable } from '@nestjs/common';
import { Database, planLeads, readJudged } from '@ringbreaker/cypher';
import { type Explanation, JudgedKind, saying } from '@ringbreaker/cypher/domain';
import { explain, LEAD_READS, SIGNAL_READS } from '@ringbreaker/graph-jobs/analysis';
import { type Contributors, Things } from '../graph/things.ts';
import { PlanAhead } from '../graph/plan-ahead.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { noSuchThing } from './entities.service.ts';

/** Tells why something is a racket, or none. */
@Injectable()
export class Explanations {
  readonly #ahead = new PlanAhead(() => planLeads(this.database, LEAD_READS));

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /**
   * @throws ProblemError `not-found` when there is no such thing in the current run that this viewer may see; `invalid` for
   * a kind of thing that a run has no verdict on
   */
  async of(key: string, contributors: Contributors): Promise<Explanation> {
    const [thing] = await this.things.look([key], contributors);
    if (!thing) throw noSuchThing();
    if (!JudgedKind.safeParse(thing.kind).success) throw noVerdict();
    const read = readJudged(this.database, contributors, { lead: LEAD_READS, signals: SIGNAL_READS });
    const explanation = await this.#ahead.orPlan(explain(thing, read));
    if (!explanation) throw noSuchThing();
    return explanation;
  }
}

function noVerdict(): ProblemError {
  return new ProblemError('invalid', saying`A run has no verdict on a thing of this kind.`, {
    todo: saying`Ask for a seller, an operator, a group or a racket.`,
    errors: [{ path: 'key', message: saying`Expected a seller, an operator, a group or a racket` }],
  });
}
