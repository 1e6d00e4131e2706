import type { AlertView } from '@ringbreaker/cypher/domain';
import { dayOf } from '../../state/alerts/alert-triage.ts';
import { t, tx } from '../../words/words.ts';

/** How an alert stands: what a run made of a strong tie, acknowledged by whom, put off until when, given to whom. */
export function StandingTags({ alert, assignee = true }: { alert: AlertView; assignee?: boolean }) {
  const { state, triage, isMember } = alert;
  const { acknowledgedBy, acknowledgedAt, snoozedUntil } = triage;
  return (
    <>
      {isMember !== null && <span className="tag">{isMember ? t`a member by now` : t`no member so far`}</span>}
      {state === 'acknowledged' && (
        <span className="tag" title={acknowledgedAt ?? undefined}>{tx`acknowledged by ${acknowledgedBy}`}</span>
      )}
      {state === 'snoozed' && snoozedUntil && <span className="tag">{tx`snoozed until ${dayOf(snoozedUntil)}`}</span>}
      {assignee && triage.assignee && <span className="tag tag-assignee">{triage.assignee}</span>}
    </>
  );
}
