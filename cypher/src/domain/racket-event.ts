import { z } from 'zod';

/** What may happen to a racket from one run to the next; exactly one of them does. */
export const EventKind = z.enum([
  'merged',
  'split',
  'returned',
  'continued',
  'grown',
  'shrunk',
  'changed',
  'born',
  'promoted',
  'cleared',
  'dormant',
  'reactivated',
  'dissolved',
]);
export type EventKind = z.infer<typeof EventKind>;

/** Why it happened: other data, a person's verdict, or other settings of the engine. */
export const EventCause = z.enum(['data', 'verdict', 'settings']);
export type EventCause = z.infer<typeof EventCause>;

/** How a dissolved racket ended. */
export const Ending = z.enum(['enforcement', 'voluntary', 'data_loss']);
export type Ending = z.infer<typeof Ending>;

/** How a racket stands; `merged` and `cleared` ones live on under another id, or as a group. */
export const RacketState = z.enum(['active', 'dormant', 'dissolved', 'merged', 'cleared']);
export type RacketState = z.infer<typeof RacketState>;

/** One event in a racket's life, as it is stored; sellers are named by key, sorted. */
export const RacketEvent = z.object({
  id: z.string().describe('made from run, racket and event, so that a run done again makes the same'),
  run: z.number().int(),
  asOf: z.string(),
  event: EventKind,
  racketId: z.string(),
  otherIds: z.array(z.string()).describe('merged: what came in; split: what went out; else what it is related to'),
  state: RacketState.describe('how the racket stands afterwards'),
  cause: EventCause,
  ending: Ending.nullable(),
  review: z.boolean().describe('the evidence is poor: a person should look, and no alert is raised'),
  sellersBefore: z.number().int(),
  sellersAfter: z.number().int(),
  joined: z.array(z.string()),
  left: z.array(z.string()),
  by: z.array(z.string()).describe('values that are new and tie in who joined, the strongest first'),
});
export type RacketEvent = z.infer<typeof RacketEvent>;
