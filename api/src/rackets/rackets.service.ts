import { Inject, Injectable } from '@nestjs/common';
import { Database, oneRacket, racketMembers, rankedRackets, visibleLinks } from '@ringbreaker/cypher';
import { type MemberPage, type RacketPage, RacketScore, type RacketView } from '@ringbreaker/cypher/domain';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { keepVisible, namedIn } from './visible-score.ts';
import type { MembersQueryDto, RacketsQueryDto } from './rackets.dto.ts';

/** Reads rackets of the current run. */
@Injectable()
export class Rackets {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async list(query: RacketsQueryDto, contributors: Contributors): Promise<RacketPage> {
    const place = readCursor(query.cursor);
    const rows = await this.database.run(rankedRackets, {
      contributors,
      ...place,
      limit: query.limit,
      bands: query.band?.length ? query.band : null,
      lifecycle: query.lifecycle ?? null,
      country: query.country?.toUpperCase() ?? null,
      brand: query.brand ?? null,
      text: query.q?.trim() || null,
      sort: query.sort,
    });
    return pageOf(rows, place, { total: rows[0]?.total ?? 0, run: rows[0]?.runSeq ?? null });
  }

  /** @throws ProblemError `not-found` when the current run has no such racket that this viewer may see. */
  async one(id: string, contributors: Contributors): Promise<RacketView> {
    const [row] = await this.database.run(oneRacket, { id, contributors });
    if (!row) throw noSuchRacket(id);
    const whole = RacketScore.parse(JSON.parse(row.assessment));
    const assessment = contributors === null ? whole : await this.#visible(whole, contributors);
    return { ...row, asOf: row.asOf ?? row.bornAt, assessment };
  }

  async #visible(score: RacketScore, contributors: Contributors): Promise<RacketScore> {
    const { links, keys } = namedIn(score);
    const seenLinks = await this.database.run(visibleLinks, { contributors, links });
    const seenThings = await this.things.look(keys, contributors);
    return keepVisible(score, seenLinks, new Set(seenThings.map(({ key }) => key)));
  }

  async members(id: string, query: MembersQueryDto, contributors: Contributors): Promise<MemberPage> {
    const place = readCursor(query.cursor);
    const rows = await this.database.run(racketMembers, { id, contributors, ...place, limit: query.limit });
    if (rows.length === 0) await this.one(id, contributors);
    return pageOf(rows, place, { total: rows[0]?.total ?? 0, run: rows[0]?.runSeq ?? null });
  }
}

/** What is answered for a racket that is not there. */
export function noSuchRacket(id: string): ProblemError {
  const named = /^[a-z]{2}-[a-z0-9]{1,40}$/.test(id) ? ` ${id}` : '';
  return new ProblemError('not-found', `The current run has no racket${named}.`, {
    todo: 'Look for it in the list of rackets; it may have dissolved or merged into another.',
  });
}
