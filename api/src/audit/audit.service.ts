import { Inject, Injectable } from '@nestjs/common';
import {
  auditCount,
  auditEntries,
  auditSights,
  Database,
  faultAmong,
  seesAtLeast,
  writeAudit,
} from '@ringbreaker/cypher';
import type { AuditAction, AuditEntry, AuditEntryView, AuditPage } from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import type { Contributors } from '../graph/things.ts';
import { readCursor, writeCursor } from '../paging/cursor.ts';
import type { AuditQueryDto } from './audit.dto.ts';

/** Writes down who did what, and reads it back. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What was done is answered when this has: an answer without an entry does not leave the server. */
  async write({ name: who, role, contributors }: Viewer, action: AuditAction, subject: string): Promise<number> {
    const { number } = await writeAudit(this.database, { who, role, contributors, action, subject });
    return number;
  }

  /** The latest first: entries of those who saw no more than this viewer does. */
  async list(query: AuditQueryDto, contributors: Contributors): Promise<AuditPage> {
    const { skip: below } = readCursor(query.cursor);
    const wanted = { who: query.who ?? null, action: query.action ?? null, sights: await this.#sights(contributors) };
    const start = below || Number.MAX_SAFE_INTEGER;
    const [found, [count]] = await Promise.all([
      this.database.run(auditEntries, { ...wanted, below: start, limit: query.limit + 1 }),
      this.database.run(auditCount, wanted),
    ]);
    const shown = found.slice(0, query.limit);
    const last = shown.at(-1);
    const next = last && found.length > shown.length ? writeCursor({ skip: last.number, run: null }) : null;
    return { items: shown.map(viewOf), next, total: count?.total ?? 0, fault: faultAmong(shown) };
  }

  async #sights(contributors: Contributors): Promise<string[] | null> {
    if (contributors === null) return null;
    const all = await this.database.run(auditSights, {});
    return all.flatMap(({ sees }) => (seesAtLeast(sees, contributors) ? [sees] : []));
  }
}

function viewOf({ number, at, who, role, action, subject, hash }: AuditEntry): AuditEntryView {
  return { number, at, who, role, action, subject, hash };
}
