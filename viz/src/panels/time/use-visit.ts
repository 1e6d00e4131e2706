import type { Visit } from '@ringbreaker/cypher/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readVisit as askVisit, writeVisit } from '../../api-visits.ts';
import { keepVisit, lastVisit, readVisit } from '../../state/last-visit.ts';

/**
 * The last visit of a person, and how they say that they have seen what changed. The server keeps it, so that another
 * browser knows of it; where it does not answer, this browser's own counts.
 */
export function useVisit(person: string, run: number): { visit: Visit | null; see: () => void } {
  const queries = useQueryClient();
  const queryKey = ['visit', person];
  const kept = useQuery({ queryKey, queryFn: ({ signal }) => askVisit(signal), retry: false, staleTime: Infinity });
  const visit = kept.isPending ? null : lastVisit(kept.data ?? null, readVisit(person, localStorage));
  const { mutate } = useMutation({
    mutationFn: writeVisit,
    onMutate: (seen) => {
      const now = { run: seen, at: new Date().toISOString() };
      keepVisit(person, now, localStorage);
      queries.setQueryData(queryKey, now);
    },
  });
  useEffect(() => {
    // On a first visit there is no change to tell of; nor where the graph was begun anew.
    if (!kept.isPending && (!visit || visit.run > run)) mutate(run);
  }, [kept.isPending, visit, run, mutate]);
  return { visit, see: () => mutate(run) };
}
