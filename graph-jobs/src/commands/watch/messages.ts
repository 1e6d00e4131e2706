import type { OutboxMessage } from '@ringbreaker/cypher/domain';
import { minuteOf } from '../../minute-of.ts';
import { alignColumns } from '../table.ts';

const HEAD = ['message', 'alerts', 'state', 'attempts', 'made', 'last answer'];

/** Messages of a receiver as a table. */
export function tellMessages(found: readonly OutboxMessage[]): string {
  if (found.length === 0) return 'It has no messages.\n';
  const rows = found.map(({ id, alerts, number, state, attempts, madeAt, error, status }) => [
    id,
    alerts.length === 0 ? 'trial' : alerts.length === 1 ? `#${number}` : `${alerts.length}, up to #${number}`,
    state,
    attempts,
    minuteOf(new Date(madeAt).toISOString()),
    error ?? (status === null ? '' : String(status)),
  ]);
  return alignColumns(HEAD, rows);
}
