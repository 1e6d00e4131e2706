import { z } from 'zod';
import { AlertSubscription, StoredSubscription } from '../../domain/alerts/alert-rule.ts';
import { AlertTriage, NewAlertTriage } from '../../domain/alerts/alert-triage.ts';
import { StoredPin } from '../../domain/said/pin.ts';
import { StoredDecision } from '../../domain/rackets/racket-triage.ts';
import { Visit } from '../../domain/explorer/visit.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

/** What people said of sellers' membership, the latest first; `readPins` tells it to a reader. */
export const membershipPins = defineQuery('review/pins', 'read', z.object({}), StoredPin);

/** Keeps a person's word on a seller's membership. */
export const savePin = defineQuery('review/save-pin', 'write', StoredPin, z.object({ id: z.string() }));

/** Keeps how alerts shall stand: all of them, or none where one is not in the version that was seen. */
export const saveAlertTriage = defineQuery(
  'review/save-alert-triage',
  'write',
  z.object({ rows: z.array(NewAlertTriage), contributors, by: z.string(), now: z.string() }),
  z.object({ id: z.string(), isKept: z.boolean(), fits: z.boolean(), triage: AlertTriage }),
);

/** Notes up to which alert of some rackets a reader has read. */
export const saveAlertSeen = defineQuery(
  'review/save-alert-seen',
  'write',
  z.object({
    reader: z.string(),
    contributors,
    rows: z.array(z.object({ racketId: z.string(), upTo: z.number().int() })),
  }),
  z.object({ changed: z.number().int() }),
);

/** How a racket of the current run stands; locks it until the transaction ends. No row where it is not to be seen. */
export const lockRacketTriage = defineQuery(
  'review/lock-racket-triage',
  'write',
  z.object({ racketId: z.string(), contributors }),
  z.object({
    version: z.number().int(),
    asOf: z.string().nullable().describe('the day that the current run speaks of'),
    hiddenMembers: z.number().int().describe('sellers of it that the asker does not see'),
  }),
);

/** Everything that was decided on a racket, the latest first; `readDecisions` tells it to a reader. */
export const racketDecisions = defineQuery(
  'review/racket-decisions',
  'read',
  z.object({ racketId: z.string(), contributors }),
  StoredDecision,
);

/** Keeps one more decision on a racket that is locked, and which one holds from here on. */
export const saveRacketDecision = defineQuery(
  'review/save-racket-decision',
  'write',
  StoredDecision.omit({ id: true, at: true }).extend({ holds: z.number().int().nullable() }),
  StoredDecision,
);

const person = z.object({ id: z.string().describe('their name') });

/** Up to which run somebody has looked at what changed; no row before the first visit. */
export const visitOf = defineQuery('review/visit', 'read', person, Visit);

/** Notes up to which run somebody has looked at what changed. */
export const saveVisit = defineQuery('review/save-visit', 'write', person.extend({ run: z.number().int() }), Visit);

const subscriber = z.object({ id: z.string() });

/** Keeps what somebody wants to be told of, and how. */
export const saveSubscription = defineQuery(
  'review/save-subscription',
  'write',
  StoredSubscription.omit({ lastNumber: true, filledAt: true }),
  subscriber,
);

/** What somebody wants to be told of; no row where they never said. */
export const subscriptionOf = defineQuery(
  'review/subscription',
  'read',
  subscriber,
  AlertSubscription.omit({ rules: true, address: true }).extend({ rules: z.string(), address: z.string().nullable() }),
);

/** Holds it until the transaction ends. */
export const lockSubscription = defineQuery('review/lock-subscription', 'write', subscriber, subscriber);
