import { z } from 'zod';
import { AuditEntry } from '../domain/audit/audit.ts';
import { defineQuery } from '../query.ts';

const number = AuditEntry.shape.number;
const limit = z.number().int().min(1);
const wanted = z.object({
  who: z.string().nullable(),
  action: AuditEntry.shape.action.nullable(),
  sights: z.array(z.string()).nullable().describe('what `sees` may be; null: anything'),
});

/** Lets one transaction at a time add to the trail; answers the database's time. */
export const lockAuditTrail = defineQuery(
  'audit/lock-audit-trail',
  'write',
  z.object({}),
  AuditEntry.pick({ at: true }),
);

/** The end of the trail; no row before the first entry. */
export const lastAuditEntry = defineQuery(
  'audit/last-audit-entry',
  'read',
  z.object({}),
  AuditEntry.pick({ number: true, hash: true }),
);

/** Keeps one more entry of a trail that is locked. */
export const saveAuditEntry = defineQuery(
  'audit/save-audit-entry',
  'write',
  AuditEntry,
  AuditEntry.pick({ number: true }),
);

/** How many entries are wanted in all. */
export const auditCount = defineQuery('audit/audit-count', 'read', wanted, z.object({ total: z.number().int() }));

/** Whose facts those saw who stand in the trail. */
export const auditSights = defineQuery('audit/audit-sights', 'read', z.object({}), AuditEntry.pick({ sees: true }));

/** Entries below a number, the latest first. */
export const auditEntries = defineQuery(
  'audit/audit-entries',
  'read',
  wanted.extend({ below: number, limit }),
  AuditEntry,
);

/** Entries past a number, in order. */
export const auditTrail = defineQuery(
  'audit/audit-trail',
  'read',
  z.object({ after: z.number().int().min(0), limit }),
  AuditEntry,
);
