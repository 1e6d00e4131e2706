import { Inject, Injectable } from '@nestjs/common';
import { Database, giveVerdict, readVerdicts } from '@ringbreaker/cypher';
import { saying, type NewVerdict, type VerdictPage, type VerdictView } from '@ringbreaker/cypher/domain';
import { showVerdicts } from '@ringbreaker/graph-jobs/analysis';
import type { Viewer } from '../auth/sessions.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { VerdictsQueryDto } from './verdicts.dto.ts';

/** Keeps and reads what people say of two values. */
@Injectable()
export class Verdicts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async list(query: VerdictsQueryDto, contributors: Contributors): Promise<VerdictPage> {
    const place = readCursor(query.cursor);
    const names = (verdict: VerdictView) => [verdict.one.key, verdict.other.key];
    const verdicts = await this.#read(contributors);
    const all = query.key === undefined ? verdicts : verdicts.filter((one) => names(one).includes(query.key ?? ''));
    const items = all.slice(place.skip, place.skip + query.limit);
    return pageOf(items, place, { total: all.length, run: null });
  }

  /** @throws ProblemError `invalid` where one of the two is not to be seen, or they are not two values of one kind. */
  async give(verdict: NewVerdict, { name, contributors }: Viewer): Promise<VerdictView> {
    const { id } = await giveVerdict(this.database, verdict, { author: name, at: new Date(), contributors });
    const kept = (await this.#read(contributors)).find((one) => one.id === id);
    if (!kept) throw new ProblemError('internal', saying`The verdict was kept and could not be read again.`);
    return kept;
  }

  /** All of them, since how one stands depends on the others: people give hundreds, not millions. */
  async #read(contributors: Contributors): Promise<VerdictView[]> {
    const verdicts = await readVerdicts(this.database, contributors);
    const keys = verdicts.flatMap(({ one, other }) => [one, other]);
    return showVerdicts(verdicts, await this.things.look(keys, contributors));
  }
}
