import { useQuery } from '@tanstack/react-query';
import { readMe } from '../api.ts';

/** Who is signed in, and what they may do. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => readMe(signal) });
}

/**
 * Whether whoever is signed in may use an operation, named as the API names it (`POST /verdicts`): a control that they
 * may not use is not shown.
 */
export function useMay(): (operation: string) => boolean {
  const { data } = useMe();
  return (operation) => data?.may.includes(operation) ?? false;
}
