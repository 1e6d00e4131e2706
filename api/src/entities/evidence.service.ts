import { Inject, Injectable } from '@nestjs/common';
import { Archive, Database, declaredLink, GraphError, visibleDeliveries } from '@ringbreaker/cypher';
import { DERIVED_LINK_TYPES, type EvidenceView, LINK_TYPES, type LinkType, saying } from '@ringbreaker/cypher/domain';
import { SHARES } from '@ringbreaker/graph-jobs/analysis';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import type { Contributors } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { EvidenceQueryDto } from './entities.dto.ts';

/** Goes from a link down to the rows that say it, as they came. */
@Injectable()
export class Evidence {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
    @Inject(Archive) private readonly archive: Archive,
  ) {}

  /**
   * @throws ProblemError `invalid` for a link that a run derived: the links behind it have rows, it has none;
   * `not-found` when there is no such link that this viewer may see.
   */
  async of(query: EvidenceQueryDto, contributors: Contributors): Promise<EvidenceView> {
    const { from, type, to, limit } = query;
    if (Object.hasOwn(DERIVED_LINK_TYPES, type) || type === SHARES) throw derivedLink();
    if (!isLinkType(type))
      throw new ProblemError('invalid', saying`There is no such type of link.`, {
        errors: [{ path: 'type', message: 'Unknown' }],
      });
    const links = await this.database.run(declaredLink, { from, type, to, contributors });
    if (!links.some(({ visible }) => visible)) {
      throw new ProblemError('not-found', saying`The graph has no such link that you may see.`, {
        todo: saying`Take \`from\`, \`type\` and \`to\` from a picture, or from the evidence of a reason.`,
      });
    }
    const deliveries = await this.database.run(visibleDeliveries, { contributors });
    const rows = await this.#rows({ from, type, to, limit: limit + 1 }, deliveries);
    const shown = rows.slice(0, limit);
    const sources = links.reduce((sum, link) => sum + link.sources, 0);
    const partial = rows.length > limit;
    const seen = contributors === null ? Math.max(sources, rows.length) : rows.length;
    return {
      link: { from, type, to },
      reads: LINK_TYPES[type].reads,
      rows: shown,
      extent: {
        explored: rows.length,
        returned: shown.length,
        total: seen,
        partial,
        narrowBy: partial ? ['limit'] : [],
      },
      hidden: contributors === null || partial ? 0 : Math.max(0, sources - rows.length),
    };
  }

  async #rows(
    question: { from: string; type: string; to: string; limit: number },
    deliveries: { seq: number; id: string }[],
  ) {
    try {
      return await this.archive.evidence(question, deliveries);
    } catch (error) {
      if (!(error instanceof GraphError && error.code === 'archive')) throw error;
      throw new ProblemError('not-ready', this.#withoutPath(error.message), {
        todo: saying`An operator has to mend the archive, or to point RINGBREAKER_ARCHIVE at the folder in which ingest kept the rows.`,
      });
    }
  }

  /** What is wrong is for whoever asks to know; where this machine keeps its files is not. */
  #withoutPath(says: string): string {
    const { archive } = this.config;
    return says.replaceAll(`The archive ${archive}`, 'The archive').replaceAll(archive, 'the archive’s folder');
  }
}

function isLinkType(type: string): type is LinkType {
  return Object.hasOwn(LINK_TYPES, type);
}

function derivedLink(): ProblemError {
  return new ProblemError('invalid', saying`A run derived this link; no row says it.`, {
    todo: saying`Open the links behind it: the values that both ends share.`,
    errors: [{ path: 'type', message: saying`Expected a declared type of link` }],
  });
}
