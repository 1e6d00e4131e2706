import { writeAudit, type Database } from '@ringbreaker/cypher';
import type { AuditAction } from '@ringbreaker/cypher/domain';
import { localUser } from './options.ts';

/** Writes into the audit trail what was done at this terminal; whoever works here sees everything. */
export async function writeDown(
  database: Database,
  { action, subject, by = localUser() }: { action: AuditAction; subject: string; by?: string },
): Promise<void> {
  await writeAudit(database, { who: by, role: 'operator', contributors: null, action, subject });
}
