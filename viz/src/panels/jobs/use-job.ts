import type { JobRun } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { readRuns } from '../../api.ts';

const LOOK_MS = 1_000;

/** A job of the queue, looked at until it is over; null while none is named or it is not in the list yet. */
export function useJob(id: string | undefined): JobRun | null {
  const { data } = useQuery({
    queryKey: ['runs', 'one', id],
    enabled: id !== undefined,
    queryFn: async ({ signal }) => (await readRuns(null, signal)).items.find((run) => run.id === id) ?? null,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : LOOK_MS),
  });
  return data ?? null;
}

/** Whether a job has come to its end, whichever. */
export function isOver({ state }: Pick<JobRun, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
