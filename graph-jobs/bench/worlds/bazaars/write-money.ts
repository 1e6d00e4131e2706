import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Account, Tie } from './model.ts';
import type { Office } from './office.ts';
import { spellIban, spellPerson, spellPhone } from './spell.ts';
import { eraAt, erasOf, lifeOf, usedBy, valueOf, type Used } from './things.ts';
import { daysOf } from './write-contacts.ts';

/** Banks of a country, as one writes them; often none is written. */
const BANKS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Anatolya Bankası', 'Bosfor Bank A.Ş.', 'Trakya Katılım'],
  GR: ['Egean Bank', 'Τράπεζα Βαρδάρη', 'Thermaic'],
  BG: ['Марица Банк', 'Balkan Kredit AD', 'Rila Bank'],
  RO: ['Banca Colentina', 'Carpat Bank'],
  RS: ['Raška banka', 'Sandžak kredit'],
  AE: ['Creek Bank', 'Deira Commercial'],
  DE: ['Rheinkasse', 'Spreebank'],
};
const TERMINALS = ['Kasaport', 'Tahsilo', 'PayKervan', null];
/** What one writes beside the rent of a shop, and beside a payment for goods. */
const RENT: Readonly<Record<string, readonly (string | null)[]>> = {
  TR: ['kira', 'KİRA', 'dükkan kira', 'aidat', null],
  GR: ['ενοίκιο', 'enoikio', null],
  BG: ['наем', 'naem', null],
  RO: ['chirie', 'chirie stand', null],
  RS: ['zakup', 'закуп', null],
  AE: ['rent', 'ejari', null],
  DE: ['Miete', 'kira', null],
};
const WARES: Readonly<Record<string, readonly (string | null)[]>> = {
  TR: ['mal bedeli', 'fatura', 'borç', 'kumaş', 'hesap kapama', null],
  GR: ['εμπόρευμα', 'timologio', null],
  BG: ['за стока', 'faktura', null],
  RO: ['marfa', 'fact.', null],
  RS: ['roba', 'po računu', null],
  AE: ['goods', 'inv', 'balance', null],
  DE: ['Ware', 'Rechnung', 'mal', null],
};
/** Currency of a country, and how many of it a euro buys. */
const CURRENCIES: Readonly<Record<string, readonly [string, number]>> = {
  TR: ['TRY', 48],
  GR: ['EUR', 1],
  BG: ['BGN', 1.96],
  RO: ['RON', 5.05],
  RS: ['RSD', 117],
  AE: ['AED', 4.2],
  DE: ['EUR', 1],
};
const BULGARIA_JOINED = '2026-01-01';

/** An amount of euros as it is paid in a country on a day. */
export function inMoneyOf(country: string, euros: number, day: number): { amount: string; currency: string } {
  const isEuro = country === 'BG' && (dateText(day) as string) >= BULGARIA_JOINED;
  const [currency, rate] = CURRENCIES[isEuro ? 'GR' : country] ?? (['EUR', 1] as const);
  return { amount: (euros * rate).toFixed(2), currency };
}

/** Bank accounts, card terminals and wallets, and some payments that banks have told of. */
export function writeMoney(office: Office, account: Account): void {
  const { settings } = office;
  const ibans = usedBy(account, 'iban', 0.85 * settings.filled);
  const write = (scheme: string, used: Used, said: { account: string; institution: string | null }) =>
    office.book.add('payment_accounts', {
      owner_kind: 'seller',
      owner_id: account.id,
      scheme,
      ...said,
      holder: used.draw.at('held').chance(0.8)
        ? spellPerson(used.holder, used.draw.at('holder'), settings.slips)
        : null,
      ...daysOf(used),
    });
  for (const used of ibans) {
    const institution = bankOf(office, used.value);
    write('iban', used, { account: spellIban(used.value, used.draw.at('spelt')), institution });
  }
  for (const used of usedBy(account, 'terminal', account.place.hall ? 0.3 : 0.04)) {
    write('psp', used, { account: used.value, institution: used.draw.at('bank').pick(TERMINALS) });
  }
  if (account.draw.at('wallet').chance(0.1)) {
    // A wallet's number is a telephone's.
    const [phone] = usedBy(account, 'phone', 0.5);
    if (phone)
      write('wallet', phone, { account: spellPhone(phone.value, phone.draw.at('wallet')), institution: 'Cepkese' });
  }
  writePayments(office, account, ibans);
}

function bankOf({ root }: Office, iban: string): string | null {
  const draw = root.at('bank').at(iban);
  return draw.at('written').chance(0.65) ? draw.pick(BANKS[iban.slice(0, 2)] ?? []) : null;
}

function writePayments({ book, settings }: Office, account: Account, ibans: readonly Used[]): void {
  const draw = account.draw.at('payments');
  const pay = (
    key: Draw,
    day: number,
    row: { from: string[]; to: string[]; euros: number; reference: string | null },
  ) =>
    book.add('payments', {
      payment_id: `pay-${key.at('id').hex(12)}`,
      from_scheme: row.from[0] ?? null,
      from_account: row.from[1] ?? null,
      to_scheme: row.to[0] ?? null,
      to_account: row.to[1] ?? null,
      ...inMoneyOf(account.place.city.country, row.euros, day),
      paid_at: dateText(day),
      reference: key.at('referred').chance(settings.filled) ? row.reference : null,
    });
  for (const [at, { value, from, until }] of ibans.entries()) {
    const key = draw.at('payout').at(at);
    if (!key.at('told').chance(0.5)) continue;
    const isCash = key.at('cash').chance(0.4);
    const source = isCash
      ? ['bank', `ULAK-TAHSILAT-${account.place.city.country}`]
      : ['psp', `${account.platform}-payout`];
    const reference = isCash ? 'kapıda ödeme / COD' : 'hakediş';
    const euros = key.at('euros').between(60, 2_400);
    pay(key, key.at('day').between(from, until), { from: source, to: ['iban', value], euros, reference });
  }
  for (const tie of account.ties) {
    for (const { number, from, until } of erasOf(account, tie, 'pays')) {
      const key = draw.at(tie.circle.key).at(number);
      const day = key.at('day').between(from, until);
      const payer = ibans.find((used) => used.from <= day && day <= used.until);
      // Banks tell of what left an account that somebody asked about.
      const payee = valueOf(tie.circle, 'iban', eraAt(tie.circle, 'iban', day));
      if (!payer || payer.value === payee) continue;
      const to = ['iban', payee];
      const of = { from: ['iban', payer.value], to, euros: key.at('euros').between(80, 3_000) };
      pay(key, day, { ...of, reference: key.at('for').pick(duesOf(tie, account.place.city.country)) });
    }
  }
}

function duesOf({ circle }: Tie, country: string): readonly (string | null)[] {
  return (circle.place.hall ? RENT : WARES)[country] ?? [null];
}

/** A day in the life of an account. */
export function dayIn(account: Account, draw: Draw): number {
  const { from, until } = lifeOf(account);
  return draw.between(from, until);
}
