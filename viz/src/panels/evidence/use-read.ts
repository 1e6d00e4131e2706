import { useQuery } from '@tanstack/react-query';
import { readEntity, readExplanation, readRacket } from '../../api.ts';

/** What the run says of a racket; nothing is asked while it is not known which. */
export function useAssessment(racketId: string | null) {
  return useQuery({
    queryKey: ['racket', racketId],
    queryFn: ({ signal }) => readRacket(racketId!, signal),
    enabled: racketId !== null,
  });
}

/** A thing's record; nothing is asked without a key. */
export function useEntity(key: string | null) {
  return useQuery({
    queryKey: ['entity', key],
    queryFn: ({ signal }) => readEntity(key!, signal),
    enabled: key !== null,
  });
}

/** Why a thing is no racket, or is one. */
export function useExplanation(key: string) {
  return useQuery({ queryKey: ['explanation', key], queryFn: ({ signal }) => readExplanation(key, signal) });
}
