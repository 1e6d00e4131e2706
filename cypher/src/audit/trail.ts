import { randomBytes } from 'node:crypto';
import type { AuditEntry } from '../domain/audit/audit.ts';
import type { Database } from '../connection/driver.ts';
import { writeSees } from '../access/sees.ts';
import { auditTrail, lastAuditEntry, lockAuditTrail, saveAuditEntry } from '../queries/audit.ts';
import { type AuditHead, nextEntry, NO_ENTRY, TrailCheck } from './chain.ts';

/** What somebody did, and whose facts they saw (null = everybody's). */
export interface NewAuditEntry extends Pick<AuditEntry, 'who' | 'role' | 'action'> {
  readonly subject: string;
  readonly contributors: readonly string[] | null;
}

const AT_ONCE = 5_000;

/** Adds an entry to the trail; when this has answered it is kept. */
export function writeAudit(database: Database, { contributors, ...act }: NewAuditEntry): Promise<AuditEntry> {
  const whole = { ...act, sees: writeSees(contributors), salt: randomBytes(16).toString('hex') };
  return database.transaction('write', async (transaction) => {
    const [locked] = await transaction.run(lockAuditTrail, {});
    // Read behind the lock: nobody adds to it before this ends.
    const [head = NO_ENTRY] = await transaction.run(lastAuditEntry, {});
    const entry = nextEntry(head, whole, locked?.at ?? '');
    await transaction.run(saveAuditEntry, entry);
    return entry;
  });
}

/** Every entry of the trail, in order. */
export async function* readTrail(database: Database): AsyncGenerator<AuditEntry> {
  for (let after = 0; ;) {
    const entries = await database.run(auditTrail, { after, limit: AT_ONCE });
    yield* entries;
    const last = entries.at(-1);
    if (!last) return;
    after = last.number;
  }
}

/**
 * Holds the whole trail against its hashes.
 * @param heads ends that it had before, as they were kept outside the graph
 * @param mayLack numbers of entries of which an erasure took the subject; null where that is not known
 */
export async function verifyTrail(
  database: Database,
  heads: readonly AuditHead[],
  mayLack: ReadonlySet<number> | null = null,
) {
  const check = new TrailCheck(heads, mayLack);
  for await (const entry of readTrail(database)) check.add(entry);
  return check.end();
}
