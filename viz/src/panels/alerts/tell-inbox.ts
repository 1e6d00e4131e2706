import type { AlertInbox } from '@ringbreaker/cypher/domain';
import { count, counted } from '../../graph/words.ts';
import { isNarrowed, type AlertFilter } from '../../state/alerts/alert-filter.ts';
import { t } from '../../words/words.ts';

/** How much the inbox shows. Of all that is open it also tells how much is not seen yet: the number in the header. */
export function tellInbox(
  { alerts, total, unseen }: Pick<AlertInbox, 'alerts' | 'total' | 'unseen'>,
  filter: AlertFilter,
): string {
  if (alerts === 0) return '';
  const rackets = counted(total, 'racket');
  const showsAllOpen = (filter.state ?? 'open') === 'open' && !filter.mine && !isNarrowed(filter);
  if (!showsAllOpen) return t`${counted(alerts, 'alert')} in ${rackets}. `;
  const open = counted(alerts, 'open alert');
  if (unseen === 0) return t`${open} in ${rackets}, all of them seen. `;
  return t`${count(unseen)} not seen yet, of ${open} in ${rackets}; what you unfold counts as seen. `;
}
