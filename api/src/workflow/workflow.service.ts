import { Inject, Injectable } from '@nestjs/common';
import { Database, workflowSteps, workOnRacket } from '@ringbreaker/cypher';
import { saying, type NewWorkflowStep, type RacketWorkflow, type WorkflowStepPage } from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { pageOfSaid } from '../rackets/said-of-racket.ts';
import type { WorkflowQueryDto } from './workflow.dto.ts';

/** Keeps and reads how far the work on rackets is. */
@Injectable()
export class Workflows {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** @throws ProblemError `not-found` where there never was such a racket that this viewer may see. */
  async list(id: string, query: WorkflowQueryDto, contributors: Contributors): Promise<WorkflowStepPage> {
    const all = await this.database.run(workflowSteps, { racketId: id, contributors });
    return pageOfSaid(all, { things: this.things, id, contributors, ...query });
  }

  /** @throws ProblemError `conflict` with both where somebody changed it since it was seen; nothing is kept then. */
  async work(id: string, wanted: NewWorkflowStep, { name, contributors }: Viewer): Promise<RacketWorkflow> {
    const worked = await workOnRacket(this.database, id, wanted, { author: name, contributors });
    if ('kept' in worked) return worked.kept;
    throw new ProblemError(
      'conflict',
      saying`Somebody changed the work on this racket since you saw it; nothing was kept now.`,
      {
        todo: saying`\`workflowConflict\` shows yours and theirs. Ask again with their version where yours is to count.`,
        workflowConflict: { racketId: id, yours: wanted, theirs: worked.conflict },
      },
    );
  }
}
