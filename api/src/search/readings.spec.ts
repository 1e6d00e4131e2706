import { describe, expect, it } from 'vitest';
import { endings, exactKeys, sellerEndings, whatWasTried } from './readings.ts';

describe('what a text may be', () => {
  // Seen red: an id in capitals, as it comes from a letter or by telephone, was nothing.
  it.each([
    ['RK-6W2PSICU3P', 'rk-6w2psicu3p'],
    ['PARCEL:Y9619S0', 'shipment:parcel:y9619s0'],
    ['AbC1', 'seller:AbC1'],
  ])('%s is %s', (text, key) => expect(exactKeys(text)).toContain(key));
});

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

describe('what the key of a seller ends with', () => {
  it('is its id, in the ways in which it may be written', () => {
    expect(sellerEndings('x7K')).toEqual([':x7K', ':X7K', ':x7k']);
    expect(sellerEndings('１２')).toEqual([':12']);
  });

  it.each(['', '1', 'a'.repeat(65)])('is not looked for by %j', (text) => expect(sellerEndings(text)).toEqual([]));
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
