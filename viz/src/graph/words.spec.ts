import { describe, expect, it } from 'vitest';
import { inHundred, minuteOf, oddsInWords, shorten, signed, wordBack, wordBetween, wordOf } from './words.ts';

describe('how a link reads', () => {
  it('reads forth and back', () => {
    expect([wordOf('SUPPLIES'), wordBack('SUPPLIES')]).toEqual(['supplies', 'is supplied by']);
    expect([wordOf('SHARES_VALUES'), wordBack('SHARES_VALUES')]).toEqual(['shares values', 'shares values']);
  });

  it('follows the kinds where the direction is not told', () => {
    expect(wordBetween('USES', 'Seller', 'Phone')).toBe('uses');
    expect(wordBetween('USES', 'Phone', 'Seller')).toBe('is used by');
    expect(wordBetween('SUPPLIES', 'Party', 'Seller')).toBe('supplies or is supplied by');
  });
});

describe('a time', () => {
  it('reads the same for all who look, wherever they are', () => {
    expect(minuteOf('2025-03-01T23:59:31.120+02:00')).toBe('2025-03-01 21:59 UTC');
  });
});

describe('figures in words', () => {
  it('never say none or all of a hundred', () => {
    expect([0, 0.004, 0.5, 0.964, 1].map(inHundred)).toEqual([1, 1, 50, 96, 99]);
  });

  it('carry their sign', () => {
    expect([2.7, -0.625, 0].map(signed)).toEqual(['+2.70', '−0.63', '+0.00']);
  });

  it('tell log-odds as times as likely', () => {
    expect([Math.log(15), -Math.log(1.6), 0.1, -9.4].map(oddsInWords)).toEqual([
      '15 × for',
      '1.6 × against',
      'hardly moves it',
      '12,000 × against',
    ]);
  });
});

describe('a text that is too long', () => {
  it('is cut by letters, not in the middle of one, and says so', () => {
    expect(shorten('The depot', 9)).toBe('The depot');
    expect(shorten('The depot', 5)).toBe('The…');
    expect(shorten('😀😀😀', 2)).toBe('😀…');
    expect(shorten('阿联酋的卖家', 12)).toBe('阿联酋的卖家');
    expect(shorten('阿联酋的卖家', 11)).toBe('阿联酋的卖…');
  });
});
