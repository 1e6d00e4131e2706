import { IconUserCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RacketSummary, WorkStage } from '@ringbreaker/cypher/domain';
import { readInbox } from '../../api.ts';
import { readRackets } from '../../api-rackets.ts';
import { addRacket } from '../../explorer/actions/expand.ts';
import { counted } from '../../graph/words.ts';
import { useMe } from '../../state/me.ts';
import { whatCalled } from '../../state/racket/racket-title.ts';
import { t } from '../../words/words.ts';
import { DueMark } from '../work/WorkMark.tsx';
import { StartPart } from './StartPart.tsx';

const SHOWN = 3;
const TO_DO: WorkStage[] = ['new', 'reviewing', 'referred'];

/** What was assigned to whoever is signed in, to begin from: rackets to work on, then rackets with open alerts. */
export function AssignedToMe() {
  const me = useMe();
  const name = me.data?.name;
  const enabled = name !== undefined;
  const work = useQuery({
    queryKey: ['rackets', 'assigned', name],
    queryFn: ({ signal }) => readRackets({ assignee: name && [name], stage: TO_DO, sort: 'due' }, null, signal),
    enabled,
  });
  const alerts = useQuery({
    queryKey: ['alerts', 'inbox', 'assigned', name],
    queryFn: ({ signal }) => readInbox({ assignee: name, state: 'open', limit: SHOWN }, signal),
    enabled,
  });
  const rackets = work.data?.items.slice(0, SHOWN) ?? [];
  const groups = alerts.data?.items ?? [];
  return (
    <StartPart
      heading={<Heading name={name} rackets={work.data?.total ?? 0} alerts={alerts.data?.alerts ?? 0} />}
      lists={[me, work, alerts]}
      isEmpty={rackets.length + groups.length === 0}
    >
      <ul className="node-list" data-testid="assigned-to-me">
        {rackets.map((racket) => (
          <Assigned key={racket.id} racket={racket}>
            <DueMark work={racket.workflow} />
          </Assigned>
        ))}
        {groups.map((group) => (
          <Assigned key={`${group.racketId} alerts`} racket={{ ...group, id: group.racketId }}>
            {counted(group.alerts, 'alert')}
          </Assigned>
        ))}
      </ul>
    </StartPart>
  );
}

/** Leads to all that is assigned to somebody, where there is any. */
function Heading({ name, rackets, alerts }: { name: string | undefined; rackets: number; alerts: number }) {
  return (
    <>
      {t`Assigned to you`}{' '}
      {name && rackets > 0 && (
        <Link to="/" search={{ assignee: [name], stage: TO_DO, lifecycle: 'any' }}>
          {t`all ${counted(rackets, 'racket')}`}
        </Link>
      )}{' '}
      {name && alerts > 0 && <Link to="/alerts" search={{ assignee: name }}>{t`all ${counted(alerts, 'alert')}`}</Link>}
    </>
  );
}

interface AssignedProps {
  racket: Pick<RacketSummary, 'id' | 'title' | 'titled' | 'name'>;
  children: React.ReactNode;
}

function Assigned({ racket, children }: AssignedProps) {
  return (
    <li>
      <button type="button" onClick={() => void addRacket(racket.id, 'value')}>
        <IconUserCheck size={16} aria-hidden="true" />
        <span className="grow clip">{whatCalled(racket)}</span>
        <span className="quiet nowrap">{children}</span>
      </button>
    </li>
  );
}
