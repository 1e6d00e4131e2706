import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';

/** How account numbers look in a country: `9` is a digit, `A` a letter, and an IBAN begins with its country. */
const BANKS: Readonly<
  Record<string, { readonly scheme: string; readonly mask: string; readonly names: readonly string[] }>
> = {
  CN: { scheme: 'bank', mask: '9999999999999999', names: ['ICBC', 'CCB', 'ABC', 'CMB'] },
  TR: { scheme: 'iban', mask: '9999909999999999999999', names: ['Ziraat', 'Garanti', 'Akbank'] },
  DE: { scheme: 'iban', mask: '999999999999999999', names: ['Sparkasse', 'Commerzbank', 'N26'] },
  US: { scheme: 'bank', mask: '999999999999', names: ['Chase', 'Wells Fargo', 'Mercury'] },
  GB: { scheme: 'iban', mask: 'AAAA99999999999999', names: ['Barclays', 'Lloyds', 'Monzo'] },
  IT: { scheme: 'iban', mask: 'A9999999999999999999999', names: ['Intesa', 'UniCredit'] },
  VN: { scheme: 'bank', mask: '9999999999999', names: ['Vietcombank', 'BIDV'] },
};
const WALLETS = ['PayNova', 'Kuaifu', 'MoniPay'];
const WALLET_PART = 0.2;

export interface BankAccount {
  readonly scheme: string;
  readonly text: string;
  readonly institution: string;
}

/** A new account at a bank or a wallet of the country. */
export function bankAccount(draw: Draw, country: string): BankAccount {
  const bank = BANKS[country];
  if (!bank || draw.at('wallet').chance(WALLET_PART)) {
    return { scheme: 'wallet', text: `w${draw.at('text').digits(11)}`, institution: draw.at('which').pick(WALLETS) };
  }
  const digits = draw.at('digits').digits(bank.mask.length);
  const body = [...bank.mask]
    .map((sign, at) => (sign === 'A' ? letter(draw, at) : sign === '0' ? '0' : digits[at]))
    .join('');
  const text = bank.scheme === 'iban' ? makeIban(country, body) : body;
  return { scheme: bank.scheme, text, institution: draw.at('which').pick(bank.names) };
}

const letter = (draw: Draw, at: number) => String.fromCharCode(65 + draw.at('letters').at(at).between(0, 25));
