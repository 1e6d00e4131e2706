import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { againWhileBusy } from '../../problem.ts';

interface Options<P> {
  /** Whether what was asked for before stays until the answer comes. */
  keep?: boolean;
  /** After how many milliseconds it is asked for again, by the first page; without it never. */
  again?: (first: P | undefined) => number;
}

interface Page {
  items: unknown[];
  next: string | null;
  total: number;
}

/** A list that comes in pages: what has come so far, the first page, how many there are in all, and the query behind it. */
export function usePages<P extends Page>(
  queryKey: readonly unknown[],
  read: (cursor: string | null, signal: AbortSignal) => Promise<P>,
  { keep = false, again }: Options<P> = {},
) {
  const list = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => again?.(state.data?.pages[0]) ?? againWhileBusy(state),
    ...(keep && { placeholderData: keepPreviousData }),
  });
  const pages = list.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items) as P['items'];
  return { list, items, first: pages[0], total: pages[0]?.total ?? 0 };
}
