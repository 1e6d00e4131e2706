import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readSearch } from '../../api.ts';

const DEBOUNCE_MS = 200;

/** What is typed, what is found for it a moment later, and whether that is the answer to what stands in the box. */
export function useFound() {
  const [text, setText] = useState('');
  const typed = text.trim();
  const [query] = useDebouncedValue(typed, DEBOUNCE_MS);
  const found = useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => readSearch(query, signal),
    enabled: query.length > 0,
    placeholderData: keepPreviousData,
  });
  const isSettled = query === typed && !found.isPlaceholderData && !found.isFetching;
  return { text, setText, query, found, groups: query ? (found.data?.groups ?? []) : [], isSettled };
}
