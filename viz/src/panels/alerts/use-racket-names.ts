import type { AlertGroup, AlertView } from '@ringbreaker/cypher/domain';
import { useCalled } from '../../state/racket/use-called.ts';
import { callInSentence } from '../../state/racket/racket-title.ts';
import { t } from '../../words/words.ts';

/** What the rackets of some alerts of a group are called, by id: its own, and those that became one with it. */
export function useRacketNames(group: AlertGroup, alerts: readonly AlertView[]): (id: string) => string {
  const others = [...new Set(alerts.flatMap(({ otherIds }) => otherIds))].filter((id) => id !== group.racketId).sort();
  const called = useCalled(others);
  return (id) => {
    const known = id === group.racketId ? group : called.get(id);
    return known ? callInSentence(known) : t`Racket ${id}`;
  };
}
