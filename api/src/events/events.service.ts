import { Inject, Injectable } from '@nestjs/common';
import { Database, racketHistory } from '@ringbreaker/cypher';
import { type EventPage, viewEvent } from '@ringbreaker/cypher/domain';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { requireRacket } from '../rackets/said-of-racket.ts';
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
    if (!first) await requireRacket({ things: this.things, id, contributors });
    return pageOf(rows.map(viewEvent), place, { total: first?.total ?? 0, run: first?.runSeq ?? null });
  }
}
