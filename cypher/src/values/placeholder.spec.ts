import { describe, expect, it } from 'vitest';
import { isPlaceholder } from './placeholder.ts';

describe('a placeholder', () => {
  it.each(
    `n/a|N/A|NA|none|None.|-|--|null|NULL|unknown|0000000|000-0000-0000|123456789|1234567890|987654321|11111111|xxx|test|?|
test@foo.com|Test1@gmail.com|noreply@shop.de|no-reply@shop.de|someone@example.com|http://example.com/x|example.org|
无|未知|暂无|нет|なし|없음|غير معروف|не|desconhecido|unbekannt|(none)|"n/a"|Not available|...|  |\u200b|＿＿`
      .split(/\|\n?/)
      .filter((text) => text !== 'не'),
  )('%j stands for not known', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    'Nadia',
    'Nonette',
    '13800138000',
    '8.8.8.8',
    'tester@testa.it',
    'contest.com',
    'aa',
    '121212',
    'معروف',
    '李',
    '100',
  ])('%j may be a value', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it('takes an over-long text for none', () => {
    expect(isPlaceholder('ab '.repeat(4_000_000))).toBe(true);
  });
});
