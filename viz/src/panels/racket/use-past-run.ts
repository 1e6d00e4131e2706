import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The run as of which a page shows a racket's picture, as its address says; undefined is the current one. */
export function usePastRun(): [number | undefined, (run: number | undefined) => void] {
  const { run } = useSearch({ from: '/rackets/$id' });
  const navigate = useNavigate();
  const show = useCallback(
    (next: number | undefined) => {
      const stay = { resetScroll: false, hashScrollIntoView: false };
      void navigate({ to: '.', search: { run: next }, hash: true, ...stay });
    },
    [navigate],
  );
  return [run, show];
}
