import { z } from 'zod';
import { RacketEvent } from '../rackets/racket-event.ts';
import { RacketCalled } from '../rackets/racket-name.ts';

/** A detection run, and the day that its data speaks of. */
export const DetectionRun = z.object({ run: z.number().int(), asOf: z.string().nullable() });
export type DetectionRun = z.infer<typeof DetectionRun>;

/** A seller that went one way between two runs. */
export const FlowSeller = z.object({ key: z.string(), label: z.string() });
export type FlowSeller = z.infer<typeof FlowSeller>;

/** A page of them. */
export const FlowSellerPage = z.object({
  items: z.array(FlowSeller),
  next: z.string().nullable(),
  total: z.number().int(),
});
export type FlowSellerPage = z.infer<typeof FlowSellerPage>;

/** Sellers that went one way between two runs: from a racket to the same or another, out of all rackets, or into one. */
export const RacketFlow = z.object({
  before: z.string().nullable().describe('the racket in the earlier run; null: in none'),
  after: z.string().nullable().describe('the racket in the later run; null: in none'),
  sellers: z.number().int(),
  named: z.array(FlowSeller).describe('some of them; of those that stayed none'),
});
export type RacketFlow = z.infer<typeof RacketFlow>;

/** An event between the two runs, without those who came and went: the flows tell of them. */
export const EventBetween = RacketEvent.pick({
  run: true,
  asOf: true,
  event: true,
  racketId: true,
  otherIds: true,
  wasGroup: true,
  sellersBefore: true,
  sellersAfter: true,
  cause: true,
});
export type EventBetween = z.infer<typeof EventBetween>;

/** What became of one racket between the runs. */
export const RacketChange = z.object({
  id: z.string(),
  before: z.number().int().describe('members in the earlier run; closed shops among them'),
  after: z.number().int(),
  came: z.number().int(),
  went: z.number().int(),
  events: z
    .array(EventBetween)
    .describe('in the order of the runs; a merger or a split stands with all that it befell'),
});
export type RacketChange = z.infer<typeof RacketChange>;

/** Two runs side by side: who came, who went, and what became of the rackets. A viewer is told of what they may see. */
export const RunComparison = z.object({
  from: DetectionRun,
  to: DetectionRun,
  runs: z.array(DetectionRun).describe('the runs that can be compared, the newest first'),
  rackets: z.array(RacketChange).describe('those that changed most first'),
  flows: z.array(RacketFlow),
  called: z.record(z.string(), RacketCalled).describe('what these rackets are called, by id, as of their last score'),
});
export type RunComparison = z.infer<typeof RunComparison>;
