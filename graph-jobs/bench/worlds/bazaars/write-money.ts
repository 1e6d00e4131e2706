import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Account, Tie } from './model.ts';
import type { Office } from './office.ts';
import { spellIban, spellPerson, spellPhone } from './spell.ts';
import { eraAt, erasOf, lifeOf, usedBy, valueOf, type Used } from './things.ts';
import { daysOf } from './write-contacts.ts';

const BANKS = ['Anatolya Bankası', 'Bosfor Bank', 'Balkan Kredit', 'Trakya Katılım', 'Egean Bank', null, null];
const TERMINALS = ['Kasaport', 'Tahsilo', 'PayKervan', null];
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
    const institution = used.draw.at('bank').pick(BANKS);
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

function writePayments({ book, settings }: Office, account: Account, ibans: readonly Used[]): void {
  const draw = account.draw.at('payments');
  const pay = (
    key: Draw,
    day: number,
    row: { from: string[]; to: string[]; euros: number; reference: string | null },
  ) =>
    book.add('payments', {
      payment_id: `pay-${key.code(10)}`,
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
      const to = ['iban', valueOf(tie.circle, 'iban', eraAt(tie.circle, 'iban', day))];
      const of = { from: payer ? ['iban', payer.value] : [], to, euros: key.at('euros').between(80, 3_000) };
      pay(key, day, { ...of, reference: key.at('for').pick(duesOf(tie)) });
    }
  }
}

function duesOf({ circle }: Tie): readonly (string | null)[] {
  if (circle.place.hall) return ['kira', 'KİRA MAYIS', 'rent', 'наем', 'dükkan kira', 'aidat', null];
  return ['mal bedeli', 'fatura', 'borç', 'за стока', 'marfa', 'kumaş', 'hesap kapama', null];
}

/** A day in the life of an account. */
export function dayIn(account: Account, draw: Draw): number {
  const { from, until } = lifeOf(account);
  return draw.between(from, until);
}
