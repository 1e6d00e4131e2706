import { Inject, Injectable } from '@nestjs/common';
import { Database, nameRacket, racketNamings } from '@ringbreaker/cypher';
import { saying, type NewRacketName, type RacketNamed, type RacketNamingPage } from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { pageOfSaid } from '../rackets/said-of-racket.ts';
import type { NamesQueryDto } from './names.dto.ts';

/** Keeps and reads what people call rackets. */
@Injectable()
export class Names {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** @throws ProblemError `not-found` where there never was such a racket that this viewer may see. */
  async list(id: string, query: NamesQueryDto, contributors: Contributors): Promise<RacketNamingPage> {
    const all = await this.database.run(racketNamings, { racketId: id, contributors });
    return pageOfSaid(all, { things: this.things, id, contributors, ...query });
  }

  /** @throws ProblemError `conflict` with both where somebody named it since it was seen; nothing is kept then. */
  async name(id: string, wanted: NewRacketName, { name, contributors }: Viewer): Promise<RacketNamed> {
    const named = await nameRacket(this.database, id, wanted, { author: name, contributors });
    if ('kept' in named) return named.kept;
    throw new ProblemError('conflict', saying`Somebody named this racket since you saw it; nothing was kept now.`, {
      todo: saying`\`nameConflict\` shows yours and theirs. Ask again with their version where yours is to count.`,
      nameConflict: { racketId: id, yours: wanted, theirs: named.conflict },
    });
  }
}
