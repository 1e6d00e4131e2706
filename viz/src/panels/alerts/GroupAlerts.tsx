import type { AlertGroup } from '@ringbreaker/cypher/domain';
import { readAlerts } from '../../api.ts';
import { inboxQuery, type AlertFilter } from '../../state/alerts/alert-filter.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { AlertCard } from './AlertCard.tsx';
import { useRacketNames } from './use-racket-names.ts';
import { t } from '../../words/words.ts';

const AT_ONCE = 20;

/** Every alert of a racket that the filter leaves, newest first. */
export function GroupAlerts({ group, filter }: { group: AlertGroup; filter: AlertFilter }) {
  const { racketId, alerts } = group;
  const { kind, state, assignee, mine } = inboxQuery(filter);
  const query = { racket: racketId, kind, state, assignee, mine };
  const { list, items } = usePages(['alerts', 'of', query], (cursor, signal) =>
    readAlerts({ ...query, cursor, limit: AT_ONCE }, signal),
  );
  const nameRacket = useRacketNames(group, items);
  return (
    <>
      <ListState list={list} height={180} />
      <ol className="alert-list" aria-label={t`Alerts of ${racketId}, newest first`}>
        {items.map((alert) => (
          <AlertCard key={alert.id} alert={alert} alone={alerts === 1} nameRacket={nameRacket} />
        ))}
      </ol>
      <LoadMore list={list} variant="subtle" mb="lg">{t`Load earlier alerts of this racket`}</LoadMore>
    </>
  );
}
