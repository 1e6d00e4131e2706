import { type AlertRule, EVERY_ALERT } from './alert-rule.ts';

/** Whether a rule wants every alert of a racket because it names it; one that names none wants those of all. */
const wantsAllOf = ({ kinds, brands, countries, rackets }: AlertRule, racketId: string): boolean =>
  rackets.includes(racketId) && kinds.length + brands.length + countries.length === 0;

/** Whether somebody's rules say that they are told of each alert of a racket. */
export const isWatched = (rules: readonly AlertRule[], racketId: string): boolean =>
  rules.some((rule) => wantsAllOf(rule, racketId));

/** The rules of somebody who watches a racket, or does so no more. A rule that names others, too, stays for those. */
export function rulesWatching(rules: readonly AlertRule[], racketId: string, isWanted: boolean): AlertRule[] {
  if (isWanted) return isWatched(rules, racketId) ? [...rules] : [...rules, { ...EVERY_ALERT, rackets: [racketId] }];
  return rules.flatMap((rule) => {
    if (!wantsAllOf(rule, racketId)) return rule;
    const rackets = rule.rackets.filter((one) => one !== racketId);
    // Without a racket it would want every alert there is.
    return rackets.length > 0 ? { ...rule, rackets } : [];
  });
}
