import type { z } from 'zod';
import { readSees } from '../access/sees.ts';
import type { Database } from '../connection/driver.ts';
import type { StoredAlert } from '../domain/alerts/alert.ts';
import { anyRuleWants } from '../domain/alerts/alert-rule.ts';
import { alertsOfMessage, type claimMessage } from '../queries/deliver.ts';
import { readRuledAlerts, readRules } from './keep-subscription.ts';

/** What a message tells of. */
interface Told {
  /** The first fifty alerts, in the order of their numbers. */
  readonly alerts: readonly StoredAlert[];
  /** How many there are in all. */
  readonly total: number;
}

type Message = Pick<z.infer<typeof claimMessage.row>, 'alerts' | 'channel' | 'number' | 'rules' | 'sees'>;

/**
 * What a message tells of when it is sent. It may have waited for days: a reader who sees a part is told of what they see
 * now, and of what their rules want by that. A webhook, and who sees everything, are told of all.
 */
export async function readTold(database: Database, message: Message): Promise<Told> {
  const { alerts: ids, channel, number, rules } = message;
  const alerts = await database.run(alertsOfMessage, { ids });
  const sees = channel === 'mail' ? readSees(message.sees ?? '[]') : null;
  if (sees === null) return { alerts, total: ids.length };
  const [made, wanted] = [new Set(ids), readRules(rules ?? '[]')];
  const stretch = { past: (alerts[0]?.number ?? 0) - 1, upTo: number, since: null };
  const seen = (await readRuledAlerts(database, sees, stretch)).filter(
    (alert) => made.has(alert.id) && anyRuleWants(wanted, alert),
  );
  const left = seen.map(({ id }) => id);
  return { alerts: await database.run(alertsOfMessage, { ids: left }), total: left.length };
}
