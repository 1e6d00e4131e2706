import { describe, expect, it } from 'vitest';
import { endings, whatWasTried } from './readings.ts';

describe('what a text may end', () => {
  it.each([
    ['0270 33', ['0270 33', '027033']],
    ['ab-12 cd', ['ab-12 cd', 'ab12cd', 'AB12CD']],
    ['１２３４', ['1234']],
  ])('%s', (text, expected) => expect(endings(text)).toEqual(expected));

  it.each(['', '123', 'harbour', '1'.repeat(65), '- -'])('%s is looked for by no end', (text) => {
    expect(endings(text)).toEqual([]);
  });
});

describe('what was tried', () => {
  it('is told in words', () => {
    expect(whatWasTried('watch@foo-bags.co.uk')).toContain('e-mail');
    expect(whatWasTried('8899')).toContain('last digits of an account, a telephone number or a parcel');
    expect(whatWasTried('zz')).toEqual(
      expect.arrayContaining(['id of a seller, store, party, listing, parcel, payment or racket']),
    );
    expect(whatWasTried('')).toEqual([]);
  });
});
