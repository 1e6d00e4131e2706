import type { NewWorkflowStep, RacketView, RacketWorkflow, WorkflowConflict } from '@ringbreaker/cypher/domain';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { writeWorkflow } from '../../api-workflow.ts';
import { ApiError, describeError } from '../../problem.ts';
import { changedWork, tellWork } from '../../state/queue/work.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';
import { t } from '../../words/words.ts';

/** The conflict that an answer tells of: somebody changed the work since the racket was read. */
export function workConflictIn(error: unknown): WorkflowConflict | null {
  return (error instanceof ApiError && error.problem.workflowConflict) || null;
}

/** Says how the work on a racket stands, and tells of it by what the racket is called, with a way back. */
export function useWork({ id, workflow: before }: Pick<RacketView, 'id' | 'workflow'>, called: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewWorkflowStep) => writeWorkflow(id, wanted),
    onSuccess: (work) => {
      show(queries, id, work);
      tellSaid(t`${called}: ${tellWork(work)}`, () => undo(queries, id, { ...before, version: work.version }));
    },
    // Not waited for: the dialog closes as soon as the step stands.
    onSettled: () => void readWorkAnew(queries),
  });
}

/** Says that the work stands as it stood before the step that made this version. */
async function undo(queries: QueryClient, id: string, before: RacketWorkflow): Promise<void> {
  try {
    show(queries, id, await writeWorkflow(id, changedWork(before, {})));
    tellSaid(t`Undone: the work stands as before`);
  } catch (error) {
    tellFailed(describeError(error).detail);
  } finally {
    await readWorkAnew(queries);
  }
}

/** Shows what was answered at once: the page may be read anew late, and is not to deny what was kept. */
function show(queries: QueryClient, id: string, workflow: RacketWorkflow): void {
  queries.setQueryData<RacketView>(['racket', id], (racket) => racket && { ...racket, workflow });
}

/** Work stands on a racket's page, in lists of rackets, and among their choices. */
export async function readWorkAnew(queries: QueryClient): Promise<void> {
  const stale = [['racket'], ['workflow'], ['rackets']];
  await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
