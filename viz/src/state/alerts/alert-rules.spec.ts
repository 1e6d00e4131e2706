import { type AlertRule, EVERY_ALERT } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { problemOf, sayRule, toKeep, zonesFrom } from './alert-rules.ts';

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
    expect(toKeep({ ...form, rules: [], address: ' ', noMail: null } as never, [EVERY_ALERT])).toEqual({
      ...form,
      rules: [],
      opened: [EVERY_ALERT],
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
