import { describe, expect, it } from 'vitest';
import { type AlertRule, EVERY_ALERT } from './alert-rule.ts';
import { mergeRules } from './merge-rules.ts';

describe('rules that were changed in another window meanwhile', () => {
  const of = (racket: string): AlertRule => ({ ...EVERY_ALERT, rackets: [racket] });
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(of) as [AlertRule, AlertRule, AlertRule, AlertRule];

  it('are as the form says where nothing was', () =>
    expect(mergeRules({ opened: [a, b], form: [c, a], kept: [a, b] })).toEqual([c, a]));

  it('come and go beside what the form changes', () =>
    expect(mergeRules({ opened: [a, b], form: [a, b, c], kept: [b, d] })).toEqual([b, c, d]));

  it('come once, whoever asked for them', () => {
    const wide: AlertRule = { ...EVERY_ALERT, brands: ['Rolex', 'Nike'] };
    const same: AlertRule = { ...EVERY_ALERT, brands: ['Nike', 'Rolex'] };
    expect(mergeRules({ opened: [], form: [wide], kept: [same] })).toEqual([wide]);
  });
});
