import { canonicalize } from 'json-canonicalize';
import { z } from 'zod';
import {
  AlertRule,
  type AlertSubscription,
  anyRuleWants,
  MOST_RULES,
  NO_SUBSCRIPTION,
  type NewAlertSubscription,
  type NewWatch,
  type RuledAlert,
} from '../domain/alerts/alert-rule.ts';
import { saying } from '../domain/saying.ts';
import { mergeRules } from '../domain/alerts/merge-rules.ts';
import { rulesWatching } from '../domain/alerts/watching.ts';
import type { Database } from '../connection/driver.ts';
import { namedBrands } from '../queries/explore/explore.ts';
import { ruledAlerts } from '../queries/explore/lives.ts';
import { GraphError } from '../errors.ts';
import { lockSubscription, saveSubscription, subscriptionOf } from '../queries/review/review.ts';

/** The id of somebody's subscription, by which messages name it. */
export const readerId = (reader: string) => `reader_${reader}`;

/**
 * Keeps what somebody wants to be told of, and how; it holds for what comes. Where they say which rules they began with,
 * what another window of theirs changed since then stays.
 * @throws GraphError `refused` where they have more rules than there may be
 */
export function keepSubscription(database: Database, reader: string, wanted: NewAlertSubscription): Promise<void> {
  const { opened, rules: form, ...how } = wanted;
  return change(database, reader, ({ rules: kept }) => ({
    ...how,
    rules: opened ? mergeRules({ opened, form, kept }) : form,
  }));
}

/**
 * Adds a racket to what somebody wants to be told of, or takes it out; all else that they want stays, also what another
 * window of theirs changes in the same instant.
 * @throws GraphError `refused` where they have as many rules as there may be
 */
export function keepWatch(database: Database, reader: string, { racketId, isWanted }: NewWatch): Promise<void> {
  return change(database, reader, (kept) => ({ ...kept, rules: rulesWatching(kept.rules, racketId, isWanted) }));
}

/** What somebody wants to be told of, and how. */
export const readSubscription = (database: Database, reader: string): Promise<AlertSubscription> =>
  subscriptionIn(database, readerId(reader));

/** Nobody else changes it in between. */
function change(database: Database, reader: string, to: (kept: AlertSubscription) => AlertSubscription): Promise<void> {
  return database.transaction('write', async (transaction) => {
    const id = readerId(reader);
    await transaction.run(lockSubscription, { id });
    const wanted = to(await subscriptionIn(transaction, id));
    if (wanted.rules.length > MOST_RULES)
      throw new GraphError('refused', saying`You have ${MOST_RULES} alert rules, as many as there may be.`);
    await transaction.run(saveSubscription, { ...wanted, id, reader, rules: canonicalize(wanted.rules) });
  });
}

async function subscriptionIn(graph: Pick<Database, 'run'>, id: string): Promise<AlertSubscription> {
  const [kept] = await graph.run(subscriptionOf, { id });
  return kept ? { ...kept, rules: readRules(kept.rules) } : NO_SUBSCRIPTION;
}

/** Rules as a subscription keeps them. */
export const readRules = (text: string): AlertRule[] => z.array(AlertRule).parse(JSON.parse(text));

/** Which alerts are asked for: past a number, up to another (null = the last there is), of runs since a time. */
interface Stretch {
  readonly past: number;
  readonly upTo: number | null;
  readonly since: string | null;
}

/** Alerts with what rules look at, as far as somebody sees them, the oldest first. */
export async function readRuledAlerts(
  database: Database,
  contributors: string[] | null,
  stretch: Stretch,
): Promise<(RuledAlert & { id: string; number: number })[]> {
  const brands = contributors ? await database.run(namedBrands, { contributors }) : [];
  return database.run(ruledAlerts, { ...stretch, contributors, brandsSeen: brands.map(({ name }) => name) });
}

/** Of each racket the kinds of alert that rules want, among the alerts that are given. */
export function wantedKinds(rules: readonly AlertRule[], alerts: readonly RuledAlert[]) {
  const wanted: Record<string, RuledAlert['kind'][]> = {};
  for (const alert of alerts) {
    if (wanted[alert.racketId]?.includes(alert.kind) || !anyRuleWants(rules, alert)) continue;
    (wanted[alert.racketId] ??= []).push(alert.kind);
  }
  return wanted;
}
