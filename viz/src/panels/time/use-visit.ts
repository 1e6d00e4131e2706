import type { Visit } from '@ringbreaker/cypher/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readVisit as askVisit, writeVisit } from '../../api-visits.ts';
import { keepVisit, lastVisit, readVisit } from '../../state/last-visit.ts';

const keyOf = (person: string) => ['visit', person];

/**
 * The last visit of a person, asked for once it is known who they are. The server keeps it, so that another browser knows
 * of it; where it does not answer, this browser's own counts.
 */
export function useLastVisit(person: string | null): { visit: Visit | null; isPending: boolean } {
  const { data, isPending } = useQuery({
    queryKey: keyOf(person ?? ''),
    queryFn: ({ signal }) => askVisit(signal),
    enabled: person !== null,
    retry: false,
    staleTime: Infinity,
  });
  const visit = person === null || isPending ? null : lastVisit(data ?? null, readVisit(person, localStorage));
  return { visit, isPending };
}

/** The last visit of a person, and how they say that they have seen what changed. */
export function useVisit(person: string, run: number): { visit: Visit | null; see: () => void } {
  const queries = useQueryClient();
  const { visit, isPending } = useLastVisit(person);
  const { mutate } = useMutation({
    mutationFn: writeVisit,
    onMutate: (seen) => {
      const now = { run: seen, at: new Date().toISOString() };
      keepVisit(person, now, localStorage);
      queries.setQueryData(keyOf(person), now);
    },
  });
  useEffect(() => {
    // On a first visit there is no change to tell of; nor where the graph was begun anew.
    if (!isPending && (!visit || visit.run > run)) mutate(run);
  }, [isPending, visit, run, mutate]);
  return { visit, see: () => mutate(run) };
}
