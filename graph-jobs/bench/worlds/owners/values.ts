import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { Country } from './countries.ts';
import { script, withoutMarks } from './places.ts';

/** A bank account before it is written. */
export interface Bank {
  readonly scheme: 'iban' | 'bank';
  readonly account: string;
  readonly country: string;
}

/** A phone: the digits behind the country's code. */
export interface Phone {
  readonly country: Country;
  readonly digits: string;
}

const FREE_MAIL = ['inbox.zz', 'mailo.zz', 'post.zz', 'quickmail.zz'];
const BANKS = ['RAIF', 'INGB', 'UNCR', 'FINV', 'BARC', 'RABO', 'DEMO', 'STSA'];

/** A phone nobody else has. */
export function phoneIn(draw: Draw, country: Country): Phone {
  return { country, digits: `${draw.at('lead').pick(['6', '7', '15', '8'])}${draw.digits(8)}` };
}

/** Writes a phone with the country's code, or as people at home do. */
export function writePhone({ country, digits }: Phone, draw: Draw, messy: number): string {
  if (!draw.at('messy').chance(messy)) return `+${country.dial}${digits}`;
  const parted = `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
  return draw
    .at('way')
    .pick([`0${digits}`, `00${country.dial}${digits}`, `+${country.dial} (0)${parted}`, `0${parted}`]);
}

/** A private mailbox. */
export function privateMail(draw: Draw, person: string): string {
  const name = withoutMarks(script(person, 0)).toLowerCase().replaceAll(' ', '.');
  return `${name}.${draw.at('tail').code(4)}@${draw.at('at').pick(FREE_MAIL)}`;
}

/** The mailbox of a company at a domain of its own. */
export function companyMail(draw: Draw, company: string): string {
  const box = draw.at('box').pick(['office', 'info', 'kontakt', 'admin']);
  return `${box}@${company.toLowerCase().replaceAll(' ', '-')}-${draw.at('tail').code(3)}.zz`;
}

/** Writes a mailbox, shouted now and then. */
export function writeMail(mail: string, draw: Draw, messy: number): string {
  if (!draw.at('messy').chance(messy / 2)) return mail;
  return draw.at('way').chance(0.5) ? mail.toUpperCase() : ` ${mail}`;
}

/** A bank account with right check digits. */
export function bankIn(draw: Draw, country: Country): Bank {
  if (!country.iban) return { scheme: 'bank', account: draw.digits(12), country: country.code };
  const [letters, digits] = country.iban;
  const body = `${letters > 0 ? draw.at('bank').pick(BANKS) : ''}${draw.at('number').digits(digits)}`;
  return { scheme: 'iban', account: makeIban(country.code, body), country: country.code };
}

/** Writes a bank account, in fours or in small letters now and then. */
export function writeBank({ account }: Bank, draw: Draw, messy: number): string {
  if (!draw.at('messy').chance(messy)) return account;
  return draw.at('way').chance(0.7) ? account.replace(/(.{4})(?=.)/g, '$1 ') : account.toLowerCase();
}

/** Swaps one digit of a text: a typing error. */
export function mistype(text: string, draw: Draw): string {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index);
  if (places.length === 0) return text;
  const at = draw.at('place').pick(places);
  const digit = (Number(text[at]) + draw.at('by').between(1, 9)) % 10;
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}
