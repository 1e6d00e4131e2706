import { saying } from '../domain/saying.ts';
import anyAscii from 'any-ascii';
import * as validator from 'validator/lib/isIBAN.js';
import { readCard } from './card.ts';
import { readWhenSaid, refuse, withNote } from './cleaned-value.ts';
import type { CleanedValue, CleanOutcome } from './cleaned-value.ts';
import { countryCode } from './countries.ts';
import { readCryptoAddress } from './crypto-chain.ts';
import { foldDigits } from './digits.ts';
import { readEmail } from './email.ts';
import { makeKey } from './key.ts';
import { readPhone } from './phone.ts';
import { whyPlaceholder } from './placeholder.ts';
import { foldCase, tidy } from './tidy.ts';

export type AccountScheme = 'iban' | 'bank' | 'card' | 'wallet' | 'psp' | 'crypto';

/** A row of `payment_accounts`, as far as its account goes; `cardSecret` is the secret of the cards' keyed hash. */
export interface AccountText {
  readonly scheme: AccountScheme;
  readonly account: string;
  readonly institution?: string | undefined;
  readonly country?: string | undefined;
  readonly cardSecret?: string | undefined;
}

const MASKED = /[*•●×·]{2,}|x{4,}|…/i;
const NO_PLACE = saying`no institution or country`;
// A CommonJS module: loaders differ in whether its default stands one step deeper.
const isIban = ((validator.default as { default?: unknown }).default ?? validator.default) as (text: string) => boolean;

const READERS: Record<AccountScheme, (text: string, row: AccountText) => CleanOutcome> = {
  iban: (text, row) => readIban(text) ?? withNote(readBank(text, row), 'fails the IBAN checksum'),
  bank: (text, row) => readIban(text) ?? readBank(text, row),
  card: (text) => accountValue('card:', `ref:${text}`, text),
  wallet: (text, row) => readHeld('wallet:', text, row),
  psp: (text, row) => readHeld('psp:', text, row),
  crypto: readCrypto,
};

/** Reads an account as scheme + institution or country + number, so that a bare number never links across institutions. */
export function cleanAccount(row: AccountText): CleanOutcome {
  if (row.scheme === 'card') {
    const card = readCard(row.account, row.cardSecret);
    if (card !== undefined) return card;
  }
  return readWhenSaid(row.account, (text) => {
    if (MASKED.test(text)) return refuse(saying`an account number with its middle hidden`);
    if ([...text.replace(/[^\p{L}\p{N}]/gu, '')].length < 4) return refuse(saying`too short for an account`);
    return READERS[row.scheme](text, row);
  });
}

/** The IBAN in a tidied text when its length and checksum (ISO 13616) hold, shown in groups of four. */
export function readIban(text: string): CleanedValue | undefined {
  const signs = foldDigits(text).replace(/[^\p{L}\p{N}]/gu, '');
  const iban = signs.toUpperCase().replace(/^IBAN(?=[A-Z]{2}\d{2})/, '');
  if (iban.length > 34 || !isIban(iban)) return undefined;
  return accountValue('iban:', iban, iban.replace(/(.{4})(?=.)/g, '$1 '));
}

function readBank(text: string, row: AccountText): CleanOutcome {
  const number = foldDigits(text)
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const reason = whyPlaceholder(number);
  if (reason !== undefined) return refuse(reason);
  const ibanCountry = /^[A-Z]{2}(?=\d{2}[A-Z\d]{8})/.exec(number)?.[0].toLowerCase();
  const place = institutionOf(row.institution) ?? countryCode(row.country) ?? ibanCountry;
  const value = accountValue('bank:', `${place ?? '?'}:${number}`, number);
  return place === undefined ? { ...value, note: NO_PLACE } : value;
}

/** An id at a wallet or payment provider; one that is an e-mail address or a telephone number is written as such. */
function readHeld(prefix: 'wallet:' | 'psp:', text: string, row: AccountText): CleanOutcome {
  const place = institutionOf(row.institution) ?? countryCode(row.country);
  const phone = /^[+(\d]/.test(text) ? readPhone(text, row.country) : undefined;
  const contact = readEmail(text) ?? (phone?.ok === true && isNumber(phone) ? phone : undefined);
  const id = contact?.key.replace(/^email:|^tel:/, '') ?? plainId(prefix, foldCase(foldDigits(text)));
  const value = accountValue(prefix, `${place ?? '?'}:${id}`, contact?.display ?? text);
  return place === undefined ? { ...value, note: NO_PLACE } : value;
}

/** Whether a text is a telephone number for certain: an id may have as many digits as one. */
function isNumber({ hint, note }: CleanedValue): boolean {
  return hint === undefined || note === undefined;
}

/**
 * An id without what people put between its signs (`ACCT-12 34`). Two ids of a provider that differ in case alone are met
 * less often than one that was typed in another case. A wallet's name without a number keeps its dots and dashes.
 */
function plainId(prefix: string, id: string): string {
  const isCounted = prefix === 'psp:' || /(?:\d[ ._/-]*){4}/.test(id);
  return (isCounted ? id.replace(/[^\p{L}\p{N}]/gu, '') : id.replace(/^@|\s/g, '')) || id;
}

function readCrypto(text: string, row: AccountText): CleanOutcome {
  const found = readCryptoAddress(text);
  if (found !== undefined)
    return {
      ...accountValue('crypto:', `${found.chain}:${found.address}`, found.address),
      facts: { chain: found.chain },
    };
  const value = accountValue('crypto:', `${institutionOf(row.institution) ?? '?'}:${text}`, text);
  return { ...value, note: saying`a chain that is not recognised` };
}

function accountValue(prefix: string, body: string, display: string): CleanedValue {
  return { ok: true, label: 'PaymentAccount', key: makeKey(prefix, body), display };
}

/** An institution's name or BIC as one word, or undefined when none is said. */
function institutionOf(institution: string | undefined): string | undefined {
  const text = tidy(institution ?? '');
  const folded = anyAscii(text)
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-');
  return folded === undefined ? undefined : folded.replace(/^([a-z]{6}[a-z0-9]{2})xxx$/, '$1');
}
