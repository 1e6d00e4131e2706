import { saying } from '../domain/saying.ts';
import type { NewWorkflowStep, RacketWorkflow } from '../domain/rackets/racket-workflow.ts';
import type { Database } from '../connection/driver.ts';
import { GraphError } from '../errors.ts';
import { lockRacketWorkflow, saveWorkflowStep } from '../queries/review/workflow.ts';
import { requireWhole } from './require-whole.ts';

/** What became of a step: how the work stands now, or how it stood where somebody had changed it meanwhile. */
type Worked = { readonly kept: RacketWorkflow } | { readonly conflict: RacketWorkflow };

/**
 * Keeps how far the work on a racket is, who does it and by which day, beside how it stood before.
 * @param by who says it, and whose facts they may see (null = everybody's)
 * @throws GraphError `refused` where the current run has no such racket that they see the whole of
 */
export function workOnRacket(
  database: Database,
  racketId: string,
  wanted: NewWorkflowStep,
  by: { readonly author: string; readonly contributors: string[] | null },
): Promise<Worked> {
  return database.transaction('write', async (transaction) => {
    const [found] = await transaction.run(lockRacketWorkflow, { racketId, contributors: by.contributors });
    const workflow = requireWhole(
      found,
      (hiddenMembers) =>
        saying`${hiddenMembers} of its sellers are held by another contributor: whoever sees all of it may work on it.`,
    );
    if (workflow.version !== wanted.version) return { conflict: workflow };
    const step = { ...wanted, racketId, version: workflow.version + 1, author: by.author };
    const [kept] = await transaction.run(saveWorkflowStep, step);
    if (!kept) throw new GraphError('refused', saying`The step could not be kept.`);
    return { kept };
  });
}
