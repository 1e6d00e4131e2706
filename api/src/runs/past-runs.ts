import { type Database, detectionRuns } from '@ringbreaker/cypher';
import { type DetectionRun, saying } from '@ringbreaker/cypher/domain';
import { ProblemError } from '../problems/problem-error.ts';

/** So many runs can be looked back to. */
const RUNS = 1_000;

/** The runs that a reader may look back to, the current one first. */
export const readPastRuns = (database: Database): Promise<DetectionRun[]> =>
  database.run(detectionRuns, { limit: RUNS });

/** @throws ProblemError `not-found` where the run is none of these */
export function pickRun(runs: readonly DetectionRun[], wanted: number | undefined): DetectionRun {
  const found = runs.find(({ run }) => run === wanted);
  if (found) return found;
  throw new ProblemError(
    'not-found',
    wanted === undefined ? saying`No run is shown yet.` : saying`There is no run ${wanted} to look back to.`,
    {
      todo: saying`Choose another run: the comparison of runs lists those that can be looked back to.`,
    },
  );
}
