import { Inject, Injectable } from '@nestjs/common';
import { Archive, Database, type DossierParts, GraphError, readDossier, visibleDeliveries } from '@ringbreaker/cypher';
import { type DossierProgress, saying } from '@ringbreaker/cypher/domain';
import { evidenceLinks, ROWS_A_LINK } from '@ringbreaker/graph-jobs/analysis';
import type { Contributors } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { Rackets } from '../rackets/rackets.service.ts';

/** Hears how far a dossier is; what it throws ends its making. */
export type TellProgress = (progress: DossierProgress) => void;

/** Gathers what dossiers tell of rackets, as far as their maker may see it. */
@Injectable()
export class DossierMaterials {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Archive) private readonly archive: Archive,
    @Inject(Rackets) private readonly rackets: Rackets,
  ) {}

  /** @throws ProblemError `not-found` for a racket that is not to be seen; `not-ready` where rows can't be read. */
  async gather(id: string, contributors: Contributors, tell: TellProgress) {
    tell({ step: 'graph', done: 0, total: 1 });
    const racket = await this.rackets.one(id, contributors);
    const parts = await readDossier(this.database, { racket, contributors });
    return { ...parts, evidence: await this.#evidence(parts, contributors, tell) };
  }

  async #evidence(parts: DossierParts, contributors: Contributors, tell: TellProgress) {
    const tellRows = (done: number, total: number) => tell({ step: 'rows', done, total });
    const deliveries = await this.database.run(visibleDeliveries, { contributors });
    try {
      return await this.archive.evidenceOfMany(evidenceLinks(parts), ROWS_A_LINK, deliveries, tellRows);
    } catch (error) {
      if (!(error instanceof GraphError && error.code === 'archive')) throw error;
      throw new ProblemError(
        'not-ready',
        saying`The archive of rows can’t be read, and a dossier without rows is none.`,
        {
          todo: saying`An operator has to mend the archive: \`ringbreaker verify-archive\` names what is damaged.`,
        },
      );
    }
  }
}
