import { z } from 'zod';
import { wordOfKind } from '../kinds.ts';
import { saying, written } from '../saying.ts';

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
  id: z
    .string()
    .describe('made from the run before, racket and event: a run that died and is done again makes the same'),
  run: z.number().int(),
  asOf: z.string(),
  event: EventKind,
  racketId: z.string(),
  otherIds: z.array(z.string()).describe('merged: what came in; split: what went out; else what it is related to'),
  state: RacketState.describe('how the racket stands afterwards'),
  cause: EventCause,
  ending: Ending.nullable(),
  review: z.boolean().describe('the evidence is poor: a person should look, and no alert is raised'),
  wasGroup: z.boolean().describe('it was a group in the last run: it gained signals'),
  sellersBefore: z.number().int().describe('open sellers in the last run'),
  sellersAfter: z.number().int().describe('open sellers in this run'),
  joined: z.array(z.string()),
  left: z.array(z.string()),
  closed: z.array(z.string()).describe('members that closed since the last run'),
  by: z.array(z.string()).describe('keys of the values that tie in who joined, the strongest first'),
  kinds: z.array(z.string()).describe('the kinds of these values'),
  withheld: z.number().int().describe('alerts that were not raised, for a person had dismissed the racket'),
});
export type RacketEvent = z.infer<typeof RacketEvent>;

/** An event in a sentence that names no seller and no value: it may be read by whoever may see the racket. */
export function sayEvent(event: Omit<RacketEvent, 'by'>): string {
  const { sellersBefore, sellersAfter, joined, left, closed, kinds, review } = event;
  const size = sizeOf(sellersBefore, sellersAfter);
  const came =
    joined.length > 0 && sellersBefore > 0
      ? saying`${joined.length} joined${kinds.length > 0 ? ` by ${kinds.map(wordOfKind).join(', ')}` : ''}`
      : '';
  const went = left.length > 0 && sellersAfter > 0 ? saying`${left.length} left` : '';
  const shut = closed.length > 0 && sellersAfter > 0 ? saying`${closed.length} closed` : '';
  const headline = event.wasGroup && event.event !== 'promoted' ? GAINED : '';
  const sentence = [`${headline}${HEADLINES[event.event](event, size)}`, came, went, shut].filter(Boolean).join('; ');
  const silent = event.withheld > 0 ? `; ${saying`${event.withheld} not alerted: it was dismissed`}` : '';
  return review ? `${sentence}; ${POOR}` : `${sentence}${silent}`;
}

/** Nothing grows from nobody, or shrinks to nobody: it begins or ends. */
function sizeOf(before: number, after: number): string {
  if (after === 0) return before === 0 ? saying`no open sellers` : saying`${before} open sellers before`;
  return before === after || before === 0 ? saying`${after} open sellers` : saying`${before} to ${after} open sellers`;
}

const GAINED = `${saying`A group gained signals`}; `;
const POOR = saying`the evidence is poor, look before you act`;

const ENDINGS: Record<Ending, (size: string) => string> = {
  enforcement: (size) => saying`Dissolved by measures against it: ${size}`,
  voluntary: (size) => saying`Dissolved by its own closing: ${size}`,
  data_loss: (size) => saying`Dissolved for want of data that ties it: ${size}`,
};

type Headline = (event: Pick<RacketEvent, 'otherIds' | 'ending'>, size: string) => string;

const HEADLINES: Record<EventKind, Headline> = {
  merged: ({ otherIds }, size) => saying`Merged with ${written(otherIds.join(', '))}: ${size}`,
  split: ({ otherIds }, size) => saying`Split; apart now: ${written(otherIds.join(', '))}: ${size}`,
  returned: (_, size) => saying`Returned: ${size}`,
  continued: (_, size) => saying`Continued: ${size}`,
  grown: (_, size) => saying`Grown: ${size}`,
  shrunk: (_, size) => saying`Shrunk: ${size}`,
  changed: (_, size) => saying`Changed: ${size}`,
  born: ({ otherIds }, size) =>
    saying`Found for the first time${otherIds.length > 0 ? `, related to ${written(otherIds.join(', '))}` : ''}: ${size}`,
  promoted: (_, size) => saying`A group gained signals: ${size}`,
  cleared: (_, size) => saying`Its signals are gone: a group again: ${size}`,
  dormant: (_, size) => saying`Nothing done for sixty days: ${size}`,
  reactivated: (_, size) => saying`At work again: ${size}`,
  dissolved: ({ ending }, size) => (ending ? ENDINGS[ending](size) : saying`Dissolved: ${size}`),
};
