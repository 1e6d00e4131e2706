import { z } from 'zod';
import { RunOfDossier } from '../../domain/dossier.ts';
import { DetectionRun, EventBetween, FlowSeller, RacketFlow } from '../../domain/runs/run-comparison.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const whole = z.number().int();

/** The detection runs that readers may look back to, the newest first. */
export const detectionRuns = defineQuery('explore/detection-runs', 'read', z.object({ limit: whole }), DetectionRun);

const between = z.object({ contributors, from: whole, to: whole });

/** From which racket to which sellers went between two runs. */
export const racketFlows = defineQuery(
  'explore/racket-flows',
  'read',
  between.extend({ named: whole.describe('most sellers named of one flow') }),
  RacketFlow,
);

const id = z.string().nullable();

/** A page of the sellers that went one way between two runs; at least one end of the way is a racket. */
export const flowSellers = defineQuery(
  'explore/flow-sellers',
  'read',
  between.extend({ before: id, after: id, skip: whole, limit: whole }),
  FlowSeller.extend({ total: whole }),
);

/** What happened to rackets after a run and up to another. */
export const eventsBetween = defineQuery('explore/events-between', 'read', between, EventBetween);

/** One detection run by its number, with what it was asked for. */
export const detectionRun = defineQuery(
  'explore/detection-run',
  'read',
  z.object({ contributors, seq: whole }),
  RunOfDossier,
);
