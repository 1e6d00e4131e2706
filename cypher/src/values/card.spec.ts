import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAccount } from './account.ts';
import { findCardNumber, hideIssuedCards, holdsIssuedCard, maskCard, passesLuhn } from './card.ts';

const SEED = 20_260_101;
const cardSecret = 'a secret of this test';
const mask = (account: string) => maskCard({ scheme: 'card', account, cardSecret });
const clean = (account: string) => cleanAccount({ scheme: 'card', account, cardSecret });

/** Any Luhn-valid number of 13 to 19 digits: the last digit is worked out from the others. */
const cardNumbers = fc.stringMatching(/^[1-9]\d{11,17}$/).map((body) => {
  const check = [...'0123456789'].find((digit) => passesLuhn(body + digit));
  return body + check;
});

describe('a card number', () => {
  it('passes the published examples of the Luhn check', () => {
    expect(['4111111111111111', '5555555555554444', '378282246310005', '6212345678901232'].map(passesLuhn)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(passesLuhn('4111111111111112')).toBe(false);
  });

  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '４１１１１１１１１１１１１１１１',
    'Visa 4111 1111 1111 1111 12/26 123',
  ])('reads %s by its hash and last four', (account) => {
    expect(clean(account)).toMatchObject({
      key: 'card:' + (mask('4111111111111111').split(':')[1] ?? ''),
      display: 'card …1111',
      facts: { lastFour: '1111' },
    });
  });

  it('never shows the number, however it is written, and reads its mask as the same key', () => {
    const written = fc.tuple(
      cardNumbers,
      fc.constantFrom('', ' ', '-', ' - ', '.'),
      fc.constantFrom('', 'card ', 'Visa:'),
    );
    fc.assert(
      fc.property(written, ([number, between, before]) => {
        const account = before + (number.match(/.{1,4}/g) ?? []).join(between);
        const masked = mask(account);
        const shown = masked + JSON.stringify(clean(account));
        expect(shown.replace(/[0-9a-f]{32}/g, '')).not.toMatch(/\d{5}/);
        expect(masked).toMatch(/^card:[0-9a-f]{32}:\d{4}$/);
        expect(mask(masked)).toBe(masked);
        expect(clean(masked)).toEqual(clean(account));
        expect(clean(masked)).toEqual(clean(number));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('gives another hash under another secret, and shows no number without one', () => {
    expect(maskCard({ scheme: 'card', account: '4111111111111111', cardSecret: 'other' })).not.toBe(
      mask('4111111111111111'),
    );
    expect(maskCard({ scheme: 'card', account: '4111111111111111', cardSecret: undefined })).toBe('card …1111');
    expect(maskCard({ scheme: 'card', account: '4111111111111111', cardSecret: '' })).toBe('card …1111');
    expect(cleanAccount({ scheme: 'card', account: '4111111111111111' })).toMatchObject({ ok: false });
  });

  it('masks a mistyped number too, and says so', () => {
    expect(mask('4111111111111112')).toMatch(/^card:[0-9a-f]{32}:1112$/);
    expect(clean('4111111111111112')).toMatchObject({ note: 'fails the card checksum' });
  });

  it('lets no over-long text through as it is', () => {
    const account = ' '.repeat(9000) + '4111111111111111';
    expect(mask(account)).toBe('card … (an over-long text)');
    expect(clean(account)).toMatchObject({ ok: false, reason: 'an over-long text' });
    expect(clean('1 '.repeat(990))).toMatchObject({ ok: true });
  });

  it('leaves other schemes and tokens as they are', () => {
    expect(maskCard({ scheme: 'bank', account: '6212345678901232', cardSecret })).toBe('6212345678901232');
    expect(mask('tok_1NXWPn')).toBe('tok_1NXWPn');
    expect(clean('tok_1NXWPn')).toMatchObject({ key: 'card:ref:tok_1NXWPn' });
    expect(clean('411111******1111')).toMatchObject({ ok: false });
    expect(findCardNumber('12 3456')).toBeUndefined();
  });
});

describe('a card number where none is expected', () => {
  it('is told by its issuer, so that numbers of wallets and merchants stay', () => {
    for (const card of ['4111 1111 1111 1111', '5555555555554444', '378282246310005', '6212345678901232']) {
      expect(holdsIssuedCard(`paid by ${card}`)).toBe(true);
    }
    // A merchant's number that passes the checksum by chance, a telephone and a bank account.
    const merchant = [...'0123456789'].map((digit) => `208812345678901${digit}`).find(passesLuhn) as string;
    for (const other of [merchant, '8613800138000', '12345678901234']) expect(holdsIssuedCard(other)).toBe(false);
  });

  it('leaves its last four digits in a text', () => {
    expect(hideIssuedCards('Wang, card 4111-1111-1111-1111, Shenzhen')).toBe('Wang, card card …1111, Shenzhen');
    expect(hideIssuedCards('Wang 13800138000')).toBe('Wang 13800138000');
  });
});
