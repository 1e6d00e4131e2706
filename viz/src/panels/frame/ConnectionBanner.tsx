import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { readMe } from '../../api.ts';
import { useConnection } from '../../state/connection.ts';
import { locale, t, tx } from '../../words/words.ts';

const AGAIN_MS = 8_000;
const clock = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false });

/** Says that the server does not answer and what is kept; asks again by itself, and reads what failed once it is back. */
export function ConnectionBanner() {
  const { awaySince } = useConnection();
  const queries = useQueryClient();
  const wasAway = useRef(false);
  const isAway = awaySince !== null;
  const ask = useCallback(() => void readMe().catch(() => undefined), []);
  useEffect(() => {
    if (!isAway) {
      if (wasAway.current) void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
      wasAway.current = false;
      return undefined;
    }
    wasAway.current = true;
    const timer = setInterval(ask, AGAIN_MS);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [isAway, ask, queries]);
  return (
    <div role="status" className="connection-place">
      {isAway && (
        <div className="connection">
          <IconPlugConnectedX size={16} aria-hidden="true" />
          <span>{tx`${<b>{tx`No answer from the server since ${clock.format(awaySince)}.`}</b>} What you see is as it was read before; your canvas is kept.`}</span>
          <Button size="compact-xs" variant="default" onClick={ask}>{t`Try again`}</Button>
        </div>
      )}
    </div>
  );
}
