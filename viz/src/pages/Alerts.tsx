import { Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { readAlerts } from '../api.ts';
import { counted } from '../graph/words.ts';
import { AlertCard } from '../panels/AlertCard.tsx';
import { ListState } from '../panels/lists/ListState.tsx';
import { LoadMore } from '../panels/lists/LoadMore.tsx';
import { usePages } from '../panels/lists/use-pages.ts';
import { useSeenAlerts } from '../state/preferences.ts';

const AT_ONCE = 25;

/** What changed in known rackets and deserves a look, newest first. */
export function Alerts() {
  const {
    list,
    items: alerts,
    total,
  } = usePages(['alerts'], (cursor, signal) => readAlerts({ cursor, limit: AT_ONCE }, signal));
  const seen = useSeenBefore(alerts[0]?.number ?? 0);
  return (
    <div className="alerts">
      <div className="queue-head">
        <Title order={1} size="h3">
          Alerts
        </Title>
        <Text size="sm" c="dimmed">
          {list.isSuccess && `${counted(total, 'alert')}: `}
          what joined, came back, merged or grew since the run before. Each is a lead to check, not a finding.
        </Text>
      </div>
      <ListState list={list} height={220} />
      {list.isSuccess && alerts.length === 0 && <NoAlerts />}
      <ol className="alert-list" reversed aria-label="Alerts, newest first" onKeyDown={walk}>
        {alerts.map((alert) => (
          <AlertCard key={alert.id} alert={alert} fresh={alert.number > seen} />
        ))}
      </ol>
      <LoadMore list={list} variant="default" mb="lg">
        Load earlier alerts
      </LoadMore>
    </div>
  );
}

/** The number of the last alert that was seen on an earlier visit; what is shown now counts as seen from here on. */
function useSeenBefore(newest: number): number {
  const { before, markSeen } = useSeenAlerts();
  useEffect(() => {
    if (newest > 0) markSeen(newest);
  }, [newest, markSeen]);
  return before;
}

function NoAlerts() {
  return (
    <div className="empty">
      <Title order={2} size="h4">
        No alerts yet
      </Title>
      <Text>
        The first run only takes stock. From then on each new run tells here who joined a known racket and by what,
        which closed seller came back, and which rackets merged or grew fast.
      </Text>
      <Text c="dimmed">
        Load the next delivery and detect again: <span className="mono">npm run ringbreaker -- ingest DIR</span>, then{' '}
        <span className="mono">npm run ringbreaker -- detect</span>.
      </Text>
    </div>
  );
}

/** Up and down walk from alert to alert. */
function walk(event: React.KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('.alert-card')];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
