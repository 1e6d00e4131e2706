import type { AuditAction } from '@ringbreaker/cypher/domain';
import type { Request } from 'express';

/** What of a request tells on what it was. */
type Asked = Pick<Request, 'params' | 'query'> & { readonly body: unknown };

/** How an operation is written into the audit trail. */
interface Audited {
  readonly action: AuditAction;
  /** On what it was done, in words that name things by their keys. */
  readonly subject: (asked: Asked) => string;
}

const LONGEST = 300;

/** A part of a body, which was checked before anything was done. */
const said = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};
const param = ({ params }: Asked, name: string): string => String(params[name] ?? '');
const asked = ({ query }: Asked, name: string): string => (typeof query[name] === 'string' ? query[name] : '');

const webhook = (what: string): Audited => ({
  action: 'webhook_changed',
  subject: (request) => [what, param(request, 'id')].filter(Boolean).join(' '),
});

/**
 * The operations that leave an entry when they were done, as the policy table names them. A dossier and what a browser
 * tells write their own. A test finds a change to what others see that is not here.
 */
export const AUDITED: Readonly<Record<string, Audited>> = {
  'GET /evidence': {
    action: 'evidence_opened',
    subject: (request) => ['from', 'type', 'to'].map((name) => asked(request, name)).join(' '),
  },
  'POST /rackets/:id/decisions': {
    action: 'decided',
    subject: (request) => `${param(request, 'id')} ${said(request.body, 'step')}`,
  },
  'POST /rackets/:id/workflow': {
    action: 'worked_on',
    subject: (request) => `${param(request, 'id')} ${said(request.body, 'stage')}`,
  },
  'POST /rackets/:id/names': { action: 'named', subject: (request) => param(request, 'id') },
  'POST /notes': {
    action: 'noted',
    subject: ({ body }) => Object.values((body as { about: Record<string, string> }).about).join(' '),
  },
  'POST /notes/:id': { action: 'noted', subject: (request) => `note ${param(request, 'id')}` },
  'POST /alerts/triage': {
    action: 'triaged',
    subject: ({ body }) => (body as { alerts: { id: string }[] }).alerts.map(({ id }) => id).join(' '),
  },
  'POST /verdicts': {
    action: 'verdict_given',
    subject: ({ body }) => `${said(body, 'one')} ${said(body, 'other')} ${said(body, 'judgement')}`,
  },
  'POST /pins': {
    action: 'pinned',
    subject: ({ body }) =>
      `${said(body, 'seller')} ${said(body, 'racket')} ${said(body, 'pinned') === 'false' ? 'let go' : 'pinned'}`,
  },
  'POST /runs': { action: 'job_steered', subject: ({ body }) => `start ${said(body, 'job')}` },
  'POST /runs/:id/cancel': { action: 'job_steered', subject: (request) => `cancel ${param(request, 'id')}` },
  'POST /deliveries/:seq/withdrawals': {
    action: 'delivery_withdrawn',
    subject: (request) =>
      `delivery ${param(request, 'seq')}${said(request.body, 'dryRun') === 'true' ? ', what it would do' : ''}`,
  },
  'POST /screenings/stored': {
    action: 'newcomers_stored',
    // What they are called is what is erased with them: their number is enough.
    subject: ({ body }) => `${(body as { subjects: unknown[] }).subjects.length} screened`,
  },
  'POST /webhooks': webhook('add'),
  'DELETE /webhooks/:id': webhook('remove'),
  'POST /webhooks/:id/enabled': webhook('switch'),
  'POST /webhooks/:id/rotation': webhook('new secret of'),
  'POST /webhooks/:id/replay': webhook('replay of'),
};

/** On what an operation was done, short enough to be kept. */
export function subjectOf({ subject }: Audited, request: Asked): string {
  const text = subject(request).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
