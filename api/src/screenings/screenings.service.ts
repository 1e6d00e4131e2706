import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { askForJob, Database, screeningLookups, type StoredRacket } from '@ringbreaker/cypher';
import {
  type JobRequested,
  type NewScreening,
  RacketScore,
  type ScreeningSubject,
  type ScreeningView,
} from '@ringbreaker/cypher/domain';
import { screen, ScreeningReference } from '@ringbreaker/graph-jobs/analysis';
import { CONFIG } from '../config-token.ts';
import type { Config } from '../config.ts';
import type { Contributors } from '../graph/things.ts';
import { Rackets } from '../rackets/rackets.service.ts';
import { isSeen, keepVisible } from '../rackets/visible-score.ts';

/** Answers whether somebody is tied to a known racket, within what the asker may see. */
@Injectable()
export class Screenings {
  readonly #reference = new ScreeningReference();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Rackets) private readonly rackets: Rackets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  screen(question: NewScreening, contributors: Contributors): Promise<ScreeningView> {
    const tell = contributors === null ? undefined : (rackets: StoredRacket[]) => this.#tellPart(rackets, contributors);
    const lookups = screeningLookups(this.database, contributors, tell);
    return screen(question, { lookups, reference: this.#reference, cardSecret: this.config.cardSecret });
  }

  /** Asks for newcomers to be kept: whoever loads may write to the archive, and one writes at a time. */
  store(newcomers: readonly ScreeningSubject[], by: string): Promise<JobRequested> {
    const id = `ingest-newcomers-${randomUUID()}`;
    const request = { newcomers: true };
    return askForJob(this.database, { id, job: 'ingest', trigger: 'person', request, requestedBy: by, newcomers });
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
