import { z } from 'zod';
import { HeldBy } from './gate.ts';
import { WeighedEvidence } from './weighed.ts';

export const Role = z.enum(['core', 'member', 'fringe']);
export type Role = z.infer<typeof Role>;
/** A seller's part in the chain from workshop to buyer and back by way of the money. */
export const ChainRole = z.enum(['production', 'distribution', 'retail', 'money']);
export type ChainRole = z.infer<typeof ChainRole>;
export const Band = z.enum(['A', 'B', 'C', 'D']);
export type Band = z.infer<typeof Band>;
export const Lifecycle = z.enum(['active', 'dormant', 'dissolved']);
export type Lifecycle = z.infer<typeof Lifecycle>;
export const FlagFamily = z.enum(['identity', 'product', 'logistics', 'money', 'outcome']);
export type FlagFamily = z.infer<typeof FlagFamily>;

/** A link named as evidence, enough to ask the archive for its rows. */
export const LinkRef = z.object({ from: z.string(), type: z.string(), to: z.string() });
export type LinkRef = z.infer<typeof LinkRef>;

/** One hit of a red flag: what it says, how strong (0 to 1), and the links that made it. */
export const FlagHit = z.object({
  flag: z.string().describe('id of the rule, as R17'),
  family: FlagFamily,
  strength: z.number().min(0).max(1),
  says: z.string().describe('the reason in words, with its figures'),
  sellers: z.array(z.string()).describe('keys of the sellers it concerns'),
  evidence: z.array(LinkRef).max(50),
});
export type FlagHit = z.infer<typeof FlagHit>;

/** What speaks against the suspicion; always shown beside it. */
export const CounterEvidence = z.object({
  kind: z.enum([
    'authorised',
    'genuine_outcome',
    'generic_value',
    'declared_company',
    'taken_for_one',
    'provider',
    'unlike_goods',
    'explained',
    'near_match',
    'one_member',
  ]),
  says: z.string(),
  sellers: z.array(z.string()),
  evidence: z.array(LinkRef).max(50),
  pairs: z
    .array(z.object({ one: z.string(), other: z.string() }))
    .max(20)
    .optional()
    .describe('taken for one: keys of the parties that a person may part; absent in scores of earlier runs'),
});
export type CounterEvidence = z.infer<typeof CounterEvidence>;

/** One family's share of the score: its best hit, and the score were it not there. */
export const ScorePart = z.object({
  family: FlagFamily,
  best: FlagHit,
  hits: z.array(FlagHit),
  without: z.number().describe('the score without this family'),
});
export type ScorePart = z.infer<typeof ScorePart>;

/** One part of the chain that a racket covers: by which sellers, and which links say so. */
export const ChainLink = z.object({
  role: ChainRole,
  says: z.string(),
  sellers: z.array(z.string()).describe('keys of the members whose part this is; none where it is done from outside'),
  evidence: z.array(LinkRef).max(50),
});
export type ChainLink = z.infer<typeof ChainLink>;

/** What one operator of a racket sells, beside what the others sell with whom ties may join it. */
export const OperatorGoods = z.object({
  sellers: z.array(z.string()).describe('keys of its accounts'),
  listings: z.number().int().describe('its listings that name a brand'),
  brands: z
    .array(z.object({ brand: z.string(), listings: z.number().int(), evidence: z.array(LinkRef).max(1) }))
    .max(3)
    .describe('the brands that most of these name, the most frequent first'),
  brandsInAll: z.number().int(),
  tied: z.number().int().describe('operators of the racket that it was asked about with, for they share a value'),
  compared: z.number().int().describe('those of them with whom it was compared: both name brands'),
  alike: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('how alike it is to these in its brands, on the mean; null where it was compared with none'),
});
export type OperatorGoods = z.infer<typeof OperatorGoods>;

/** How alike operators of a racket are in the brands of their listings, as the run read it when it parted suspects. */
export const GoodsInCommon = z.object({
  usual: z
    .number()
    .min(0)
    .max(1)
    .describe('how alike two operators that share a value are on this marketplace: what is usual says nothing'),
  weight: z.number().describe('log-odds for two who offer the same brands alone, beside two who have none in common'),
  operators: z.array(OperatorGoods),
  pairs: z
    .array(
      z.object({
        one: z.number().int().describe('place among `operators`'),
        other: z.number().int(),
        alike: z
          .number()
          .min(0)
          .max(1)
          .describe('half the cosine of their listings by brand, half that of the groups they were in at first'),
      }),
    )
    .max(200)
    .describe('pairs that were compared, those first of which goods say most, for or against'),
  pairsInAll: z.number().int(),
});
export type GoodsInCommon = z.infer<typeof GoodsInCommon>;

/** What harm is made of: brands and listings on offer, the share of goods that may hurt people, and confirmed finds. */
export const HarmDriver = z.object({
  driver: z.enum(['brands', 'listings', 'dangerous', 'found']),
  value: z
    .number()
    .describe(
      'brands, listings: how many; dangerous: share of the listings, 0 to 1; found: the strongest confirmed outcome, 0 to 1',
    ),
  points: z.number().describe('what it brings to the harm, of 100; all together, rounded, are the harm'),
  most: z.number().describe('the most points that it can bring'),
});
export type HarmDriver = z.infer<typeof HarmDriver>;

/** A racket's score with everything that explains it. */
export const RacketScore = z.object({
  score: z.number().int().min(0).max(100),
  band: Band,
  confidence: z.number().min(0).max(1),
  probability: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'share of groups with such evidence that were rackets on made marketplaces; no probability of guilt; absent in scores of earlier runs',
    ),
  weighed: WeighedEvidence.optional().describe('why it is called a racket; absent in scores of earlier runs'),
  capability: z.number().int().min(0).max(100),
  harm: z.number().int().min(0).max(100),
  harmBy: z.array(HarmDriver).optional().describe('what the harm is made of; absent in scores of earlier runs'),
  sellers: z.number().int(),
  operators: z.number().int(),
  lifecycle: Lifecycle,
  topReason: z.string(),
  brands: z.array(z.string()),
  countries: z.array(z.string()),
  parts: z.array(ScorePart),
  counterEvidence: z.array(CounterEvidence),
  counterfactuals: z
    .array(z.object({ without: z.string(), label: z.string(), score: z.number() }))
    .describe(
      'the score without one thing: a flag by its id, a seller or a value by its key; 0 = no racket without it',
    ),
  chain: z.array(ChainLink).optional().describe('parts of the chain that it covers; absent in scores of earlier runs'),
  goods: GoodsInCommon.optional().describe(
    'whether its operators sell the same brands: it joined them the more or the less surely, and is no part of the score; absent in scores of earlier runs',
  ),
  unknown: z.array(z.string()).describe('what the data could not say'),
});
export type RacketScore = z.infer<typeof RacketScore>;

/** What is saved of a group that is no racket and of which anybody shows anything: why it is none. */
export const GroupScore = RacketScore.pick({ probability: true, weighed: true })
  .required()
  .extend({
    gate: HeldBy.optional().describe('which gate held it; absent in scores of earlier versions'),
    missing: z
      .number()
      .optional()
      .describe('log-odds to the threshold, 0 where they reach it; absent in scores of earlier versions'),
  });
export type GroupScore = z.infer<typeof GroupScore>;
