import { afterEach, describe, expect, it } from 'vitest';
import { wordingOf } from '../words/catalogue.ts';
import chinese from '../words/zh-Hans.json' with { type: 'json' };
import { speak } from '../words/words.ts';
import { titleOf } from './racket-title.ts';

const RACKET = { title: 'Rolex from China, 33 sellers', brands: ['Rolex'], countries: ['CN'], sellers: 33 };

describe('a racket’s made title', () => {
  afterEach(() => speak('en', () => undefined));

  it('is the server’s in English', () => {
    expect(titleOf(RACKET)).toBe('Rolex from China, 33 sellers');
  });

  it('is made of the same parts in Chinese', () => {
    speak('zh-Hans', wordingOf(chinese, 'zh-Hans'));
    expect(titleOf(RACKET)).toMatch(/^Rolex.*33 个卖家/);
    expect(titleOf({ ...RACKET, brands: [] })).toContain('33 个卖家');
    expect(titleOf({ ...RACKET, countries: [] })).toBe('Rolex，33 个卖家');
  });
});
