import { describe, expect, it } from 'vitest';
import { anyRuleWants, EVERY_ALERT } from './alert-rule.ts';
import { isWatched, rulesWatching } from './watching.ts';

const alertOf = (racketId: string) => ({ kind: 'merge' as const, racketId, brands: [], countries: [] });
const merges = { ...EVERY_ALERT, kinds: ['merge' as const], rackets: ['rk-1'] };

describe('watching a racket', () => {
  it('is one rule, which any other part of a rule leaves alone', () => {
    const rules = rulesWatching([merges], 'rk-1', true);
    expect(rules).toEqual([merges, { ...EVERY_ALERT, rackets: ['rk-1'] }]);
    expect(rulesWatching(rules, 'rk-1', true)).toEqual(rules);
    expect([isWatched([merges], 'rk-1'), isWatched(rules, 'rk-1'), isWatched(rules, 'rk-2')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(rulesWatching(rules, 'rk-1', false)).toEqual([merges]);
  });

  // Seen red: with a rule that named no racket any more, and so wanted every alert.
  it('ends, and no rule that named others, too, wants more or less of those', () => {
    const rules = rulesWatching([{ ...EVERY_ALERT, rackets: ['rk-1', 'rk-2'] }], 'rk-1', false);
    expect(['rk-1', 'rk-2', 'rk-3'].map((id) => anyRuleWants(rules, alertOf(id)))).toEqual([false, true, false]);
    expect(rulesWatching(rules, 'rk-2', false)).toEqual([]);
  });

  it('is no matter of a rule that wants every alert', () => {
    expect(isWatched([EVERY_ALERT], 'rk-1')).toBe(false);
    expect(rulesWatching([EVERY_ALERT], 'rk-1', false)).toEqual([EVERY_ALERT]);
  });
});
