import { z } from 'zod';
import { Role } from '../../domain/rackets/racket.ts';
import { RacketFilterPart, RacketSort } from '../../domain/rackets/racket-list.ts';
import { JobRun } from '../../domain/runs/run.ts';
import { LoneMember } from '../../domain/rackets/member-tie.ts';
import { StoredPin } from '../../domain/said/pin.ts';
import { RacketTriage, StoredDecision } from '../../domain/rackets/racket-triage.ts';
import { MemberView, OverviewView, RacketSummary, RacketView } from '../../domain/views.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const page = z.object({ contributors, skip: z.number().int(), limit: z.number().int() });
const run = z.number().int().nullable().describe('a past run; null = the current one');
const id = z.string();
const brandsSeen = z.array(z.string()).describe('brands that an asker who does not see everything may be told');
const total = z.number().int();
const runSeq = z.number().int();

/** The size of the graph and the run that readers see. */
export const overviewTotals = defineQuery('explore/overview', 'read', z.object({ contributors }), OverviewView);

const anyOf = z.array(z.string()).describe('one of these; none: whichever');
const bound = z.number().int();

/** What narrows the ranked rackets; what is empty narrows nothing. */
const filter = z.object({
  bands: anyOf,
  lifecycles: anyOf,
  triages: anyOf,
  stages: anyOf,
  assignees: anyOf,
  dueBy: z.string().describe('work that is to be done by this day and is not; empty narrows nothing'),
  countries: anyOf,
  brands: anyOf,
  text: z.string(),
  named: z.array(id).describe('rackets whose name has the text'),
  titled: z
    .object({ brand: z.string(), countries: z.array(z.string()) })
    .describe(
      'what the text says as a title: a main brand in small letters, empty for any, and countries; none: no title',
    ),
  scoreFrom: bound,
  scoreTo: bound,
  sellersFrom: bound,
  sellersTo: bound,
});

/** One page of the ranked rackets of a run, filtered and sorted; the assessment for an asker who does not see everything. */
export const rankedRackets = defineQuery(
  'explore/rackets',
  'read',
  z.object({ asked: page.extend({ brandsSeen, filter, run, sort: RacketSort, descending: z.boolean() }) }),
  RacketSummary.omit({ title: true, titled: true, name: true }).extend({
    runSeq,
    total,
    assessment: z.string().nullable(),
  }),
);

/** One racket of the current run with its assessment as canonical JSON. */
export const oneRacket = defineQuery(
  'explore/racket',
  'read',
  z.object({ contributors, brandsSeen, id }),
  RacketView.omit({ title: true, titled: true, name: true, named: true }).extend({
    asOf: z.string().nullable(),
    decided: RacketTriage.extend({ decision: StoredDecision.nullable() }),
    assessment: z.string(),
  }),
);

/** What the titles of rackets are made of, by their last score; those that the asker may not see are left out. */
export const racketTitles = defineQuery(
  'explore/racket-titles',
  'read',
  z.object({ contributors, brandsSeen, ids: z.array(id) }),
  z.object({ id, sellers: total, brands: z.array(z.string()), countries: z.array(z.string()) }),
);

/** Current rackets whose title may begin with a word, the highest rank first, whoever may see them. */
export const racketsBegun = defineQuery(
  'explore/rackets-begun',
  'read',
  z.object({ begins: z.string(), limit: z.number().int() }),
  z.object({ id }),
);

/**
 * How many of the current rackets each choice of a filter leaves; beside that how many there are, how many each part
 * alone hides, and what hides the one that is named by its id.
 */
export const racketFacets = defineQuery(
  'explore/racket-facets',
  'read',
  z.object({ asked: z.object({ contributors, brandsSeen, filter }) }),
  z.object({
    facet: z.enum(['total', 'without', 'named', ...RacketFilterPart.exclude(['text']).options]),
    value: z.string(),
    rackets: total,
  }),
);

/** The brands that some contributors named, in small letters. */
export const namedBrands = defineQuery(
  'explore/brands-seen',
  'read',
  z.object({ contributors }),
  z.object({ name: z.string() }),
);

/** One page of a racket's members, core first; `readMembers` tells them to a reader. */
export const racketMembers = defineQuery(
  'explore/racket-members',
  'read',
  page.extend({
    id,
    run,
    member: z.string().nullable().describe('key of the one member that is asked for; null for all'),
    former: z.boolean().describe('with those who left'),
  }),
  MemberView.extend({ runSeq, total, pin: StoredPin.omit({ id: true, seller: true }).nullable() }),
);

/** Of values those that one member of a racket alone uses. */
export const loneMembers = defineQuery(
  'explore/lone-members',
  'read',
  z.object({ contributors, keys: z.array(z.string()) }),
  LoneMember.extend({ key: z.string() }),
);

/** How a seller belongs to its racket in the current run, or to its group. */
export const sellerMembership = defineQuery(
  'explore/membership',
  'read',
  z.object({ contributors, key: z.string() }),
  z.object({ id, role: Role, confidence: z.number(), since: z.string().nullable() }),
);

/** What the current run says of a racket, as canonical JSON. */
export const racketScore = defineQuery(
  'explore/racket-score',
  'read',
  z.object({ id }),
  z.object({ assessment: z.string() }),
);

/** Why a group of the current run is no racket, as canonical JSON. */
export const groupScore = defineQuery(
  'explore/group-score',
  'read',
  z.object({ id }),
  z.object({ assessment: z.string() }),
);

/** Keys of the accounts of one operator. */
export const operatorAccounts = defineQuery(
  'explore/operator-accounts',
  'read',
  z.object({ contributors, id }),
  z.object({ key: z.string() }),
);

/** All members of a racket, lightly: enough to draw it. */
export const racketMemberKeys = defineQuery(
  'explore/racket-member-keys',
  'read',
  z.object({ contributors, id, run }),
  z.object({ runSeq, key: z.string(), confidence: z.number(), operatorId: z.string().nullable() }),
);

/** One page of the runs of all jobs, newest first. */
export const jobRuns = defineQuery('explore/runs', 'read', page, JobRun.extend({ total }));
