import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlertKind } from './alert.ts';
import { type AlertRule, anyRuleWants, NewAlertSubscription, NO_SUBSCRIPTION, type RuledAlert } from './alert-rule.ts';

const EVERYTHING: AlertRule = { kinds: [], brands: [], countries: [], rackets: [] };
const ALERT: RuledAlert = { kind: 'merge', racketId: 'rk-1', brands: ['Rolex', 'Nike'], countries: ['CN'] };

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const brand = ['Rolex', 'NIKE', 'Adidas'];
const country = ['CN', 'DE', 'ch'];
const racket = ['rk-1', 'rk-2'];
const rules = fc.record({
  kinds: some(AlertKind.options),
  brands: some(brand),
  countries: some(country),
  rackets: some(racket),
});
const alerts = fc.record({
  kind: fc.constantFrom(...AlertKind.options),
  racketId: fc.constantFrom(...racket),
  brands: some(brand),
  countries: some(country),
});

describe('rules', () => {
  it.each([
    [{}, true],
    [{ kinds: ['merge', 'new_member'] }, true],
    [{ kinds: ['new_member'] }, false],
    [{ brands: ['ROLEX'] }, true],
    [{ brands: ['Adidas'] }, false],
    [{ countries: ['cn'], rackets: ['rk-1'] }, true],
    [{ countries: ['cn'], rackets: ['rk-2'] }, false],
  ] as [Partial<AlertRule>, boolean][])('of %j say %s', (rule, wanted) => {
    expect(anyRuleWants([{ ...EVERYTHING, ...rule }], ALERT)).toBe(wanted);
  });

  it('want nothing where there is none', () => {
    expect(anyRuleWants([], ALERT)).toBe(false);
  });

  it('want together what any of them wants, and less the more parts are named', () => {
    fc.assert(
      fc.property(rules, rules, alerts, (one, other, alert) => {
        const either = anyRuleWants([one], alert) || anyRuleWants([other], alert);
        expect(anyRuleWants([one, other], alert)).toBe(either);
        for (const part of Object.keys(EVERYTHING)) {
          if (anyRuleWants([one], alert)) expect(anyRuleWants([{ ...one, [part]: [] }], alert)).toBe(true);
        }
      }),
      { seed: 15 },
    );
  });
});

describe('a subscription', () => {
  it.each([
    [{ tell: 'digest' }, 'address'],
    [{ zone: 'Europe/Nowhere' }, 'zone'],
    [{ hour: 24 }, 'hour'],
    [{ address: 'no address' }, 'address'],
  ])('is refused with %j', (part, path) => {
    const parsed = NewAlertSubscription.safeParse({ ...NO_SUBSCRIPTION, ...part });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('that nobody changed fits', () => {
    expect(NewAlertSubscription.safeParse(NO_SUBSCRIPTION).success).toBe(true);
  });
});
