import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { Country } from './towns.ts';

/** Country code, what precedes a number at home, and how mobile numbers begin with so many digits to follow. */
const PHONES: Readonly<Record<Country, readonly [string, string, readonly string[], number]>> = {
  FR: ['33', '0', ['6', '7'], 8],
  DE: ['49', '0', ['151', '160', '171', '176'], 8],
  IT: ['39', '', ['328', '333', '347', '389'], 7],
  PL: ['48', '', ['50', '60', '72', '88'], 7],
  LT: ['370', '0', ['61', '64', '67', '68'], 6],
  ES: ['34', '', ['6', '7'], 8],
  GB: ['44', '0', ['74', '77', '78', '79'], 8],
  NL: ['31', '0', ['6'], 8],
};

/** A mobile number in its digits, the country code first. */
export function drawPhone(draw: Draw, country: Country): string {
  const [code, , starts, digits] = PHONES[country];
  return `${code}${draw.at('start').pick(starts)}${draw.at('rest').digits(digits)}`;
}

/** A number as people type it; without its country code where they are at home, as only numbers of that country are. */
export function writePhone(draw: Draw, digits: string, country: Country): string {
  const [code, trunk] = PHONES[country];
  if (!digits.startsWith(code)) return `+${digits}`;
  const own = digits.slice(code.length);
  const pairs = own.replaceAll(/(\d{2,3}?)(?=(\d{2})+$)/g, '$1 ').trim();
  const forms = [`+${digits}`, `+${code} ${pairs}`, `${trunk}${own}`, `00${digits}`, `${trunk}${pairs}`];
  return draw.weighted(forms, (form) => (form === forms[0] ? 5 : 1));
}

interface Bank {
  readonly name: string;
  readonly code: string;
}
const BANKS: Readonly<Record<Country, { readonly digits: number; readonly banks: readonly Bank[] }>> = {
  FR: { digits: 18, banks: banks('Crédit Ligérien/30391 Banque du Beffroi/20712 Caisse de l’Ouest/14188') },
  DE: { digits: 10, banks: banks('Sparverein Rhein/37159312 Nordbank/20081455 Hausbank Isar/70133901') },
  IT: { digits: 17, banks: banks('Banca Tirrena/X03991 Cassa Lombarda/K07722 Credito Adriatico/T02455') },
  PL: { digits: 16, banks: banks('Bank Mazowiecki/11902287 Kasa Łódzka/14402299 Bank Wiślany/25001043') },
  LT: { digits: 11, banks: banks('Baltijos kreditas/74100 Vilnara Pay/32591') },
  ES: { digits: 16, banks: banks('Caja Levante/2193 Banco Meseta/0287') },
  GB: { digits: 8, banks: banks('Thameside/TMSD204517 Pennine Bank/PNNB608812') },
  NL: { digits: 8, banks: banks('Polderbank/POLD03 Amstel Direct/AMDR05') },
};
const NEOBANK: Bank = { name: 'Vilnara Pay', code: '32591' };

function banks(text: string): Bank[] {
  return text.split(/(?<=\/\w+) /).map((one) => {
    const [name = '', code = ''] = one.split('/');
    return { name, code };
  });
}

/** A bank account, or one in a payment app. */
export interface BankAccount {
  readonly scheme: 'iban' | 'wallet';
  readonly account: string;
  readonly institution: string;
  readonly country: Country;
}

/** Where money is paid out: a bank at home, or the app that many use all over Europe. */
export function drawPayout(draw: Draw, country: Country): BankAccount {
  if (draw.at('wallet').chance(0.07)) {
    return { scheme: 'wallet', account: `PZ${draw.at('number').digits(10)}`, institution: 'Payzo', country };
  }
  const isNeo = draw.at('neo').chance(0.22);
  const at = isNeo ? 'LT' : country;
  const bank = isNeo ? NEOBANK : draw.at('bank').pick(BANKS[at].banks);
  const own = bank.code + draw.at('number').digits(BANKS[at].digits);
  return { scheme: 'iban', account: makeIban(at, own), institution: bank.name, country: at };
}

/** An account number as it was copied from a card or an app. */
export function writeAccount(draw: Draw, { scheme, account }: BankAccount): string {
  if (scheme !== 'iban') return account;
  const style = draw.uniform();
  if (style < 0.3) return account.replaceAll(/(.{4})(?=.)/g, '$1 ');
  return style < 0.36 ? account.toLowerCase() : account;
}

const NETS: Readonly<Record<Country, readonly string[]>> = {
  FR: ['90.12', '82.64', '176.158'],
  DE: ['84.137', '91.12', '178.202'],
  IT: ['79.18', '93.44', '151.38'],
  PL: ['83.11', '89.64', '178.37'],
  LT: ['78.56', '86.38', '88.118'],
  ES: ['81.33', '83.42', '88.6'],
  GB: ['81.129', '86.14', '92.233'],
  NL: ['77.161', '83.82', '84.24'],
};

/** An address of a line at home or of a mobile network of that country. */
export function drawIp(draw: Draw, country: Country): string {
  return `${draw.at('net').pick(NETS[country])}.${draw.at('third').between(0, 255)}.${draw.at('last').between(1, 254)}`;
}

/** What an app calls the telephone it runs on. */
export function drawDevice(draw: Draw): string {
  const hex = draw.at('hex').hex(32);
  if (draw.at('maker').chance(0.55)) return hex.slice(0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toUpperCase();
}
