import { z } from 'zod';
import { AlertKind } from './alert.ts';

/** Which alerts somebody wants to be told of; an empty list narrows nothing. */
export const AlertRule = z.object({
  kinds: z.array(AlertKind).max(10),
  brands: z.array(z.string().min(1).max(200)).max(200),
  countries: z.array(z.string().length(2)).max(250).describe('ISO 3166-1 alpha-2'),
  rackets: z.array(z.string().min(1).max(200)).max(500),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** A rule that narrows nothing. */
export const EVERY_ALERT: AlertRule = { kinds: [], brands: [], countries: [], rackets: [] };

/** What of an alert a rule looks at: its kind, and its racket with brands and countries as the reader may see them. */
export const RuledAlert = z.object({
  kind: AlertKind,
  racketId: z.string(),
  brands: z.array(z.string()),
  countries: z.array(z.string()),
});
export type RuledAlert = z.infer<typeof RuledAlert>;

/** Whether any of the rules wants an alert: each part of a rule that is not empty has to fit. No rule wants nothing. */
export function anyRuleWants(rules: readonly AlertRule[], alert: RuledAlert): boolean {
  return rules.some(
    ({ kinds, brands, countries, rackets }) =>
      (kinds.length === 0 || kinds.includes(alert.kind)) &&
      (rackets.length === 0 || rackets.includes(alert.racketId)) &&
      meets(brands, alert.brands) &&
      meets(countries, alert.countries),
  );
}

function meets(wanted: readonly string[], found: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const names = new Set(wanted.map((name) => name.toLowerCase()));
  return found.some((name) => names.has(name.toLowerCase()));
}

/** So many rules somebody may have: each racket that they watch is one. */
export const MOST_RULES = 100;

/** How somebody is told of the alerts that their rules want: where they look themselves, or by mail too. */
export const AlertTelling = z.enum(['inbox', 'at_once', 'digest']);
export type AlertTelling = z.infer<typeof AlertTelling>;

/** What somebody wants to be told of, and how. */
export const AlertSubscription = z.object({
  rules: z.array(AlertRule).max(MOST_RULES).describe('an alert that any of them wants is theirs; none: no alert is'),
  tell: AlertTelling.describe('`at_once`: a mail after each run; `digest`: one mail a day'),
  address: z.email().max(254).nullable().describe('where mail goes to'),
  hour: z.number().int().min(0).max(23).describe('of the digest, by the clock of `zone`'),
  zone: z.string().min(1).max(64).refine(isZone, 'Expected a time zone, as Europe/Zurich'),
});
export type AlertSubscription = z.infer<typeof AlertSubscription>;

const NewRules = z.array(z.strictObject(AlertRule.shape)).max(MOST_RULES);

/** A subscription as somebody asks for it. */
export const NewAlertSubscription = z
  .strictObject({
    ...AlertSubscription.shape,
    rules: NewRules,
    opened: NewRules.optional().describe(
      'the rules that you saw when you began: what was changed elsewhere since then stays; missing: `rules` stand alone',
    ),
  })
  .refine(({ tell, address }) => tell === 'inbox' || address !== null, {
    path: ['address'],
    message: 'Expected where the mail is to go',
  });
export type NewAlertSubscription = z.infer<typeof NewAlertSubscription>;

/** Whether somebody wants to be told of each alert of a racket, or no more. */
export const NewWatch = z.strictObject({
  racketId: AlertRule.shape.rackets.element,
  isWanted: z.boolean().describe('adds a rule for this racket alone; else takes the racket out of each such rule'),
});
export type NewWatch = z.infer<typeof NewWatch>;

/** What stands for somebody who never said anything. */
export const NO_SUBSCRIPTION: AlertSubscription = { rules: [], tell: 'inbox', address: null, hour: 8, zone: 'UTC' };

/** A subscription as it is shown, with whether mail can be had. */
export const AlertSubscriptionView = AlertSubscription.extend({
  noMail: z.string().nullable().describe('why no mail can be had here; null: it can'),
});
export type AlertSubscriptionView = z.infer<typeof AlertSubscriptionView>;

/** What rules would have wanted of late. */
export const RulesPreview = z.object({
  matched: z.number().int().describe('alerts of these days that the rules want'),
  total: z.number().int().describe('alerts of these days in all, as far as who asks sees them'),
  days: z.number().int(),
});
export type RulesPreview = z.infer<typeof RulesPreview>;

/** A subscription as it is stored, by the name of its reader. */
export const StoredSubscription = z.object({
  id: z.string(),
  reader: z.string(),
  rules: z.string().describe('canonical JSON of a list of AlertRule'),
  tell: AlertTelling,
  address: z.string().nullable(),
  hour: z.number().int(),
  zone: z.string(),
  lastNumber: z.number().int().describe('number of the last alert that mail was made of, or that was not wanted'),
  filledAt: z.number().int().describe('milliseconds by the database’s clock: digests are made for slots after it'),
});
export type StoredSubscription = z.infer<typeof StoredSubscription>;

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
