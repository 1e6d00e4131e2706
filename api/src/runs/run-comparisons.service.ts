import { Inject, Injectable } from '@nestjs/common';
import { callRackets, Database, eventsBetween, flowSellers, racketFlows } from '@ringbreaker/cypher';
import { saying, type FlowSellerPage, type RacketChange, type RunComparison } from '@ringbreaker/cypher/domain';
import type { Contributors } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { pickRun, readPastRuns } from './past-runs.ts';
import { changesOf } from './racket-changes.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import type { ComparisonQueryDto, FlowSellersQueryDto } from './runs.dto.ts';

/** So many sellers of one way are named. */
const NAMED = 200;

/** Puts two runs side by side. */
@Injectable()
export class RunComparisons {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws ProblemError `not-found` where a run is none that can be looked back to; `invalid` where they stand the wrong way round. */
  async compare(query: ComparisonQueryDto, contributors: Contributors): Promise<RunComparison> {
    const { runs, from, to } = await this.#pick(query);
    const between = { contributors, from: from.run, to: to.run };
    const flows = await this.database.run(racketFlows, { ...between, named: NAMED });
    const events = await this.database.run(eventsBetween, between);
    const rackets = changesOf(flows, events);
    const called = await callRackets(this.database, idsIn(rackets), contributors);
    return { from, to, runs, rackets, flows, called: Object.fromEntries(called) };
  }

  /** @throws ProblemError as above, and `invalid` where no racket is named: those who were in none are nobody's to list. */
  async sellers(query: FlowSellersQueryDto, contributors: Contributors): Promise<FlowSellerPage> {
    const { before = null, after = null } = query;
    if (before === null && after === null) {
      throw new ProblemError('invalid', saying`No racket is named.`, {
        todo: saying`Name in \`after\` the racket that they came to, in \`before\` the one that they were in, or both.`,
      });
    }
    const { from, to } = await this.#pick(query);
    const place = readCursor(query.cursor);
    const way = { contributors, from: from.run, to: to.run, before, after };
    const rows = await this.database.run(flowSellers, { ...way, skip: place.skip, limit: query.limit });
    const items = rows.map(({ key, label }) => ({ key, label }));
    return pageOf(items, place, { total: rows[0]?.total ?? 0, run: to.run });
  }

  async #pick(query: Pick<ComparisonQueryDto, 'from' | 'to'>) {
    const runs = await readPastRuns(this.database);
    const to = pickRun(runs, query.to ?? runs[0]?.run);
    const from = pickRun(runs, query.from ?? runs.find(({ run }) => run < to.run)?.run ?? to.run);
    if (from.run > to.run) {
      throw new ProblemError('invalid', saying`Run ${from.run} comes after run ${to.run}.`, {
        todo: saying`Name the earlier run in \`from\`, the later one in \`to\`.`,
      });
    }
    return { runs, from, to };
  }
}

/** Every racket that a comparison names: what others merged into may have changed in nothing else. */
function idsIn(rackets: readonly RacketChange[]): string[] {
  return rackets.flatMap(({ id, events }) => [
    id,
    ...events.flatMap(({ racketId, otherIds }) => [racketId, ...otherIds]),
  ]);
}
