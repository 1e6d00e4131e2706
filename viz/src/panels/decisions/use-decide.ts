import type { DecisionConflict, RacketTriage, RacketView } from '@ringbreaker/cypher/domain';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { writeDecision } from '../../api.ts';
import { ApiError, describeError } from '../../problem.ts';
import { type Deciding, tellDecision } from '../../state/queue/decision.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';
import { t } from '../../words/words.ts';

/** The conflict that an answer tells of: somebody decided since the racket was read. */
export function conflictIn(error: unknown): DecisionConflict | null {
  return (error instanceof ApiError && error.problem.decisionConflict) || null;
}

/** Decides on a racket in the version that was seen, and tells of it by what it is called, with a way back. */
export function useDecide(racketId: string, called: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...wanted }: Deciding & { version: number }) =>
      writeDecision(racketId, { ...wanted, version }),
    onSuccess: (triage, wanted) => {
      show(queries, racketId, triage);
      tellSaid(
        t`${called}: ${tellDecision(wanted)}`,
        wanted.step === 'undone' ? null : () => undo(queries, racketId, triage),
      );
    },
    // Not waited for: the dialog closes as soon as the decision stands, and the next racket is a key away.
    onSettled: () => void readAnew(queries, racketId),
  });
}

/** Takes back the decision that made this version. */
async function undo(queries: QueryClient, racketId: string, { version }: RacketTriage): Promise<void> {
  try {
    show(queries, racketId, await writeDecision(racketId, { step: 'undone', version }));
    tellSaid(t`Undone: the racket stands as before`);
  } catch (error) {
    tellFailed(describeError(error).detail);
  } finally {
    await readAnew(queries, racketId);
  }
}

/** Shows what was answered at once: the page may be read anew late, and is not to deny what was kept. */
function show(queries: QueryClient, racketId: string, decided: RacketTriage): void {
  const step = decided.decision?.step;
  const triage = step === 'confirmed' || step === 'dismissed' ? step : 'open';
  queries.setQueryData<RacketView>(['racket', racketId], (racket) => racket && { ...racket, decided, triage });
}

/** A decision changes how the racket stands, and where it stands in the list. */
async function readAnew(queries: QueryClient, racketId: string): Promise<void> {
  const stale = [['racket', racketId], ['decisions', racketId], ['rackets']];
  await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
