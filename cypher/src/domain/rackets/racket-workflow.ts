import { z } from 'zod';
import { oneLine } from '../said/plain-text.ts';

/**
 * How far the work on a racket is: nobody began, somebody looks at it, it was handed on, or there is nothing left to do.
 * What is decided on it (confirmed, dismissed) stands apart: a racket that is confirmed may be under review or closed.
 */
export const WorkStage = z.enum(['new', 'reviewing', 'referred', 'closed']);
export type WorkStage = z.infer<typeof WorkStage>;

const version = z.number().int().min(0);
const stands = {
  stage: WorkStage,
  assignee: z.string().nullable().describe('who works on it; null: nobody'),
  dueOn: z.iso.date().nullable().describe('the day by which it is to be done, by the calendar (YYYY-MM-DD)'),
};

/** How the work on a racket stands, kept apart from what runs find: no run writes it but to carry it along in a merger. */
export const RacketWorkflow = z.object({
  version: version.describe('goes up by one with each step; 0: nobody worked on it yet'),
  ...stands,
});
export type RacketWorkflow = z.infer<typeof RacketWorkflow>;

/** One step of the work on a racket, with how it stands from then on. Steps are added and never changed. */
export const WorkflowStep = z.object({
  id: z.string().describe('the racket’s id and the version'),
  racketId: z.string(),
  version: version.min(1).describe('the how-manyeth step on this racket'),
  ...stands,
  cameWith: z.string().nullable().describe('the racket that merged into it and brought its work along'),
  author: z.string().describe('who says it; of work that came along the run'),
  at: z.string().describe('ISO 8601 in UTC, by the clock of the database'),
});
export type WorkflowStep = z.infer<typeof WorkflowStep>;

/** How the work on a racket shall stand from here on. Who says so and when is not theirs to say. */
export const NewWorkflowStep = z.strictObject({
  version: version.describe('the version that was seen; any other one refuses the change'),
  ...stands,
  assignee: oneLine(200).nullable().describe('who is to work on it; null: nobody'),
});
export type NewWorkflowStep = z.infer<typeof NewWorkflowStep>;

/** Two people changed the work on one racket: how one of them would have it, and how it stands. */
export const WorkflowConflict = z.object({ racketId: z.string(), yours: NewWorkflowStep, theirs: RacketWorkflow });
export type WorkflowConflict = z.infer<typeof WorkflowConflict>;

/** What stands for a racket that nobody worked on. */
export const NO_WORK: RacketWorkflow = { version: 0, stage: 'new', assignee: null, dueOn: null };

/** Whether work was to be done by a day before this one, and isn't. Days are YYYY-MM-DD. */
export function isOverdue({ stage, dueOn }: Pick<RacketWorkflow, 'stage' | 'dueOn'>, today: string): boolean {
  return stage !== 'closed' && dueOn !== null && dueOn < today;
}
