import { Inject, Injectable } from '@nestjs/common';
import { Database, saveVisit, visitOf } from '@ringbreaker/cypher';
import type { VisitView } from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';

/** Keeps up to which run each person has looked at what changed. */
@Injectable()
export class Visits {
  constructor(@Inject(Database) private readonly database: Database) {}

  async last({ name }: Viewer): Promise<VisitView> {
    const [visit = null] = await this.database.run(visitOf, { id: name });
    return { visit };
  }

  async keep(run: number, { name }: Viewer): Promise<VisitView> {
    const [visit = null] = await this.database.run(saveVisit, { id: name, run });
    return { visit };
  }
}
