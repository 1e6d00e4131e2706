import { useSingleKeys } from '../../state/preferences.ts';
import { snoozeTimes, type TriageStep } from '../../state/alerts/alert-triage.ts';

/** What a single key does to the alert, or the racket's alerts, on which the focus is; null: nothing. */
export function stepOfKey(event: React.KeyboardEvent, me: string | null): TriageStep | null {
  if (!useSingleKeys.getState().singleKeys || event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'a':
      return { do: 'acknowledge' };
    case 'o':
      return { do: 'reopen' };
    case 's':
      return { do: 'snooze', until: snoozeTimes(new Date())[0]?.until ?? '' };
    case 'm':
      return me === null ? null : { do: 'assign', to: me };
    default:
      return null;
  }
}
