import type { AlertView } from '@ringbreaker/cypher/domain';
import { dayOf } from '../../state/alert-triage.ts';

/** How an alert stands: acknowledged by whom, put off until when, given to whom. */
export function StandingTags({ alert: { state, triage } }: { alert: AlertView }) {
  const { acknowledgedBy, acknowledgedAt, snoozedUntil, assignee } = triage;
  return (
    <>
      {state === 'acknowledged' && (
        <span className="tag" title={acknowledgedAt ?? undefined}>
          acknowledged by {acknowledgedBy}
        </span>
      )}
      {state === 'snoozed' && snoozedUntil && <span className="tag">snoozed until {dayOf(snoozedUntil)}</span>}
      {assignee && <span className="tag tag-assignee">{assignee}</span>}
    </>
  );
}
