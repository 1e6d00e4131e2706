import { type AuditAction, AuditNoted, AuditPage, type NewAuditNote } from '@ringbreaker/cypher/domain';
import { changeAndRead, read } from './requests.ts';

/** Whose entries are wanted, and of which kind. */
export interface AuditFilter {
  who?: string | undefined;
  action?: AuditAction | undefined;
}

/** One page of who did what, the latest first. */
export const readAudit = (filter: AuditFilter, cursor: string | null, signal?: AbortSignal) =>
  read(AuditPage, 'audit', { ...filter, cursor, limit: 50 }, signal);

/**
 * Has it written down what was done here with what this page has. A file is the person's whether the server answers or
 * not: where it does not, nothing is written down.
 */
export async function noteDown(note: NewAuditNote): Promise<void> {
  await changeAndRead(AuditNoted, 'audit', note).catch(() => undefined);
}
