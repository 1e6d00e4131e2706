import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readCalled } from '../../api-rackets.ts';
import { type Called, UNCALLED } from './called.ts';

/** What rackets are called; until that is known, nothing. */
export function useCalled(ids: readonly string[]): Called {
  const { data } = useQuery({
    queryKey: ['called', ids],
    queryFn: ({ signal }) => readCalled(ids, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return data ?? UNCALLED;
}
