import { Inject, Injectable } from '@nestjs/common';
import { Database, racketHistory } from '@ringbreaker/cypher';
import { type EventPage, type EventView, sayEvent } from '@ringbreaker/cypher/domain';
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
    return pageOf(rows.map(toView), place, { total: first?.total ?? 0, run: first?.runSeq ?? null });
  }

  async #isKnown(id: string, contributors: Contributors): Promise<boolean> {
    const [racket] = await this.things.look([id], contributors);
    return racket?.kind === 'Racket';
  }
}

type Row = Omit<EventView, 'detail' | 'hiddenSellers'> & {
  runSeq: number;
  total: number;
  allJoined: number;
  allLeft: number;
  allClosed: number;
};

/** The sentence counts everybody, whoever is named beside it. */
function toView({ runSeq: _, total: __, allJoined, allLeft, allClosed, ...event }: Row): EventView {
  const nameless = (count: number) => new Array<string>(count).fill('');
  const counts = { joined: nameless(allJoined), left: nameless(allLeft), closed: nameless(allClosed) };
  const shown = event.joined.length + event.left.length + event.closed.length;
  const hiddenSellers = allJoined + allLeft + allClosed - shown;
  return { ...event, hiddenSellers, detail: sayEvent({ ...event, ...counts }) };
}
