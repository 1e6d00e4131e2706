import { canonicalize } from 'json-canonicalize';
import { z } from 'zod';
import {
  AlertRule,
  type AlertSubscription,
  anyRuleWants,
  NO_SUBSCRIPTION,
  type NewAlertSubscription,
  type RuledAlert,
} from '../domain/alerts/alert-rule.ts';
import type { Database } from '../connection/driver.ts';
import { namedBrands } from '../queries/explore/explore.ts';
import { ruledAlerts } from '../queries/explore/lives.ts';
import { saveSubscription, subscriptionOf } from '../queries/review/review.ts';

/** The id of somebody's subscription, by which messages name it. */
export const readerId = (reader: string) => `reader_${reader}`;

/** Keeps what somebody wants to be told of, and how; it holds for what comes. */
export async function keepSubscription(database: Database, reader: string, wanted: NewAlertSubscription) {
  const { rules, ...how } = wanted;
  await database.run(saveSubscription, { ...how, id: readerId(reader), reader, rules: canonicalize(rules) });
}

/** What somebody wants to be told of, and how. */
export async function readSubscription(database: Database, reader: string): Promise<AlertSubscription> {
  const [kept] = await database.run(subscriptionOf, { id: readerId(reader) });
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
