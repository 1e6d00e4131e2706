import { IconUserCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { readInbox } from '../../api.ts';
import { addRacket } from '../../explorer/actions/expand.ts';
import { counted } from '../../graph/words.ts';
import { useMe } from '../../state/me.ts';
import { whatCalled } from '../../state/racket/racket-title.ts';
import { t } from '../../words/words.ts';

const SHOWN = 3;

/** The rackets with open alerts that were assigned to whoever is signed in, to begin from; nothing where there are none. */
export function AssignedToMe() {
  const name = useMe().data?.name;
  const assigned = useQuery({
    queryKey: ['alerts', 'inbox', 'assigned', name],
    queryFn: ({ signal }) => readInbox({ assignee: name, state: 'open', limit: SHOWN }, signal),
    enabled: name !== undefined,
  });
  if (!name || !assigned.data || assigned.data.items.length === 0) return null;
  return (
    <>
      <h2 className="panel-heading">
        {t`Assigned to you`}{' '}
        <Link to="/alerts" search={{ assignee: name }}>{t`all ${counted(assigned.data.alerts, 'alert')}`}</Link>
      </h2>
      <ul className="node-list" data-testid="assigned-to-me">
        {assigned.data.items.map((group) => (
          <li key={group.racketId}>
            <button type="button" onClick={() => void addRacket(group.racketId, 'value')}>
              <IconUserCheck size={16} aria-hidden="true" />
              <span className="grow clip">{whatCalled(group)}</span>
              <span className="quiet nowrap">{counted(group.alerts, 'alert')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
