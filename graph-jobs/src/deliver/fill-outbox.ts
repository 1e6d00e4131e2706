import {
  type Database,
  fillOutbox as saveMessages,
  readersOfMail,
  readRuledAlerts,
  readRules,
  readSees,
  webhooksBehind,
} from '@ringbreaker/cypher';
import { type AlertRule, anyRuleWants, type Channel } from '@ringbreaker/cypher/domain';
import { slotToAsk } from '../schedule/slots.ts';

/** Somebody who is due to be told of alerts past a number and up to another. */
interface Receiver {
  readonly id: string;
  readonly channel: Channel;
  readonly rules: readonly AlertRule[];
  /** Whose facts they see; null = everybody's. */
  readonly sees: string[] | null;
  readonly past: number;
  readonly upTo: number;
}

/**
 * Makes messages of all alerts that receivers want and have not been told of: a webhook gets one for each alert, a
 * reader one mail for all of them. Answers how many were made.
 * @param now milliseconds by the database's clock: digests are made when their hour has come
 */
export async function fillOutbox(database: Database, channels: readonly Channel[], now: number): Promise<number> {
  const webhooks = channels.includes('webhook') ? await findWebhooks(database) : [];
  const readers = channels.includes('mail') ? await findReaders(database, now) : [];
  const alertsFor = oncePerView(database);
  let made = 0;
  for (const receiver of [...webhooks, ...readers]) {
    const { id, channel, rules, past, upTo } = receiver;
    const wanted = (await alertsFor(receiver)).filter((alert) => anyRuleWants(rules, alert));
    const messages = channel === 'webhook' ? wanted.map((alert) => messageOf(id, [alert])) : inOne(id, wanted);
    const [saved] = await database.run(saveMessages, { receiver: id, channel, past, upTo, now, messages });
    made += saved?.made ?? 0;
  }
  return made;
}

async function findWebhooks(database: Database): Promise<Receiver[]> {
  const found = await database.run(webhooksBehind, {});
  return found.map(({ id, past, upTo, ...rule }) => {
    return { id, channel: 'webhook' as const, rules: [rule], sees: null, past, upTo };
  });
}

/** Readers whose mail is due: at once, or when the hour of their digest has come since the one before. */
async function findReaders(database: Database, now: number): Promise<Receiver[]> {
  const found = await database.run(readersOfMail, {});
  const due = found.filter(({ tell, hour, zone, filledAt }) => {
    return tell === 'at_once' || slotToAsk({ cron: `0 ${hour} * * *`, zone, missed: 'once' }, filledAt, now) !== null;
  });
  return due.map(({ id, past, upTo, rules, sees }) => {
    return { id, channel: 'mail' as const, rules: readRules(rules), sees: readSees(sees), past, upTo };
  });
}

type Found = Awaited<ReturnType<typeof readRuledAlerts>>;

/** Many receivers stand at the same alert and see the same: what they may be told of is read once. */
function oncePerView(database: Database): (receiver: Receiver) => Promise<Found> {
  const read = new Map<string, Promise<Found>>();
  return ({ sees, past, upTo }) => {
    if (past >= upTo) return Promise.resolve([]);
    const key = JSON.stringify([sees, past, upTo]);
    const found = read.get(key) ?? readRuledAlerts(database, sees, { past, upTo, since: null });
    read.set(key, found);
    return found;
  };
}

function inOne(receiver: string, alerts: Found) {
  return alerts.length === 0 ? [] : [messageOf(receiver, alerts)];
}

/** Named by the receiver and the last of its alerts: whoever makes it again makes the same. */
function messageOf(receiver: string, alerts: Found) {
  const last = alerts.at(-1)!;
  return { id: `${receiver}_${last.id}`, alerts: alerts.map(({ id }) => id), number: last.number };
}
