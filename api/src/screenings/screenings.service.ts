import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { askForJob, Database, screeningLookups, type StoredRacket } from '@ringbreaker/cypher';
import {
  type JobRequested,
  type NewScreening,
  RacketScore,
  saying,
  type ScreeningSubject,
  type ScreeningView,
} from '@ringbreaker/cypher/domain';
import { accountsNamed, screen, ScreeningReference, withoutAccounts } from '@ringbreaker/graph-jobs/analysis';
import { CONFIG } from '../config-token.ts';
import type { Config } from '../config.ts';
import type { Viewer } from '../auth/sessions.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { Rackets } from '../rackets/rackets.service.ts';
import { isSeen, keepVisible } from '../rackets/visible-score.ts';

/** Answers whether somebody is tied to a known racket, within what the asker may see. */
@Injectable()
export class Screenings {
  readonly #reference = new ScreeningReference();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Rackets) private readonly rackets: Rackets,
    @Inject(Things) private readonly things: Things,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  screen(question: NewScreening, contributors: Contributors): Promise<ScreeningView> {
    const tell = contributors === null ? undefined : (rackets: StoredRacket[]) => this.#tellPart(rackets, contributors);
    const lookups = screeningLookups(this.database, contributors, tell);
    return screen(question, { lookups, reference: this.#reference, cardSecret: this.config.cardSecret });
  }

  /**
   * Asks for newcomers to be kept: whoever loads may write to the archive, and one writes at a time. Nobody says anything
   * of a seller or a store that they may not see: it is kept as of a newcomer, and they are not told that there is one.
   * @throws ProblemError `invalid` where nothing is said of a subject
   */
  async store(subjects: readonly ScreeningSubject[], { name: by, contributors }: Viewer): Promise<JobRequested> {
    if (subjects.some(({ values, listing }) => values.length === 0 && !listing)) {
      throw new ProblemError('invalid', saying`Nothing is said of one of the subjects.`, {
        todo: saying`Name at least one value of each, or its listing.`,
      });
    }
    const newcomers = withoutAccounts(subjects, await this.#hidden(accountsNamed(subjects), contributors));
    const id = `ingest-newcomers-${randomUUID()}`;
    const request = { newcomers: true };
    return askForJob(this.database, { id, job: 'ingest', trigger: 'person', request, requestedBy: by, newcomers });
  }

  /** Those of some accounts that are there, and that this viewer may not see. */
  async #hidden(keys: readonly string[], contributors: Contributors): Promise<Set<string>> {
    if (contributors === null || keys.length === 0) return new Set();
    const [all, seen] = await Promise.all([this.things.look(keys, null), this.things.look(keys, contributors)]);
    const visible = new Set(seen.map(({ key }) => key));
    return new Set(all.flatMap(({ key }) => (visible.has(key) ? [] : [key])));
  }

  /** Words of a racket only where all that they rest on may be seen. */
  async #tellPart(rackets: readonly StoredRacket[], contributors: Contributors) {
    const scores = rackets.map(({ assessment }) => RacketScore.parse(JSON.parse(assessment)));
    const seen = await this.rackets.seen(scores, contributors);
    return rackets.map(({ assessment: _, ...racket }, place) => {
      const score = scores[place] as RacketScore;
      const against = score.counterEvidence.filter((one) => isSeen(one, seen)).map(({ says }) => says);
      return { ...racket, topReason: keepVisible(score, seen).topReason, counterEvidence: against };
    });
  }
}
