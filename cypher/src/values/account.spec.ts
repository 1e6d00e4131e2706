import { describe, expect, it } from 'vitest';
import { cleanAccount } from './account.ts';
import type { AccountText } from './account.ts';

const clean = (scheme: AccountText['scheme'], account: string, more: Partial<AccountText> = {}) =>
  cleanAccount({ scheme, account, ...more });

describe('a payment account', () => {
  it.each(['DE89370400440532013000', 'de89 3704 0044 0532 0130 00', 'IBAN: DE89-3704-0044-0532-0130-00'])(
    'reads the IBAN %s',
    (iban) => {
      expect(clean('iban', iban)).toMatchObject({
        key: 'iban:DE89370400440532013000',
        display: 'DE89 3704 0044 0532 0130 00',
      });
      expect(clean('bank', iban, { institution: 'Some bank' })).toMatchObject({ key: 'iban:DE89370400440532013000' });
    },
  );

  it('keeps an IBAN with a wrong checksum as a bank account', () => {
    expect(clean('iban', 'DE00370400440532013000')).toMatchObject({
      key: 'bank:de:DE00370400440532013000',
      note: 'fails the IBAN checksum',
    });
  });

  it('never links a bare bank number across institutions', () => {
    const number = '6222-0211 1234';
    expect(clean('bank', number, { institution: 'ICBC' })).toMatchObject({ key: 'bank:icbc:622202111234' });
    expect(clean('bank', number, { institution: '中国工商银行' })).toMatchObject({
      key: 'bank:zhongguogongshangyinxing:622202111234',
    });
    expect(clean('bank', number, { institution: 'DEUTDEFFXXX' })).toMatchObject({ key: 'bank:deutdeff:622202111234' });
    expect(clean('bank', number, { country: 'CN' })).toMatchObject({ key: 'bank:cn:622202111234' });
    expect(clean('bank', number)).toMatchObject({ key: 'bank:?:622202111234', note: 'no institution or country' });
    expect(clean('bank', '0012345')).toMatchObject({ key: 'bank:?:0012345' });
  });

  it('reads ids at wallets and providers', () => {
    expect(clean('wallet', '138 0013 8000', { institution: 'Alipay', country: 'CN' })).toMatchObject({
      key: 'wallet:alipay:+8613800138000',
    });
    expect(clean('psp', 'Joe@Shop.de', { institution: 'PayPal' })).toMatchObject({ key: 'psp:paypal:joe@shop.de' });
    expect(clean('psp', 'acct_1AbC', { institution: 'Stripe' })).toMatchObject({ key: 'psp:stripe:acct1abc' });
    expect(clean('wallet', 'FooBar', { institution: 'WeChat Pay' })).toMatchObject({ key: 'wallet:wechat-pay:foobar' });
  });

  it.each([
    ['0xDE0B295669a9FD93d5F28D9Ec85E40f4cb697BAe', 'crypto:eth:0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae'],
    ['BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ', 'crypto:btc:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1', 'crypto:btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['USDT (TRC20): TJRabPrwbZy45sbavfcjinPJC18kjpRTv8', 'crypto:tron:TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'crypto:xrp:rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
    ['some-wallet', 'crypto:?:some-wallet'],
  ])('reads the wallet %s', (account, key) => {
    expect(clean('crypto', account)).toMatchObject({ key });
  });

  it.each(['****1234', 'XXXX-XXXX-1234', '0000000', '123456789', 'n/a', '12'])('lets %s link nobody', (account) => {
    expect(clean('bank', account, { country: 'CN' })).toMatchObject({ ok: false });
  });
});
