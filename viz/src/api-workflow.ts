import { type NewWorkflowStep, RacketWorkflow, WorkflowStepPage } from '@ringbreaker/cypher/domain';
import { changeAndRead, read } from './requests.ts';

const workflowOf = (id: string) => `rackets/${encodeURIComponent(id)}/workflow`;

/** One page of the steps of the work on a racket, the latest first. */
export const readWorkflow = (id: string, cursor: string | null, signal?: AbortSignal) =>
  read(WorkflowStepPage, workflowOf(id), { cursor, limit: 50 }, signal);

/** Says how the work on a racket stands; refused where somebody changed it since the version that was seen. */
export const writeWorkflow = (id: string, wanted: NewWorkflowStep) =>
  changeAndRead(RacketWorkflow, workflowOf(id), wanted);
