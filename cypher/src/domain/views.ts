import { z } from 'zod';
import { LinkTypeSchema } from './link.ts';
import { NodeKind } from './kinds.ts';
import { EvidenceRow } from './explorer/evidence-row.ts';
import { GraphLevel, GraphPositions } from './explorer/graph-positions.ts';
import { MemberTie, OfOneAlone } from './rackets/member-tie.ts';
import { Band, ChainRole, GoodsInCommon, Lifecycle, LinkRef, RacketScore, Role } from './rackets/racket.ts';
import { MembershipPin } from './said/pin.ts';
import { RacketEvent } from './rackets/racket-event.ts';
import { RacketCalled, RacketNamed } from './rackets/racket-name.ts';
import { RacketDecision, RacketTriage, RacketTriageState } from './rackets/racket-triage.ts';
import { RacketWorkflow, WorkflowStep } from './rackets/racket-workflow.ts';
import { DetectionRun } from './runs/run-comparison.ts';
import { DeliveryView, JobRun } from './runs/run.ts';
import { TieWeight } from './rackets/weighed.ts';

/** How far a capped or long answer went; `narrowBy` names what would make it whole. */
export const Extent = z.object({
  explored: z.number().int(),
  returned: z.number().int(),
  total: z.number().int(),
  partial: z.boolean(),
  narrowBy: z.array(z.string()),
});
export type Extent = z.infer<typeof Extent>;

/** A page of a list; `next` is the cursor of the following page, or null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() });

/** A racket in the ranked list. */
export const RacketSummary = z.object({
  id: z.string(),
  ...RacketCalled.shape,
  rank: z.number().int(),
  band: Band,
  score: z.number().int(),
  confidence: z.number(),
  capability: z.number().int(),
  harm: z.number().int(),
  sellers: z.number().int(),
  operators: z.number().int(),
  joined: z.number().int().describe('sellers, as far as they may be seen, that joined on the day of the run'),
  lifecycle: Lifecycle,
  bornAt: z.string(),
  topReason: z.string(),
  brands: z.array(z.string()),
  countries: z.array(z.string()),
  triage: RacketTriageState.describe('on the day that the run speaks of'),
  dismissedUntil: z.string().nullable(),
  version: z.number().int().describe('how many decisions there are on it: a new one names this version'),
  workflow: RacketWorkflow,
});
export type RacketSummary = z.infer<typeof RacketSummary>;
export const RacketPage = pageOf(RacketSummary);
export type RacketPage = z.infer<typeof RacketPage>;

/** One racket with its score, the score's parts and what speaks against it. */
export const RacketView = RacketSummary.extend({
  runSeq: z.number().int(),
  asOf: z.string(),
  assessment: RacketScore,
  decided: RacketTriage,
  named: RacketNamed,
});
export type RacketView = z.infer<typeof RacketView>;
export const RacketDecisionPage = pageOf(RacketDecision);
export type RacketDecisionPage = z.infer<typeof RacketDecisionPage>;
export const WorkflowStepPage = pageOf(WorkflowStep);
export type WorkflowStepPage = z.infer<typeof WorkflowStepPage>;

export const MemberView = z.object({
  sellerId: z.string(),
  key: z.string(),
  name: z.string().nullable(),
  platform: z.string().nullable(),
  status: z.string().nullable(),
  country: z.string().nullable(),
  openedAt: z.string().nullable(),
  operatorId: z.string().nullable(),
  role: Role,
  chainRole: ChainRole.nullable().describe('its part in the chain, where links say so'),
  confidence: z.number(),
  pinned: z.boolean().describe('a person said that it belongs, whatever the data says; as of the run'),
  pin: MembershipPin.omit({ id: true, seller: true })
    .nullable()
    .describe('what was said last of it; the next run heeds it'),
  sinceRun: z.number().int(),
  since: z.string().nullable().describe('as of which date it has been a member'),
  until: z.string().nullable().describe('as of which date it left; null while it is a member'),
  ties: z.array(MemberTie).describe('values that tie it in, its stores’ too, the weightiest first'),
});
export type MemberView = z.infer<typeof MemberView>;
export const MemberPage = pageOf(MemberView);
export type MemberPage = z.infer<typeof MemberPage>;

const beginsOn = z.number().int().nullable().describe('days since 1970-01-01: opened, posted, sent, paid, come about');
const endsOn = z.number().int().nullable().describe('closed or removed; null while it lasts, or where none is told');

/** Columns of a picture: node i is `keys[i]`, link j joins `sources[j]` and `targets[j]` (indices of nodes). */
export const GraphColumns = z.object({
  nodes: z.object({
    keys: z.array(z.string()),
    kinds: z.array(NodeKind),
    labels: z.array(z.string()),
    degrees: z.array(z.number().int()).describe('links in the whole graph, for the badge and the caps'),
    status: z.array(z.string().nullable()),
    rackets: z.array(z.string().nullable()),
    operators: z.array(z.string().nullable()),
    begins: z.array(beginsOn),
    ends: z.array(endsOn),
  }),
  links: z.object({
    sources: z.array(z.number().int()),
    targets: z.array(z.number().int()),
    types: z.array(z.string()),
    firstSeen: z.array(z.number().int().nullable()).describe('days since 1970-01-01'),
    lastSeen: z.array(z.number().int().nullable()),
    weights: z
      .array(TieWeight)
      .describe('how much the link says, 0 to 1: what the run let a shared value say; null where it did not use it'),
  }),
});
export type GraphColumns = z.infer<typeof GraphColumns>;

export const GraphView = z.object({
  level: GraphLevel,
  runSeq: z.number().int(),
  past: DetectionRun.nullable().describe('the earlier run that it shows; null for the current one'),
  graph: GraphColumns,
  positions: GraphPositions.nullable(),
  extent: Extent,
});
export type GraphView = z.infer<typeof GraphView>;

/** One thing with its facts and how many links of each kind it has. */
export const EntityView = z.object({
  key: z.string(),
  kind: NodeKind,
  label: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  racketId: z.string().nullable(),
  operatorId: z.string().nullable(),
  begins: beginsOn,
  ends: endsOn,
  membership: z
    .object({ id: z.string(), role: Role, confidence: z.number(), since: z.string().nullable() })
    .nullable()
    .describe('how it belongs to its racket, or to its group'),
  goods: GoodsInCommon.nullable().describe(
    'of a member of a racket: its operator first, then those whose goods were compared with its own; null in runs of before',
  ),
  weight: TieWeight,
  alone: OfOneAlone,
  degree: z.number().int(),
  linkCounts: z.array(z.object({ type: LinkTypeSchema, kind: NodeKind, count: z.number().int() })),
  hidden: z.number().int().describe('links held by other contributors'),
});
export type EntityView = z.infer<typeof EntityView>;

export const NeighboursView = z.object({
  key: z.string(),
  graph: GraphColumns,
  extent: Extent,
  hidden: z.number().int().describe('links of it that others hold, whatever the question was narrowed by'),
});
export type NeighboursView = z.infer<typeof NeighboursView>;

/** The links among some things, and between them and others that were named; the things are those asked for and linked to. */
export const LinksView = z.object({ graph: GraphColumns, extent: Extent });
export type LinksView = z.infer<typeof LinksView>;

export const EvidenceView = z.object({
  link: LinkRef,
  reads: z.string(),
  rows: z.array(EvidenceRow),
  extent: Extent,
  hidden: z.number().int(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const PathView = z.object({ keys: z.array(z.string()), cost: z.number(), links: z.array(LinkRef) });
export type PathView = z.infer<typeof PathView>;
export const PathsView = z.object({
  from: z.string(),
  to: z.string(),
  paths: z.array(PathView),
  graph: GraphColumns,
  extent: Extent,
});
export type PathsView = z.infer<typeof PathsView>;

export const SearchHit = z.object({
  key: z.string(),
  kind: NodeKind,
  label: z.string(),
  matched: z.enum(['exact', 'ending', 'text']).describe('by all of an identifier, by its last digits, or by words'),
  detail: z.string(),
  degree: z.number().int(),
  racketId: z.string().nullable(),
  alone: OfOneAlone,
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchView = z.object({
  query: z.string(),
  groups: z.array(z.object({ kind: NodeKind, hits: z.array(SearchHit) })),
  tried: z.array(z.string()).describe('what the text was taken for, in words'),
  extent: Extent,
});
export type SearchView = z.infer<typeof SearchView>;

export const DeliveryPage = pageOf(DeliveryView);
export type DeliveryPage = z.infer<typeof DeliveryPage>;
export const RunsPage = pageOf(JobRun);
export type RunsPage = z.infer<typeof RunsPage>;

/** What the start page says about the data and the run it shows. */
const wholeSize = z
  .number()
  .int()
  .nullable()
  .describe('null: who asks sees a part, and the whole is not theirs to know');
export const OverviewView = z.object({
  sellers: wholeSize,
  values: wholeSize,
  links: wholeSize,
  rackets: z.number().int(),
  runSeq: z.number().int().nullable(),
  asOf: z.string().nullable(),
});
export type OverviewView = z.infer<typeof OverviewView>;

/** One event of a racket's history. What the viewer may not see is counted, not named. */
export const EventView = RacketEvent.omit({ by: true }).extend({
  hiddenSellers: z.number().int().describe('who joined, left or closed and is not shown'),
  detail: z.string().describe('the event in a sentence'),
});
export type EventView = z.infer<typeof EventView>;
export const EventPage = pageOf(EventView);
export type EventPage = z.infer<typeof EventPage>;

/** A thing that is named: by an alert, or a verdict. */
export const NamedThing = z.object({ key: z.string(), kind: NodeKind, label: z.string() });
export type NamedThing = z.infer<typeof NamedThing>;
