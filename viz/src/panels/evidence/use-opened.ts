import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { keysOfOpened, type Opened, readOpened, writeOpened } from '../../state/link/opened.ts';
import { isRedacted, rememberMore } from '../../state/redaction/redaction.ts';

/** What is open beside a page, as its address says; the browser's Back leads to what was open before. */
export function useOpened(): [Opened, (opened: Opened) => void] {
  // The router's own hash is decoded: a comma in a key would look like one between two keys.
  const hash = useLocation({ select: ({ href }) => /#.*/.exec(href)?.[0] ?? '' });
  const navigate = useNavigate();
  const opened = useMemo(() => readOpened(hash), [hash]);
  const open = useCallback(
    (next: Opened) => {
      if (isRedacted) rememberMore(keysOfOpened(next));
      const stay = { resetScroll: false, hashScrollIntoView: false };
      void navigate({ to: '.', search: true, hash: writeOpened(next), replace: next === null, ...stay });
    },
    [navigate],
  );
  return [opened, open];
}
