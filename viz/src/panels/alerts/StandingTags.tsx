import type { AlertView } from '@ringbreaker/cypher/domain';
import { dayOf } from '../../state/alert-triage.ts';

/** How an alert stands: acknowledged by whom, put off until when, given to whom. */
export function StandingTags({ alert, assignee = true }: { alert: AlertView; assignee?: boolean }) {
  const { state, triage } = alert;
  const { acknowledgedBy, acknowledgedAt, snoozedUntil } = triage;
  return (
    <>
      {state === 'acknowledged' && (
        <span className="tag" title={acknowledgedAt ?? undefined}>
          acknowledged by {acknowledgedBy}
        </span>
      )}
      {state === 'snoozed' && snoozedUntil && <span className="tag">snoozed until {dayOf(snoozedUntil)}</span>}
      {assignee && triage.assignee && <span className="tag tag-assignee">{triage.assignee}</span>}
    </>
  );
}
