import type { AlertKind, AlertRule, AlertSubscription, NewAlertSubscription } from '@ringbreaker/cypher/domain';
import { inContext, t } from '../../words/words.ts';

/** Says in a sentence what a rule wants. */
export function sayRule({ kinds, brands, countries, rackets }: AlertRule, nameOf: (kind: AlertKind) => string): string {
  const what = kinds.length === 0 ? t`Every alert` : sayList(kinds.map(nameOf));
  const parts = [
    brands.length > 0 && inContext('brands')`of ${sayList(brands)}`,
    countries.length > 0 && inContext('countries')`in ${sayList(countries)}`,
    rackets.length > 0 && inContext('rackets')`of ${sayList(rackets)}`,
  ];
  return [what, ...parts.filter(Boolean)].join(' ');
}

function sayList(names: readonly string[]): string {
  if (names.length > 4) return t`${names.slice(0, 3).join(', ')} or ${names.length - 3} more`;
  return names.length < 2 ? names.join('') : t`${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** What is wrong with a form that somebody is about to keep; null: nothing. */
export function problemOf({ rules, tell, address }: AlertSubscription): string | null {
  if (tell === 'inbox') return null;
  if (rules.length === 0) return t`Add a rule first: without one no alert is yours, and no mail comes.`;
  return /^\S+@\S+\.\S+$/.test(address ?? '') ? null : t`Say where the mail is to go.`;
}

/** A form as it is kept, begun with these rules: an address that is not typed is none. */
export function toKeep(
  { rules, tell, address, hour, zone }: AlertSubscription,
  opened: AlertRule[],
): NewAlertSubscription {
  return { rules, opened, tell, address: address?.trim() || null, hour, zone };
}

/** The person's own time zone, and all others that the browser knows. */
export function zonesFrom(own: string, known: readonly string[]): string[] {
  return [...new Set([own, 'UTC', ...known])];
}
