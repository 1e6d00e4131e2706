import { Inject, Injectable } from '@nestjs/common';
import { Database, decideRacket, readDecisions } from '@ringbreaker/cypher';
import { saying, type NewRacketDecision, type RacketDecisionPage, type RacketTriage } from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { pageOfSaid } from '../rackets/said-of-racket.ts';
import type { DecisionsQueryDto } from './decisions.dto.ts';

/** Keeps and reads what people decide on rackets. */
@Injectable()
export class Decisions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** @throws ProblemError `not-found` where there never was such a racket that this viewer may see. */
  async list(id: string, query: DecisionsQueryDto, contributors: Contributors): Promise<RacketDecisionPage> {
    const all = await readDecisions(this.database, { racketId: id, contributors });
    return pageOfSaid(all, { things: this.things, id, contributors, ...query });
  }

  /** @throws ProblemError `conflict` with both where somebody decided since it was seen; nothing is kept then. */
  async decide(id: string, wanted: NewRacketDecision, { name, contributors }: Viewer): Promise<RacketTriage> {
    const decided = await decideRacket(this.database, id, wanted, { author: name, contributors });
    if ('kept' in decided) return decided.kept;
    throw new ProblemError(
      'conflict',
      saying`Somebody decided on this racket since you saw it; nothing was kept now.`,
      {
        todo: saying`\`decisionConflict\` shows yours and theirs. Ask again with their version where yours is to count.`,
        decisionConflict: { racketId: id, yours: wanted, theirs: decided.conflict },
      },
    );
  }
}
