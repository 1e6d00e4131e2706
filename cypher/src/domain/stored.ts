import { AuditEntry } from './audit/audit.ts';
import { z } from 'zod';
import { EndedSession, StoredToken, StoredUser } from './access.ts';
import { StoredAlert } from './alerts/alert.ts';
import { StoredSubscription } from './alerts/alert-rule.ts';
import { AlertTriage } from './alerts/alert-triage.ts';
import { ENTITY_FACTS } from './entity.ts';
import { valueKinds, type ValueKind } from './kinds.ts';
import { DERIVED_LINK_TYPES, LikelySameFacts, LINK_TYPES, LinkFacts } from './link.ts';
import { NoteVersion } from './said/note.ts';
import { OutboxMessage } from './alerts/outbox.ts';
import { StoredPin } from './said/pin.ts';
import { RacketEvent } from './rackets/racket-event.ts';
import { RacketNaming } from './rackets/racket-name.ts';
import { RacketScore } from './rackets/racket.ts';
import { StoredDecision } from './rackets/racket-triage.ts';
import { RacketWorkflow, WorkflowStep } from './rackets/racket-workflow.ts';
import { StoredReference } from './runs/reference.ts';
import { Delivery, JobRun, ScheduleLine, SourceFile } from './runs/run.ts';
import { SavedViewVersion } from './explorer/saved-view.ts';
import { StoredVerdict } from './said/verdict.ts';
import { Visit } from './explorer/visit.ts';
import { StoredWebhook } from './alerts/webhook.ts';

const names = (schema: z.ZodObject) => Object.keys(schema.shape);
const entityNames = ['key', 'id', 'contributors'];
const scoreNames = names(RacketScore).filter(
  (name) => !['parts', 'weighed', 'counterEvidence', 'counterfactuals', 'chain', 'unknown'].includes(name),
);

/** What matching notes on a value for itself: which model looked at it, and its block under each rule. No fact of the data. */
export const MATCH_MARKS = ['matchedBy', 'block1', 'block2', 'block3', 'block4'] as const;

/** What is known of values beyond their key and their text. */
const VALUE_FACTS: { readonly [K in ValueKind]?: readonly string[] } = {
  Phone: ['extension'],
  Ip: ['version'],
  Image: ['bits'],
  PaymentAccount: ['chain', 'lastFour'],
  Name: ['legalForm'],
};

/** Every label in the graph and the properties its nodes may carry: what each `.cypher` file is held against. */
export const STORED_NODES: Readonly<Record<string, readonly string[]>> = {
  Entity: entityNames,
  ...Object.fromEntries(Object.entries(ENTITY_FACTS).map(([kind, facts]) => [kind, [...entityNames, ...names(facts)]])),
  Value: ['key', 'display', 'contributors', ...MATCH_MARKS],
  ...Object.fromEntries(valueKinds.map((kind) => [kind, ['key', 'display', ...(VALUE_FACTS[kind] ?? [])]])),
  Operator: ['id', 'bornRun'],
  Racket: ['id', 'bornRun', 'bornAt', 'lifecycle', 'dissolvedAt', 'mergedInto', 'lostSince'],
  Group: ['id', 'bornRun', 'bornAt'],
  Score: ['id', 'assessment', 'basis', ...scoreNames],
  RacketLayout: ['id', 'racketId', 'run', 'stamp', 'things', 'xs', 'ys'],
  RacketEvent: names(RacketEvent),
  Alert: names(StoredAlert),
  AlertTriage: ['id', ...names(AlertTriage), 'askedAt'],
  RacketTriage: ['id', 'version', 'holds', 'askedAt'],
  RacketDecision: names(StoredDecision),
  RacketWorkflow: ['id', ...names(RacketWorkflow), 'askedAt'],
  WorkflowStep: names(WorkflowStep),
  RacketName: ['id', 'version', 'askedAt'],
  RacketNaming: names(RacketNaming),
  SavedView: ['id', 'version', 'owner', 'askedAt'],
  SavedViewVersion: names(SavedViewVersion),
  Note: ['id', 'about', 'cameWith', 'version', 'askedAt'],
  NoteVersion: names(NoteVersion),
  Visit: ['id', ...names(Visit)],
  AlertSeen: ['id', 'reader', 'racketId', 'upTo'],
  AlertSubscription: [...names(StoredSubscription), 'askedAt'],
  Webhook: [...names(StoredWebhook), 'filledAt'],
  OutboxMessage: [...names(OutboxMessage), 'askedAt'],
  JobRun: [...names(JobRun), 'latestDelivery', 'heeded', 'newcomers'],
  ScheduleLine: [...names(ScheduleLine), 'seenUntil'],
  Delivery: names(Delivery),
  WithdrawnDelivery: names(Delivery),
  SourceFile: names(SourceFile),
  Reference: names(StoredReference),
  Verdict: names(StoredVerdict),
  Pin: names(StoredPin),
  User: names(StoredUser),
  MachineToken: names(StoredToken),
  EndedSession: names(EndedSession),
  Current: ['name', 'seq', 'alerts'],
  Lease: ['name', 'holder', 'token', 'askedAt'],
  LeaseTerm: ['name', 'token', 'until', 'askedAt'],
  Migration: ['version', 'name', 'checksum', 'appliedAt'],
  Restoring: ['id'],
  AuditEntry: names(AuditEntry),
};

/**
 * Labels of what people and workers change at any time. All else changes under the lease of the writer alone, so that
 * whoever holds that sees it stand still.
 */
export const DESK_LABELS: readonly string[] = [
  'Verdict',
  'Pin',
  'AlertTriage',
  'AlertSeen',
  'Webhook',
  'OutboxMessage',
  'AlertSubscription',
  'RacketDecision',
  'RacketTriage',
  'RacketWorkflow',
  'WorkflowStep',
  'RacketName',
  'RacketNaming',
  'SavedView',
  'SavedViewVersion',
  'Note',
  'NoteVersion',
  'Visit',
  'JobRun',
  'ScheduleLine',
  'User',
  'MachineToken',
  'EndedSession',
  'AuditEntry',
];

const runNames = ['sinceRun', 'untilRun'];

/** Every relationship type in the graph and the properties it may carry. */
export const STORED_LINKS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(LINK_TYPES).map((type) => [type, names(LinkFacts)])),
  ...Object.fromEntries(Object.keys(DERIVED_LINK_TYPES).map((type) => [type, runNames])),
  MEMBER_OF: ['role', 'confidence', 'chainRole', 'since', 'pinned', ...runNames],
  TIED_TO: ['sellers', 'weight', ...runNames],
  HAPPENED_TO: [],
  RAISED_FOR: [],
  LIKELY_SAME: names(LikelySameFacts),
  CAME_IN: [],
};
