import { z } from 'zod';
import { CallerRole } from '../access.ts';
import { pageOf } from '../views.ts';

/** What somebody did that is written down. */
export const AuditAction = z.enum([
  'evidence_opened',
  'dossier_made',
  'exported',
  'names_shown',
  'decided',
  'worked_on',
  'named',
  'noted',
  'triaged',
  'pinned',
  'verdict_given',
  'job_steered',
  'delivery_withdrawn',
  'newcomers_stored',
  'erased',
  'webhook_changed',
  'user_changed',
  'token_changed',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** Who did it: by the API in a role, or at a terminal of the server, as an operator. */
const AuditRole = z.enum([...CallerRole.options, 'operator']);

/** An entry of the trail, as the graph keeps it. It is never changed but for its subject and salt, which an erasure takes away. */
export const AuditEntry = z.object({
  number: z.number().int().min(1).describe('one more than the entry before'),
  at: z.string().describe('ISO 8601 in UTC, by the database’s clock'),
  who: z.string(),
  role: AuditRole,
  sees: z.string().describe('JSON: whose facts they saw, a list of contributors or null for everybody’s'),
  action: AuditAction,
  subject: z.string().nullable().describe('on what; null: taken away by an erasure, its hash stays'),
  salt: z.string().nullable().describe('hex; so that nobody finds a telephone number by its hash'),
  subjectHash: z.string().describe('SHA-256 of salt and subject, hex'),
  before: z.string().describe('`hash` of the entry before; empty of the first'),
  hash: z.string().describe('SHA-256 of all other fields but subject and salt, as canonical JSON (RFC 8785), hex'),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An entry as it is shown. */
export const AuditEntryView = AuditEntry.pick({
  number: true,
  at: true,
  who: true,
  role: true,
  action: true,
  subject: true,
  hash: true,
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;

/** Where a trail is not as it was written. */
export const AuditFault = z.object({ number: z.number().int(), says: z.string() });
export type AuditFault = z.infer<typeof AuditFault>;

/** One page of the trail, the latest first. */
export const AuditPage = pageOf(AuditEntryView).extend({
  fault: AuditFault.nullable().describe('the first entry of this page that is not as it was written'),
});
export type AuditPage = z.infer<typeof AuditPage>;

/** What a browser does with what it was given, and tells: a file that it wrote, names that it shows again. */
export const NewAuditNote = z.strictObject({
  action: AuditAction.extract(['exported', 'names_shown']),
  subject: z.string().trim().min(1).max(300).describe('what: the file’s name and how much is in it; or why'),
});
export type NewAuditNote = z.infer<typeof NewAuditNote>;

/** The entry that was written. */
export const AuditNoted = AuditEntry.pick({ number: true });
export type AuditNoted = z.infer<typeof AuditNoted>;
