import { z } from 'zod';
import { AlertKind } from './alert.ts';
import { AlertState, AlertTriage } from './alert-triage.ts';
import { RacketState } from '../rackets/racket-event.ts';
import { RacketCalled } from '../rackets/racket-name.ts';
import { Dismissal } from '../rackets/racket-triage.ts';
import { Band, CounterEvidence, LinkRef } from '../rackets/racket.ts';
import { NamedThing, pageOf } from '../views.ts';

/** An alert, with the path that ties the seller in, what is shared and how rare it is, and what speaks for the seller. */
export const AlertView = z.object({
  id: z.string(),
  number: z.number().int(),
  kind: AlertKind,
  racketId: z.string(),
  otherIds: z.array(z.string()),
  run: z.number().int(),
  asOf: z.string(),
  says: z.string(),
  seller: NamedThing.nullable(),
  closedBefore: NamedThing.nullable().describe(
    'of a seller that came back, or came after a closure: the one that had closed',
  ),
  path: z.array(NamedThing),
  values: z.array(NamedThing.extend({ users: z.number().int(), weight: z.number() })),
  counterEvidence: z.array(CounterEvidence),
  evidence: z.array(LinkRef),
  partial: z.boolean().describe('some of it is held by another contributor and not shown'),
  state: AlertState,
  triage: AlertTriage,
  seen: z.boolean().describe('whether who asks has read it'),
  isMember: z
    .boolean()
    .nullable()
    .describe('of a strong tie: whether the seller is in a racket of the current run; null until a run has looked'),
});
export type AlertView = z.infer<typeof AlertView>;
export const AlertPage = pageOf(AlertView);
export type AlertPage = z.infer<typeof AlertPage>;

const AlertFacet = z.array(z.object({ value: z.string(), alerts: z.number().int() }));

/** The alerts of one racket that fit what was asked for. */
export const AlertGroup = z.object({
  racketId: z.string(),
  ...RacketCalled.shape,
  lifecycle: RacketState.nullable().describe('how it stands; one that was merged or cleared keeps its alerts'),
  band: Band.nullable().describe('of its last score, as the score is'),
  score: z.number().int().nullable(),
  harm: z.number().int().nullable(),
  dismissal: Dismissal.nullable().describe('null where no person dismissed it, or the day has come'),
  brands: z.array(z.string()),
  countries: z.array(z.string()),
  alerts: z.number().int(),
  unseen: z.number().int().describe('of these, how many who asks has not read'),
  kinds: z.array(z.object({ kind: AlertKind, alerts: z.number().int() })),
  assignees: z.array(z.string()).describe('to whom they are given'),
  newest: z.number().int().describe('number of the newest of them'),
  latest: AlertView.describe('the newest of them'),
});
export type AlertGroup = z.infer<typeof AlertGroup>;

/** How the inbox may be ordered: by the newest alert, or as the list ranks rackets. */
export const InboxOrder = z.enum(['newest', 'rank']);
export type InboxOrder = z.infer<typeof InboxOrder>;

/** One page of the inbox: rackets with alerts, in the order asked for, and what the whole of it can be narrowed by. */
export const AlertInbox = pageOf(AlertGroup).extend({
  alerts: z.number().int().describe('in all groups'),
  upTo: z.number().int().describe('number of the newest alert there is: a stream goes on from it'),
  states: z.record(AlertState, z.number().int()).describe('alerts by how they stand, whichever was asked for'),
  unseen: z.number().int().describe('open alerts that who asks has not read'),
  facets: z.object({ kinds: AlertFacet, brands: AlertFacet, countries: AlertFacet, assignees: AlertFacet }),
});
export type AlertInbox = z.infer<typeof AlertInbox>;
