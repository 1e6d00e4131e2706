import { Inject, Injectable } from '@nestjs/common';
import { Database, racketHistory } from '@ringbreaker/cypher';
import { type EventPage, viewEvent } from '@ringbreaker/cypher/domain';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { noSuchRacket } from '../rackets/rackets.service.ts';
import type { EventsQueryDto } from './events.dto.ts';

/** Reads what happened to rackets, those included that are no more. */
@Injectable()
export class Events {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** @throws ProblemError `not-found` when there never was such a racket that this viewer may see. */
  async history(id: string, query: EventsQueryDto, contributors: Contributors): Promise<EventPage> {
    const place = readCursor(query.cursor);
    const rows = await this.database.run(racketHistory, { id, contributors, ...place, limit: query.limit });
    const [first] = rows;
    if (!first && !(await this.#isKnown(id, contributors))) throw noSuchRacket(id);
    return pageOf(rows.map(viewEvent), place, { total: first?.total ?? 0, run: first?.runSeq ?? null });
  }

  async #isKnown(id: string, contributors: Contributors): Promise<boolean> {
    const [racket] = await this.things.look([id], contributors);
    return racket?.kind === 'Racket';
  }
}
