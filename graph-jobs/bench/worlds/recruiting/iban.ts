import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';

const BANKS: Readonly<Record<string, readonly string[]>> = {
  BG: ['UNCR', 'STSA', 'BPBI', 'FINV', 'RZBB', 'UBBS', 'CECB'],
  RS: ['160', '170', '205', '265', '325'],
  MK: ['200', '210', '250', '300'],
};

export interface BankAccount {
  readonly iban: string;
  readonly bank: string;
}

/** An IBAN of a country with right check digits. */
export function ibanOf(draw: Draw, country: string): BankAccount {
  const bank = draw.at('bank').pick(BANKS[country] ?? (BANKS.BG as readonly string[]));
  const rest = country === 'BG' ? `${draw.at('branch').digits(4)}10` : '';
  const own = draw.at('own').digits(country === 'BG' ? 8 : country === 'RS' ? 15 : 12);
  const inland = `${bank}${rest}${own}`;
  return { iban: makeIban(country, inland), bank };
}
