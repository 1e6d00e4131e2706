import { Inject, Injectable } from '@nestjs/common';
import { Database, decideRacket, racketDecisions } from '@ringbreaker/cypher';
import { saying, type NewRacketDecision, type RacketDecisionPage, type RacketTriage } from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { noSuchRacket } from '../rackets/rackets.service.ts';
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
    const place = readCursor(query.cursor);
    const all = await this.database.run(racketDecisions, { racketId: id, contributors });
    if (all.length === 0) {
      const [racket] = await this.things.look([id], contributors);
      if (racket?.kind !== 'Racket') throw noSuchRacket(id);
    }
    const items = all.slice(place.skip, place.skip + query.limit);
    return pageOf(items, place, { total: all.length, run: null });
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
