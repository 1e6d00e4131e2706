import { z } from 'zod';
import { AlertKind, StoredAlert } from '../../domain/alerts/alert.ts';
import { RuledAlert } from '../../domain/alerts/alert-rule.ts';
import { AlertState, AlertTriage } from '../../domain/alerts/alert-triage.ts';
import { Band } from '../../domain/rackets/racket.ts';
import { RacketEvent, RacketState } from '../../domain/rackets/racket-event.ts';
import { StoredDismissal } from '../../domain/rackets/racket-triage.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const whole = z.number().int();
const page = z.object({ contributors, skip: whole, limit: whole });

/** One page of what happened to a racket, the newest first, up to a run; how many joined, left and closed with those unseen. */
export const racketHistory = defineQuery(
  'explore/racket-events',
  'read',
  page.extend({ id: z.string(), run: whole.nullable() }),
  RacketEvent.omit({ by: true }).extend({
    runSeq: whole,
    total: whole,
    allJoined: whole,
    allLeft: whole,
    allClosed: whole,
  }),
);

const reading = { contributors, reader: z.string(), now: z.string(), upTo: whole.nullable() };

/**
 * One page of alerts past `after`, up to `upTo` (null = the last there is) and `below` a number (null = from the first on),
 * as they stand at `now` and for a reader; `left` counts the page's and those on later ones.
 */
export const alertPage = defineQuery(
  'explore/alerts',
  'read',
  z.object({
    ...reading,
    limit: whole,
    after: whole,
    below: whole.nullable(),
    numbers: z.array(whole).nullable(),
    kind: AlertKind.nullable(),
    racket: z.string().nullable(),
    state: AlertState.nullable(),
    assignee: z.string().nullable(),
    wanted: z.record(z.string(), z.array(AlertKind)).nullable().describe('kinds by racket; null: all of every racket'),
    oldestFirst: z.boolean(),
  }),
  StoredAlert.extend({
    upTo: whole,
    total: whole,
    left: whole,
    state: AlertState,
    seen: z.boolean(),
    isMember: z.boolean().nullable(),
    triage: AlertTriage.nullable(),
  }),
);

/** All alerts up to `upTo`, counted by racket, kind and how they stand at `now` and for a reader. */
export const alertInbox = defineQuery(
  'explore/alert-inbox',
  'read',
  z.object({ ...reading, brandsSeen: z.array(z.string()) }),
  z.object({
    upTo: whole,
    racketId: z.string(),
    lifecycle: RacketState.nullable(),
    band: Band.nullable(),
    score: whole.nullable(),
    harm: whole.nullable(),
    sellers: whole,
    dismissal: StoredDismissal.nullable(),
    brands: z.array(z.string()),
    countries: z.array(z.string()),
    counts: z.array(
      z.object({
        kind: AlertKind,
        state: AlertState,
        assignee: z.string().nullable(),
        alerts: whole,
        newest: whole,
        unseen: whole,
      }),
    ),
  }),
);

/** Alerts past a number, up to another (null = the last there is) and of runs since a time, with what rules look at. */
export const ruledAlerts = defineQuery(
  'explore/ruled-alerts',
  'read',
  z.object({
    contributors,
    brandsSeen: z.array(z.string()),
    past: whole,
    upTo: whole.nullable(),
    since: z.string().nullable(),
  }),
  RuledAlert.extend({ id: z.string(), number: whole }),
);

/** The number of the newest alert that readers see. */
export const newestAlert = defineQuery('explore/newest-alert', 'read', z.object({}), z.object({ number: whole }));
