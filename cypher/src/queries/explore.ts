import { z } from 'zod';
import { JobRun } from '../domain/run.ts';
import { MemberView, OverviewView, RacketSummary } from '../domain/views.ts';
import { defineQuery } from '../query.ts';
import { contributors } from './contributors.ts';

const page = z.object({ contributors, skip: z.number().int(), limit: z.number().int() });
const run = z.number().int().nullable().describe('a past run; null = the current one');
const id = z.string();
const total = z.number().int();
const runSeq = z.number().int();

/** The size of the graph and the run that readers see. */
export const overviewTotals = defineQuery('explore/overview', 'read', z.object({ contributors }), OverviewView);

/** One page of the ranked rackets of a run, filtered and sorted. */
export const rankedRackets = defineQuery(
  'explore/rackets',
  'read',
  page.extend({
    run,
    bands: z.array(z.string()).nullable(),
    lifecycle: z.string().nullable(),
    country: z.string().nullable(),
    brand: z.string().nullable(),
    text: z.string().nullable(),
    sort: z.enum(['rank', 'score', 'harm', 'confidence', 'sellers']),
  }),
  RacketSummary.extend({ runSeq, total }),
);

/** One racket of the current run with its assessment as canonical JSON. */
export const oneRacket = defineQuery(
  'explore/racket',
  'read',
  z.object({ contributors, id }),
  RacketSummary.extend({ runSeq, asOf: z.string().nullable(), assessment: z.string() }),
);

/** One page of a racket's members, core first. */
export const racketMembers = defineQuery(
  'explore/racket-members',
  'read',
  page.extend({ id, run }),
  MemberView.extend({ runSeq, total }),
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
