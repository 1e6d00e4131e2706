import { useInfiniteQuery } from '@tanstack/react-query';

interface Page<Item> {
  items: Item[];
  next: string | null;
  total: number;
}

/** A list that comes in pages: what has come so far, how many there are in all, and the query behind it. */
export function usePages<Item>(
  queryKey: readonly unknown[],
  read: (cursor: string | null, signal: AbortSignal) => Promise<Page<Item>>,
) {
  const list = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    getNextPageParam: (page) => page.next,
  });
  const pages = list.data?.pages ?? [];
  return { list, items: pages.flatMap((page) => page.items), total: pages[0]?.total ?? 0 };
}
