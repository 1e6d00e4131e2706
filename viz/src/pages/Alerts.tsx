import { Button, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { AlertInbox } from '@ringbreaker/cypher/domain';
import { IconBellCog } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readInbox } from '../api.ts';
import { AlertFilters } from '../panels/alerts/AlertFilters.tsx';
import { AlertGroup } from '../panels/alerts/AlertGroup.tsx';
import { AlertRules } from '../panels/alerts/rules/AlertRules.tsx';
import { ConflictDialog } from '../panels/alerts/ConflictDialog.tsx';
import { Command } from '../panels/frame/Command.tsx';
import { tellInbox } from '../panels/alerts/tell-inbox.ts';
import { Toast, undoLast } from '../panels/alerts/Toast.tsx';
import { useNewAlerts } from '../panels/alerts/use-new-alerts.ts';
import { useTriage } from '../panels/alerts/use-triage.ts';
import { ListState } from '../panels/lists/ListState.tsx';
import { LoadMore } from '../panels/lists/LoadMore.tsx';
import { stopsOf, useKeptPlace } from '../panels/alerts/use-kept-place.ts';
import { usePages } from '../panels/lists/use-pages.ts';
import { inboxQuery, isNarrowed, tidyAlertFilter, widened, type AlertFilter } from '../state/alerts/alert-filter.ts';
import { usePageTitle } from './page-title.ts';
import { QUESTIONS } from '../questions.ts';
import { QueryButton } from '../panels/query/QueryButton.tsx';
import { t, tx } from '../words/words.ts';

const AT_ONCE = 25;

/** What changed in known rackets and deserves a look, by racket: to be read, acknowledged, put off or given to somebody. */
export function Alerts() {
  usePageTitle(t`Alerts`);
  const filter = useSearch({ from: '/alerts' });
  const navigate = useNavigate();
  const change = (next: AlertFilter) => void navigate({ to: '/alerts', search: tidyAlertFilter(next), replace: true });
  const query = inboxQuery(filter);
  const {
    list,
    items: groups,
    first: inbox,
  } = usePages(
    ['alerts', 'inbox', query],
    (cursor, signal) => readInbox({ ...query, cursor, limit: AT_ONCE }, signal),
    { keep: true },
  );
  const { set } = useTriage();
  const isRanked = filter.order === 'rank';
  useHotkeys([
    ['mod+Z', () => void undoLast(set)],
    ['ArrowDown', enter, { preventDefault: false }],
  ]);
  return (
    <div className="alerts">
      <Fresh key={String(filter.mine)} upTo={inbox?.upTo} mine={filter.mine === true} />
      <Head filter={filter} inbox={inbox} onRules={() => change({ ...filter, rules: true })} />
      <AlertFilters filter={filter} inbox={inbox} onChange={change} />
      <ListState list={list} height={220} />
      {inbox && groups.length === 0 && <Nothing filter={filter} inbox={inbox} onChange={change} />}
      <ol
        className="alert-groups"
        aria-label={isRanked ? t`Rackets with alerts, by rank` : t`Rackets with alerts, newest first`}
        onKeyDown={walk}
        {...useKeptPlace()}
      >
        {groups.map((group) => (
          <AlertGroup key={group.racketId} group={group} filter={filter} />
        ))}
      </ol>
      <LoadMore list={list} variant="default" mb="lg">
        {isRanked ? t`Load rackets of lower rank` : t`Load rackets with earlier alerts`}
      </LoadMore>
      <Toast />
      <ConflictDialog />
      <AlertRules opened={filter.rules === true} onClose={() => change({ ...filter, rules: undefined })} />
    </div>
  );
}

interface HeadProps {
  filter: AlertFilter;
  inbox: AlertInbox | undefined;
  onRules: () => void;
}

/** What the page shows, in which order, and the way to the rules. */
function Head({ filter, inbox, onRules }: HeadProps) {
  const order = filter.order === 'rank' ? t`Ranked by band, then harm, then score.` : t`Newest alert first.`;
  return (
    <div className="queue-head">
      <div className="alerts-title">
        <Title order={1} size="h3">{t`Alerts`}</Title>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBellCog size={15} />}
          onClick={onRules}
        >{t`Alert rules`}</Button>
        <QueryButton small of={t`the inbox`} ask={() => QUESTIONS.inbox(inboxQuery(filter))} />
      </div>
      <Text
        size="sm"
        c="dimmed"
      >{tx`${inbox && tellInbox(inbox, filter)}New sellers with a strong tie, new members, sellers that came back, and rackets that merged or grew since the run before. Each is a lead to check, not a finding. ${order}`}</Text>
    </div>
  );
}

/** How many alerts came since the list was read; nothing moves until somebody asks for them. */
function Fresh({ upTo, mine }: { upTo: number | undefined; mine: boolean }) {
  const { fresh, letIn } = useNewAlerts(upTo, mine);
  return (
    <div role="status" className="fresh-place">
      {fresh > 0 && (
        <Button size="compact-sm" radius="xl" variant="default" onClick={letIn}>{tx`${fresh} new: show`}</Button>
      )}
    </div>
  );
}

interface NothingProps {
  filter: AlertFilter;
  inbox: AlertInbox;
  onChange: (filter: AlertFilter) => void;
}

function Nothing({ filter, inbox, onChange }: NothingProps) {
  const { open, snoozed, acknowledged } = inbox.states;
  if (isNarrowed(filter)) {
    const clear = () => onChange(widened(filter));
    return <Empty title={t`Nothing fits these filters`} act={t`Clear all filters`} onAct={clear} />;
  }
  if (filter.mine && open + snoozed + acknowledged === 0) {
    const says = t`Yours are the alerts that your rules want. Say which kinds, brands, countries or rackets you follow.`;
    return (
      <Empty
        title={t`No alert is yours`}
        says={says}
        act={t`Set your rules`}
        onAct={() => onChange({ ...filter, rules: true })}
      />
    );
  }
  if (open + snoozed + acknowledged === 0) return <NoAlerts />;
  if (filter.state === 'snoozed') return <Empty title={t`Nothing is snoozed`} />;
  if (filter.state === 'acknowledged') return <Empty title={t`Nothing has been acknowledged yet`} />;
  return <Empty title={t`All done`} says={t`Nothing is open. What is snoozed comes back by itself on its day.`} />;
}

function Empty({ title, says, act, onAct }: { title: string; says?: string; act?: string; onAct?: () => void }) {
  return (
    <div className="empty">
      <Title order={2} size="h4">
        {title}
      </Title>
      {says && <Text>{says}</Text>}
      {act && (
        <Button variant="default" onClick={onAct}>
          {act}
        </Button>
      )}
    </div>
  );
}

function NoAlerts() {
  return (
    <div className="empty">
      <Title order={2} size="h4">{t`No alerts yet`}</Title>
      <Text>{t`The first run only takes stock. From then on each new run tells here who joined a known racket and by what, which closed seller came back, and which rackets merged or grew fast.`}</Text>
      <Text c="dimmed">{tx`Load the next delivery and detect again: ${<Command words="ingest DIR" />}, then ${<Command words="detect" />}.`}</Text>
    </div>
  );
}

/** Where nothing has the focus yet, down goes to the first racket. */
function enter(event: KeyboardEvent): void {
  const groups = document.querySelector<HTMLElement>('.alert-groups');
  if (groups && document.activeElement === document.body) step(event, groups, 1);
}

/** Up and down walk from racket to racket, and over the alerts of those that are open. */
function walk(event: React.KeyboardEvent<HTMLOListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) step(event, event.currentTarget, by);
}

function step(event: Pick<Event, 'preventDefault'>, groups: HTMLElement, by: number): void {
  const stops = stopsOf(groups);
  const next = stops[stops.findIndex((stop) => stop.contains(document.activeElement)) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
