import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { alertStreamUrl } from '../../api.ts';

/**
 * Hears of new alerts as they come, past a number, all or what one's own rules want: how many, and how they are let in. A connection that breaks is taken
 * up by the browser where it ended.
 */
export function useNewAlerts(upTo: number | undefined, mine: boolean): { fresh: number; letIn: () => void } {
  const queries = useQueryClient();
  const [heard, setHeard] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (upTo === undefined) return;
    const stream = new EventSource(alertStreamUrl(upTo, mine));
    stream.addEventListener('alert', ({ lastEventId }) => setHeard((all) => new Set([...all, Number(lastEventId)])));
    return () => stream.close();
  }, [upTo, mine]);
  const fresh = upTo === undefined ? 0 : [...heard].filter((number) => number > upTo).length;
  return { fresh, letIn: () => void queries.invalidateQueries({ queryKey: ['alerts'] }) };
}
