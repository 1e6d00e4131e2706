import { z } from 'zod';
import { AlertKind, StoredAlert } from '../domain/alert.ts';
import { RacketEvent } from '../domain/racket-event.ts';
import { defineQuery } from '../query.ts';
import { contributors } from './contributors.ts';

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

/** One page of alerts, the newest first, past `after` and up to `upTo` (null = the last there is). */
export const alertPage = defineQuery(
  'explore/alerts',
  'read',
  page.extend({
    upTo: whole.nullable(),
    after: whole,
    kind: AlertKind.nullable(),
    racket: z.string().nullable(),
  }),
  StoredAlert.extend({ upTo: whole, total: whole }),
);
