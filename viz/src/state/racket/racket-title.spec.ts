import { afterEach, describe, expect, it } from 'vitest';
import { wordingOf } from '../../words/catalogue.ts';
import chinese from '../../words/zh-Hans.json' with { type: 'json' };
import { speak } from '../../words/words.ts';
import { titleOf, titleWithoutSize, whatCalled, withTitles } from './racket-title.ts';

const ROLEX = { brand: 'Rolex', country: 'CN', sellers: 33 };
const RACKET = { title: 'Rolex from China, 33 sellers', titled: ROLEX };

const inChinese = () => speak('zh-Hans', wordingOf(chinese, 'zh-Hans'));

describe('a racket’s made title', () => {
  afterEach(() => speak('en', () => undefined));

  it('is the server’s in English', () => {
    expect(titleOf(RACKET)).toBe('Rolex from China, 33 sellers');
    expect(whatCalled({ ...RACKET, name: 'The depot' })).toBe('The depot');
  });

  it('is made of its parts in Chinese', () => {
    inChinese();
    expect(titleOf(RACKET)).toMatch(/^Rolex.*33 个卖家/);
    expect(titleOf({ ...RACKET, titled: { ...ROLEX, brand: null } })).toContain('33 个卖家');
    expect(titleOf({ ...RACKET, titled: { ...ROLEX, country: null } })).toBe('Rolex，33 个卖家');
    expect(whatCalled({ ...RACKET, name: null })).toBe(titleOf(RACKET));
    expect(titleOf({ title: 'A racket', titled: null })).toBe('A racket');
  });

  it('stands without its size where a count stands beside it', () => {
    expect(titleWithoutSize({ ...RACKET, name: null })).toBe('Rolex from China');
    inChinese();
    expect(titleWithoutSize({ ...RACKET, name: null })).toMatch(/Rolex/);
    expect(titleWithoutSize({ ...RACKET, name: null })).not.toMatch(/33|from/);
    expect(titleWithoutSize({ ...RACKET, titled: { ...ROLEX, brand: null }, name: null })).toContain('33 个卖家');
  });

  it('stands in a sentence of the server that names the racket by it', () => {
    const says = 'A strong tie to Rolex from China, 33 sellers (rk-3), and to The depot (rk-4).';
    const rackets = [
      { id: 'rk-3', ...RACKET },
      { id: 'rk-4', ...RACKET },
      { id: null, title: null, titled: null },
    ];
    expect(withTitles(says, rackets)).toBe(says);
    inChinese();
    expect(withTitles(says, rackets)).toContain(`${titleOf(RACKET)} (rk-3), and to The depot (rk-4)`);
  });
});
