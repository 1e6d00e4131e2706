import { Draw } from '../draw.ts';
import { drawInstitution } from '../people/names.ts';

/** An account as the payment_accounts table has it, its holder apart. */
export interface AccountNumber {
  scheme: string;
  account: string;
  institution: string;
  country: string;
}

const digits = (count: number) => '#'.repeat(count);

// The basic bank account number of countries with IBAN: # = digit, A = capital letter.
const IBAN_FORMS: Record<string, string> = {
  TR: `${digits(5)}0${digits(16)}`,
  PK: `AAAA${digits(16)}`,
  IT: `A${digits(22)}`,
  DE: digits(18),
  GB: `AAAA${digits(14)}`,
  FR: digits(23),
  ES: digits(20),
  PL: digits(24),
  AE: digits(19),
};

const WALLETS = ['Paylume', 'Zentipay', 'Quidora'];

/** A payout account of a country: mostly bank, some wallet, a little crypto. */
export function drawAccount(draw: Draw, country: string): AccountNumber {
  const way = draw.at('way').uniform();
  if (way < 0.02) return { scheme: 'crypto', account: `0x${draw.at('chain').hex(40)}`, institution: '', country: '' };
  if (way < (country === 'CN' ? 0.4 : 0.1)) {
    const account = draw.at('wallet').digits(11);
    return { scheme: 'wallet', account, institution: draw.at('brand').pick(WALLETS), country };
  }
  const institution = draw.at('bank').pick(banksOf(country));
  const form = IBAN_FORMS[country];
  if (form)
    return { scheme: 'iban', account: makeIban(country, fillForm(draw.at('iban'), form)), institution, country };
  return { scheme: 'bank', account: draw.at('number').digits(14), institution, country };
}

/** The pooled account of a payment provider. */
export function drawProviderAccount(draw: Draw): AccountNumber {
  const institution = drawInstitution(draw.at('name'), 'Pay');
  return { scheme: 'psp', account: `MP-${draw.at('number').digits(9)}`, institution, country: '' };
}

// Nine banks a country, the same ones for every seed, as real banks would be.
const bankNames = new Map<string, string[]>();

function banksOf(country: string): string[] {
  const known = bankNames.get(country);
  if (known) return known;
  const root = Draw.of(0).at('banks').at(country);
  const names = Array.from({ length: 9 }, (_, i) => drawInstitution(root.at(i), 'Bank'));
  bankNames.set(country, names);
  return names;
}

function fillForm(draw: Draw, form: string): string {
  let place = 0;
  return form.replace(/[#A]/g, (sign) => {
    const sign36 = draw.at(place++);
    return sign === '#' ? String(sign36.between(0, 9)) : String.fromCharCode(65 + sign36.between(0, 25));
  });
}

/** An IBAN with its two check digits (ISO 7064, MOD 97-10). */
export function makeIban(country: string, basic: string): string {
  const check = 98 - modulo97(`${basic}${country}00`);
  return `${country}${String(check).padStart(2, '0')}${basic}`;
}

/** The remainder by 97 of a text whose letters count as 10 to 35. */
function modulo97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
