import { z } from 'zod';
import { RacketWorkflow, WorkflowStep } from '../../domain/rackets/racket-workflow.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const racketId = z.string();

/** How the work on a racket of the current run stands; locks it until the transaction ends. No row where it is not to be seen. */
export const lockRacketWorkflow = defineQuery(
  'review/lock-racket-workflow',
  'write',
  z.object({ racketId, contributors }),
  RacketWorkflow.extend({ hiddenMembers: z.number().int().describe('sellers of it that the asker does not see') }),
);

/** Every step of the work on a racket, the latest first. */
export const workflowSteps = defineQuery(
  'review/workflow-steps',
  'read',
  z.object({ racketId, contributors }),
  WorkflowStep,
);

/** Keeps one more step on a racket that is locked. */
export const saveWorkflowStep = defineQuery(
  'review/save-workflow-step',
  'write',
  WorkflowStep.omit({ id: true, cameWith: true, at: true }),
  RacketWorkflow,
);
