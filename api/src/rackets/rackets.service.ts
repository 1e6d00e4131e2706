import { Inject, Injectable } from '@nestjs/common';
import {
  callRackets,
  Database,
  namedBrands,
  planRacketFacets,
  planRankedRackets,
  racketFacets,
  racketNames,
  racketScore,
  rankedRackets,
  readMembers,
  readRacket,
  visibleLinks,
} from '@ringbreaker/cypher';
import {
  type MemberPage,
  type RacketFacets,
  type RacketPage,
  type RacketsCalled,
  RacketScore,
  entitle,
  type GoodsInCommon,
  goodsOfSeller,
  type RacketView,
  usualDirection,
  saying,
  asId,
} from '@ringbreaker/cypher/domain';
import { PlanAhead } from '../graph/plan-ahead.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { keepVisible, keepVisibleGoods, namedIn, namedInGoods, type Seen, seenOf } from './visible-score.ts';
import { facetsOf, racketFilter } from './racket-filter.ts';
import type { FacetsQueryDto, MembersQueryDto, RacketsQueryDto } from './rackets.dto.ts';

/** Reads rackets of the current run. */
@Injectable()
export class Rackets {
  readonly #list = new PlanAhead(() => planRankedRackets(this.database));
  // After the list, which people wait for.
  readonly #facets = new PlanAhead(() => this.#list.made().then(() => planRacketFacets(this.database)));

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async list(query: RacketsQueryDto, contributors: Contributors): Promise<RacketPage> {
    const place = readCursor(query.cursor);
    const asked = {
      contributors,
      brandsSeen: await this.#brandsSeen(contributors),
      ...place,
      filter: await this.#filter(query, contributors),
      limit: query.limit,
      sort: query.sort,
      descending: (query.direction ?? usualDirection(query.sort)) === 'desc',
    };
    const rows = await this.#list.ask(() => this.database.run(rankedRackets, { asked }));
    const items = contributors === null ? rows : await this.#withVisibleReasons(rows, contributors);
    const ids = items.map(({ id }) => id);
    const names = new Map((await this.#names(ids, null, contributors)).map(({ id, name }) => [id, name]));
    const named = items.map((racket) => ({
      ...racket,
      ...entitle(racket),
      name: names.get(racket.id) ?? null,
    }));
    return pageOf(named, place, { total: rows[0]?.total ?? 0, run: rows[0]?.runSeq ?? null });
  }

  /** What the list can be narrowed by beside what narrows it already. */
  async facets(query: FacetsQueryDto, contributors: Contributors): Promise<RacketFacets> {
    const brandsSeen = await this.#brandsSeen(contributors);
    const filter = await this.#filter(query, contributors);
    const asked = { contributors, brandsSeen, filter };
    return facetsOf(await this.#facets.ask(() => this.database.run(racketFacets, { asked })), filter.text);
  }

  /** Has the server plan what the list asks. */
  planAhead(): void {
    this.#list.start();
    this.#facets.start();
  }

  /** When nothing that the list asks is being planned. */
  planned(): Promise<void> {
    return this.#facets.made();
  }

  /** @throws ProblemError `not-found` when the current run has no such racket that this viewer may see. */
  async one(id: string, contributors: Contributors): Promise<RacketView> {
    const brandsSeen = await this.#brandsSeen(contributors);
    const racket = await readRacket(this.database, { id, contributors, brandsSeen });
    if (!racket) throw noSuchRacket(id);
    if (contributors === null) return racket;
    const { assessment: whole, brands, countries } = racket;
    const assessment = { ...keepVisible(whole, await this.seen([whole], contributors)), brands, countries };
    return { ...racket, topReason: assessment.topReason, assessment };
  }

  /** The list's first reasons, in words only where all that they rest on may be seen. */
  async #withVisibleReasons<T extends { assessment: string | null }>(rows: readonly T[], contributors: Contributors) {
    const scores = rows.map((row) => RacketScore.parse(JSON.parse(row.assessment ?? '{}')));
    const seen = await this.seen(scores.map(ofTopReason), contributors);
    return rows.map((row, place) => ({ ...row, topReason: keepVisible(scores[place] as RacketScore, seen).topReason }));
  }

  /** What rackets are called, also those that are gone; one that this viewer may not see is left out. */
  async called(ids: readonly string[], contributors: Contributors): Promise<RacketsCalled> {
    return { called: Object.fromEntries(await callRackets(this.database, ids, contributors)) };
  }

  /** What of everything that scores name this viewer may see. */
  async seen(scores: readonly RacketScore[], contributors: Contributors): Promise<Seen> {
    return this.#seen(scores.map(namedIn), contributors);
  }

  /** What a seller of a racket sells beside the others of it; null where the run told nothing of that. */
  async goodsOf(seller: string, racket: string, contributors: Contributors): Promise<GoodsInCommon | null> {
    const [row] = await this.database.run(racketScore, { id: racket });
    const goods = row && RacketScore.pick({ goods: true }).parse(JSON.parse(row.assessment)).goods;
    const own = goods ? goodsOfSeller(goods, seller) : null;
    if (!own || contributors === null) return own;
    return keepVisibleGoods(own, await this.#seen([namedInGoods(own)], contributors));
  }

  async #seen(named: readonly ReturnType<typeof namedIn>[], contributors: Contributors): Promise<Seen> {
    const links = await this.database.run(visibleLinks, { contributors, links: named.flatMap((one) => one.links) });
    const things = await this.things.look(
      named.flatMap(({ keys }) => keys),
      contributors,
    );
    return seenOf(
      links,
      things.map(({ key }) => key),
    );
  }

  /** What was asked, with the rackets whose name has the text. */
  async #filter(query: FacetsQueryDto, contributors: Contributors) {
    const filter = racketFilter(query);
    const named = filter.text === '' ? [] : await this.#names(null, filter.text, contributors);
    return { ...filter, named: named.map(({ id }) => id) };
  }

  #names(ids: string[] | null, text: string | null, contributors: Contributors) {
    return this.database.run(racketNames, { ids, text, contributors });
  }

  async #brandsSeen(contributors: Contributors): Promise<string[]> {
    if (contributors === null) return [];
    return (await this.database.run(namedBrands, { contributors })).map(({ name }) => name);
  }

  async members(id: string, query: MembersQueryDto, contributors: Contributors): Promise<MemberPage> {
    const place = readCursor(query.cursor);
    const rows = await readMembers(this.database, {
      id,
      contributors,
      ...place,
      limit: query.limit,
      member: query.member ?? null,
      former: query.former === 'true',
    });
    if (rows.length === 0) await this.one(id, contributors);
    return pageOf(rows, place, { total: rows[0]?.total ?? 0, run: rows[0]?.runSeq ?? null });
  }
}

/** The score with nothing in it but what its first reason rests on. */
function ofTopReason(score: RacketScore): RacketScore {
  const parts = score.parts.map((part) => ({ ...part, hits: part.hits.filter((hit) => hit.says === score.topReason) }));
  const carrying = parts.flatMap(({ hits, ...part }) => (hits[0] ? [{ ...part, best: hits[0], hits }] : []));
  return { ...score, parts: carrying, counterEvidence: [], counterfactuals: [], chain: [], goods: undefined };
}

/** What is answered for a racket that is not there. */
export function noSuchRacket(id: string): ProblemError {
  const isId = /^[a-z]{2}-[a-z0-9]{1,40}$/.test(id);
  return new ProblemError('not-found', saying`The current run has no racket${isId ? ` ${asId(id)}` : ''}.`, {
    todo: saying`Look for it in the list of rackets; it may have dissolved or merged into another.`,
  });
}
