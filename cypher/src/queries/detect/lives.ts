import { z } from 'zod';
import { RacketEvent, RacketState } from '../../domain/rackets/racket-event.ts';
import { RacketDecision } from '../../domain/rackets/racket-triage.ts';
import { LinkRef, Role } from '../../domain/rackets/racket.ts';
import { defineQuery } from '../../query.ts';

const nothing = z.object({});
const text = z.string();
const rackets = z.object({ rackets: z.array(text) });

/** Every racket that ever was, with how it stands. */
export const currentRackets = defineQuery(
  'detect/lives/current-rackets',
  'read',
  nothing,
  z.object({
    id: text,
    bornAt: text,
    state: RacketState,
    dissolvedAt: text.nullable(),
    mergedInto: text.nullable(),
    lostSince: text.nullable(),
    returnedIn: z.array(z.number().int()),
  }),
);

/** The last members of rackets that dissolved since a day and aren't found any more. */
export const pastMembers = defineQuery(
  'detect/lives/current-past-members',
  'read',
  z.object({ since: text }),
  z.object({ seller: text, community: text, role: Role, confidence: z.number(), since: text }),
);

/** Who uses, today, the values that tied the given rackets. */
export const racketHeirs = defineQuery(
  'detect/lives/current-heirs',
  'read',
  rackets,
  z.object({ racket: text, value: text, kind: text, weight: z.number(), sellers: z.array(text) }),
);

/** How many links each contributor gave of those that tie the given rackets. */
export const racketContributors = defineQuery(
  'detect/lives/current-contributors',
  'read',
  rackets,
  z.object({ racket: text, contributor: text, links: z.number() }),
);

/** The run that readers see, and what it was asked for; no row before the first. */
export const currentSettings = defineQuery(
  'detect/lives/current-settings',
  'read',
  nothing,
  z.object({
    seq: z.number().int(),
    asOf: text,
    options: text,
    codeVersion: text,
    counts: text,
    startedAt: text,
    latestDelivery: z.number().int().nullable().describe('the last delivery that it had seen'),
  }),
);

/** The last delivery that a run had seen before the newest one came; 0 for none. */
export const seenBefore = defineQuery('detect/lives/seen-before', 'read', nothing, z.object({ seq: z.number().int() }));

/** The last days, up to the as-of, on which the given sellers opened, listed, sent and used anything. */
export const sellerActivity = defineQuery(
  'detect/lives/seller-activity',
  'read',
  z.object({ sellers: z.array(text), asOf: text, asOfDay: z.number().int() }),
  z.object({
    seller: text,
    opened: text.nullable(),
    posted: text.nullable(),
    shipped: text.nullable(),
    used: z.number().int().nullable(),
  }),
);

/** Which of these alerts have been raised before. */
export const raisedAlerts = defineQuery(
  'detect/lives/current-alerts',
  'read',
  z.object({ ids: z.array(text) }),
  z.object({ id: text }),
);

/** Sellers that use values, or have parties behind them, on which a person gave a verdict after a moment (ISO 8601). */
export const verdictSellers = defineQuery(
  'detect/lives/current-verdict-sellers',
  'read',
  z.object({ since: text }),
  z.object({ seller: text }),
);

/** The decision that holds on each racket on which there is one, with the version that its triage is in. */
export const heldDecisions = defineQuery(
  'detect/lives/current-decisions',
  'read',
  nothing,
  RacketDecision.pick({ racketId: true, version: true, step: true, until: true }),
);

/** Which of these links (from, type, to) stand on rows alone that came of late, in the eyes of a run. */
export const newLinks = defineQuery(
  'detect/lives/new-links',
  'read',
  z.object({
    run: z.number().int(),
    since: text,
    links: z.array(z.tuple([text, text, text]).readonly()),
    perDelivery: z.number().int(),
  }),
  LinkRef,
);

/** What happened to rackets while they were dismissed, and nobody was alerted of; since when it may have happened. */
export const withheldEvents = defineQuery(
  'detect/lives/withheld-events',
  'read',
  nothing,
  RacketEvent.extend({ since: text }),
);
