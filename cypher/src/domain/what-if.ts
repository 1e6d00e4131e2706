import { z } from 'zod';
import { Extent, GraphColumns, NamedThing } from './views.ts';

const count = z.number().describe('a count; of the random baseline the mean of many');

/** What stands of a racket: how much of it hangs together, and the ways that goods can still go. */
const Standing = z.object({
  largest: count.describe('members in the largest part that hangs together'),
  parts: count.describe('parts that hang together, single members with them'),
  paths: count.describe('pairs of a factory and a store that goods can go between'),
});

/** How it stands so many days after a cut. */
export const WhatIfState = Standing.extend({
  days: z.number().int(),
  apart: z.array(z.string()).describe('members who stay and are not in the largest part'),
  rebuilt: z
    .array(z.object({ member: z.string(), to: z.string(), days: z.number().int(), hops: z.number().int() }))
    .describe('ties by which members that were cut off hang on again'),
});
export type WhatIfState = z.infer<typeof WhatIfState>;

/** What those taken away and those cut off with them offer. */
export const WhatIfAffected = z.object({
  members: count.describe('taken away'),
  cutOff: count.describe('that no longer hang together with the largest part'),
  operators: count.describe('of whom nobody is left in the largest part'),
  offers: count,
  brands: z.array(z.object({ brand: z.string(), offers: z.number().int() })),
  values: z.array(z.object({ currency: z.string(), amount: z.number() })).describe('prices asked, by currency'),
});
export type WhatIfAffected = z.infer<typeof WhatIfAffected>;

/** A cut, and what becomes of the racket at once, after 30 and after 90 days. */
export const WhatIfCut = z.object({
  members: z.array(NamedThing),
  closed: z.array(z.object({ key: z.string(), kind: z.string(), label: z.string() })),
  cutOff: z.array(NamedThing),
  states: z.array(WhatIfState),
  affected: WhatIfAffected,
});
export type WhatIfCut = z.infer<typeof WhatIfCut>;

export const WhatIfStrategyId = z.enum(['betweenness', 'money', 'degree', 'scarcity', 'cut', 'random']);
export type WhatIfStrategyId = z.infer<typeof WhatIfStrategyId>;

/** One way to choose a set: what is left after taking away the first one, two, … of it, and its set of the size asked. */
export const WhatIfStrategy = z.object({
  id: WhatIfStrategyId,
  says: z.string(),
  left: z.array(z.number()).describe('share of the largest part that is left, from none taken away on'),
  paths: z.array(z.number()),
  set: WhatIfCut,
});
export type WhatIfStrategy = z.infer<typeof WhatIfStrategy>;

export const WhatIfReport = z.object({
  size: z.number().int().describe('members of each set'),
  seed: z.number().int(),
  before: Standing.extend({
    members: z.number().int(),
    factories: z.number().int(),
    stores: z.number().int(),
  }),
  asked: WhatIfCut.nullable().describe('the cut that was asked about'),
  strategies: z.array(WhatIfStrategy),
});
export type WhatIfReport = z.infer<typeof WhatIfReport>;

/** What becomes of a racket when some of it is taken away. */
export const WhatIfView = WhatIfReport.extend({
  racketId: z.string(),
  runSeq: z.number().int(),
  graph: GraphColumns.describe('members and what they share, as it was worked out'),
  extent: Extent,
});
export type WhatIfView = z.infer<typeof WhatIfView>;
