import { saying } from '@ringbreaker/cypher/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database, saveAlertSeen, triageAlerts } from '@ringbreaker/cypher';
import type { Viewer } from '../auth/sessions.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { SeenDone, SeenDto, TriageDone, TriageDto } from './alerts.dto.ts';

/** Keeps what people make of alerts. */
@Injectable()
export class AlertDesk {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws ProblemError `conflict` with both where somebody changed one of them since it was seen; nothing is changed then. */
  async triage({ alerts }: TriageDto, { name, contributors }: Viewer): Promise<TriageDone> {
    const done = await triageAlerts(this.database, alerts, { name, contributors, at: new Date() });
    if ('kept' in done) return { alerts: [...done.kept] };
    const { length } = done.conflicts;
    throw new ProblemError(
      'conflict',
      saying`${length === 1 ? 'One of the alerts has' : `${length} of the alerts have`} been changed since you saw them; none was changed now.`,
      {
        todo: saying`\`conflicts\` shows yours and theirs. Ask again with their version where yours is to count.`,
        conflicts: [...done.conflicts],
      },
    );
  }

  async noteSeen({ rackets }: SeenDto, { name, contributors }: Viewer): Promise<SeenDone> {
    const [row] = await this.database.run(saveAlertSeen, { reader: name, contributors, rows: rackets });
    return { changed: row?.changed ?? 0 };
  }
}
