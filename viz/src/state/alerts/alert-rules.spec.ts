import { type AlertRule, EVERY_ALERT } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { problemOf, sayRule, toKeep, withChangesElsewhere, zonesFrom } from './alert-rules.ts';

const form = { rules: [EVERY_ALERT], tell: 'digest', address: 'ada@desk.example', hour: 7, zone: 'UTC' } as const;

describe('a rule in words', () => {
  it.each<[Partial<AlertRule>, string]>([
    [{}, 'Every alert'],
    [{ kinds: ['merge'], brands: ['Rolex'] }, 'merge of Rolex'],
    [{ kinds: ['merge', 'new_member'], countries: ['CN', 'HK', 'MO'] }, 'merge or new_member in CN, HK or MO'],
    [{ brands: ['A', 'B', 'C', 'D', 'E'], rackets: ['rk-1'] }, 'Every alert of A, B, C or 2 more of rk-1'],
  ])('%j reads %s', (part, words) => {
    expect(sayRule({ ...EVERY_ALERT, ...part }, (kind) => kind)).toBe(words);
  });
});

describe('the form', () => {
  const check = (part: object) => problemOf({ ...form, rules: [...form.rules], ...part });

  it('says what mail wants, and asks nothing of who looks into the inbox', () => {
    expect(check({})).toBeNull();
    expect(check({ address: ' ' })).toMatch(/where the mail/);
    expect(check({ rules: [] })).toMatch(/Add a rule/);
    expect(check({ rules: [], address: null, tell: 'inbox' })).toBeNull();
  });

  it('keeps no blank address, and only what the API knows', () => {
    expect(toKeep({ ...form, rules: [], address: ' ', noMail: null } as never)).toEqual({
      ...form,
      rules: [],
      address: null,
    });
  });

  it('offers the person’s own zone first, and each once', () => {
    expect(zonesFrom('Asia/Tokyo', ['Africa/Cairo', 'Asia/Tokyo', 'UTC'])).toEqual([
      'Asia/Tokyo',
      'UTC',
      'Africa/Cairo',
    ]);
  });
});

describe('rules that were changed in another window meanwhile', () => {
  const of = (racket: string): AlertRule => ({ ...EVERY_ALERT, rackets: [racket] });
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(of) as [AlertRule, AlertRule, AlertRule, AlertRule];

  it('are as the form says where nothing was', () =>
    expect(withChangesElsewhere({ opened: [a, b], form: [c, a], kept: [a, b] })).toEqual([c, a]));

  it('come and go beside what the form changes', () =>
    expect(withChangesElsewhere({ opened: [a, b], form: [a, b, c], kept: [b, d] })).toEqual([b, c, d]));

  it('come once, whoever asked for them', () => {
    const wide: AlertRule = { ...EVERY_ALERT, brands: ['Rolex', 'Nike'] };
    const same: AlertRule = { ...EVERY_ALERT, brands: ['Nike', 'Rolex'] };
    expect(withChangesElsewhere({ opened: [], form: [wide], kept: [same] })).toEqual([wide]);
  });
});
