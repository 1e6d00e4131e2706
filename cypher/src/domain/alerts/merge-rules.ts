import type { AlertRule } from './alert-rule.ts';

/**
 * The rules of a form as they are to be kept, with what was changed elsewhere since it was opened: a rule that came stays,
 * one that was taken out is out.
 * @param rules `opened`: with which the form began; `form`: as it is now; `kept`: as they are kept by now
 */
export function mergeRules(rules: Record<'opened' | 'form' | 'kept', readonly AlertRule[]>): AlertRule[] {
  const opened = new Set(rules.opened.map(textOf));
  const kept = new Set(rules.kept.map(textOf));
  const stays = (rule: AlertRule) => !opened.has(textOf(rule)) || kept.has(textOf(rule));
  const came = rules.kept.filter((rule) => !opened.has(textOf(rule)));
  const form = rules.form.filter(stays);
  const there = new Set(form.map(textOf));
  return [...form, ...came.filter((rule) => !there.has(textOf(rule)))];
}

const textOf = ({ kinds, brands, countries, rackets }: AlertRule) =>
  JSON.stringify([kinds, brands, countries, rackets].map((some) => [...some].sort()));
