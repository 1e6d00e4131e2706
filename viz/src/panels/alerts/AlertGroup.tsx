import { ActionIcon } from '@mantine/core';
import { type AlertGroup as Group, type AlertView, tellDismissal } from '@ringbreaker/cypher/domain';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { readMe, writeSeen } from '../../api.ts';
import { counted } from '../../graph/words.ts';
import type { AlertFilter } from '../../state/alerts/alert-filter.ts';
import { titleOf, whatCalled } from '../../state/racket/racket-title.ts';
import { TriageMark } from '../marks/Marks.tsx';
import { ALERT_KINDS } from './alert-kinds.ts';
import { GroupAlerts } from './GroupAlerts.tsx';
import { StandingTags } from './StandingTags.tsx';
import { TriageButtons } from './TriageButtons.tsx';
import { sayAlert } from '../../state/alerts/say-alert.ts';
import { useRacketNames } from './use-racket-names.ts';
import { stepOfKey } from './step-of-key.ts';
import { useTriage } from './use-triage.ts';
import { countryName } from '../../state/queue/queue-chips.ts';
import { inWords, listed, serverSays, t, tx } from '../../words/words.ts';

/** A racket's alerts: how many of which kind, the newest in a line, and all of them when it is opened. */
export function AlertGroup({ group, filter }: { group: Group; filter: AlertFilter }) {
  const [open, setOpen] = useState(false);
  const body = useId();
  const { takeAll } = useTriage();
  const { name } = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => readMe(signal) }).data ?? { name: null };
  useSeen(group, open && filter.kind === undefined && !filter.mine);
  const { racketId, alerts, unseen, latest } = group;
  const says = sayAlert(latest, useRacketNames(group, [latest]));
  const take = (step: Parameters<typeof takeAll>[0]) => void takeAll(step, racketId, filter);
  const keyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const step = stepOfKey(event, name);
    if (step) take(step);
    else if (event.key === 'Enter' || event.key === ' ') setOpen(!open);
    else return;
    event.preventDefault();
  };
  return (
    <li>
      <section className="alert-group" data-racket={racketId}>
        <div
          className="alert-group-head alert-stop"
          tabIndex={0}
          role="group"
          aria-label={t`${whatCalled(group)}: ${counted(alerts, 'alert')}, ${unseen} not seen yet. ${says}`}
          onKeyDown={keyDown}
        >
          <Unfolder racketId={racketId} body={body} open={open} toggle={() => setOpen(!open)} />
          <GroupTitle group={group} says={says} open={open} toggle={() => setOpen(!open)} />
          <TriageButtons
            of={t`${counted(alerts, 'alert')} of ${racketId}`}
            closed={filter.state === 'acknowledged'}
            label={alerts === 1 ? t`Acknowledge` : t`Acknowledge ${alerts}`}
            take={take}
          />
        </div>
        <div id={body}>{open && <GroupAlerts group={group} filter={filter} />}</div>
      </section>
    </li>
  );
}

interface UnfolderProps {
  racketId: string;
  /** The id of what is unfolded. */
  body: string;
  open: boolean;
  toggle: () => void;
}

function Unfolder({ racketId, body, open, toggle }: UnfolderProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-expanded={open}
      aria-controls={body}
      aria-label={open ? t`Close ${racketId}` : t`Open ${racketId}`}
      onClick={toggle}
    >
      <IconChevronRight size={16} className={open ? 'opened' : undefined} />
    </ActionIcon>
  );
}

interface GroupTitleProps {
  group: Group;
  /** What the newest alert says. */
  says: string;
  open: boolean;
  toggle: () => void;
}

function GroupTitle({ group, says, open, toggle }: GroupTitleProps) {
  const { racketId, lifecycle, band, harm, dismissal, unseen, kinds, brands, countries, latest } = group;
  const about = [listed(brands.slice(0, 3)), listed(countries.map(countryName))].filter(Boolean).join(' · ');
  return (
    <div className="alert-group-title" onClick={toggle}>
      <div className="alert-group-line">
        {unseen > 0 && <span className="unseen-dot" title={t`${unseen} not seen yet`} />}
        <Link
          to="/rackets/$id"
          params={{ id: racketId }}
          className="racket-title"
          onClick={(event) => event.stopPropagation()}
        >
          {whatCalled(group)}
        </Link>
        {group.name !== null && <span className="racket-made nowrap">{titleOf(group)}</span>}
        <span className="racket-id">{racketId}</span>
        {lifecycle && lifecycle !== 'active' && <span className="tag">{inWords(lifecycle, 'lifecycle')}</span>}
        {band && <span className="tag">{harm === null ? tx`band ${band}` : tx`band ${band} · harm ${harm}`}</span>}
        {dismissal && <TriageMark triage="dismissed" until={dismissal.until} />}
        {kinds.map(({ kind, alerts }) => (
          <KindCount key={kind} kind={kind} alerts={alerts} />
        ))}
        {group.assignees.map((name) => (
          <span key={name} className="tag tag-assignee">
            {name}
          </span>
        ))}
        <span className="alert-about quiet">
          <span className="clip">{about}</span>
          <time className="nowrap" dateTime={latest.asOf}>
            {latest.asOf.slice(0, 10)}
          </time>
        </span>
      </div>
      {dismissal && <div className="alert-group-line quiet">{tx`It is ${serverSays(tellDismissal(dismissal))}.`}</div>}
      {!open && (
        <div className="alert-group-line">
          <span className="alert-latest" title={serverSays(latest.says)}>
            {says}
          </span>
          {group.alerts === 1 && <StandingTags alert={latest} assignee={false} />}
        </div>
      )}
    </div>
  );
}

function KindCount({ kind, alerts }: { kind: AlertView['kind']; alerts: number }) {
  const { tell, icon: Icon } = ALERT_KINDS[kind];
  return (
    <span
      className="kind-count"
      title={
        kind === 'new_member'
          ? t`Who was closed by the time that it joined raises no alert; the list of rackets counts it as new, too.`
          : undefined
      }
    >
      <Icon size={14} aria-hidden="true" /> {tell(alerts)}
    </span>
  );
}

/** What is opened has been seen; it is noted once, and the mark goes when the inbox is read next. */
function useSeen({ racketId, newest, unseen }: Group, open: boolean): void {
  const queries = useQueryClient();
  const isNew = open && unseen > 0;
  useEffect(() => {
    if (!isNew) return;
    void writeSeen(racketId, newest)
      .then(() => queries.invalidateQueries({ queryKey: ['alerts'] }))
      .catch(() => undefined);
  }, [isNew, racketId, newest, queries]);
}
