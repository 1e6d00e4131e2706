import type { Draw } from '#jobs/generate/draw';
import { LANDS } from '../lands.ts';
import type { Account, Person, Shop } from '../model.ts';
import { seenIn, type Scribe } from './scribe.ts';
import { drawOf, sharedOf, type Found } from '../shared.ts';
import { ipOf, mailOf, personOf, phoneOf, writeMail, writePhone } from '../values.ts';
import { PRIVACY, TEMPLATE_MAILS, TEMPLATE_PHONES } from '../words.ts';

interface Contact {
  readonly owner_kind: 'seller' | 'store' | 'party';
  readonly owner_id: string;
  readonly kind: string;
  readonly value: string;
  readonly country?: string | null;
}

/** One account while its contacts are written. */
interface Writing {
  readonly scribe: Scribe;
  readonly account: Account;
}

/** What the platform knows of how to reach a merchant, and how it signs in. */
export function writeContacts(scribe: Scribe, account: Account): void {
  const writing = { scribe, account };
  const { id, draw, holder } = account;
  writePhones(writing);
  const common = sharedOf(account, 'login');
  const login = common ? mailOf(common.draw, ownerOf(common)) : mailOf(draw.at('own').at('login'), holder);
  const typed = writeMail(draw.at('typed'), login, 'pay');
  write(writing, draw.at('login'), { owner_kind: 'seller', owner_id: id, kind: 'email', value: typed });
  if (draw.at('own mail').chance(0.3)) {
    const own = mailOf(holder.draw.at('own mail'), holder);
    write(writing, draw.at('party mail'), { owner_kind: 'party', owner_id: holder.id, kind: 'email', value: own });
  }
  writeDevice(writing);
  writeSignIns(writing);
  for (const shop of account.shops) writeShop(writing, shop);
}

/** Rows know their owner and one value; the days follow from the account's life, a shop's own where there is one. */
function write({ scribe, account }: Writing, draw: Draw, row: Contact, shop?: Shop): void {
  scribe.add('contacts', { ...row, ...seenIn(shop ?? account, draw.at('seen')) });
}

function writePhones(writing: Writing): void {
  const { scribe, account } = writing;
  const { id, draw, holder, land } = account;
  const found = sharedOf(account, 'phone');
  const home = found?.circle.land ?? land;
  // A prepaid number goes back to its carrier: now and then a stranger had it before.
  const isReissued = !found && draw.at('reissued').chance(0.03);
  const phone = isReissued
    ? reissued(scribe, draw.at('which'))
    : phoneOf(found?.draw ?? draw.at('own').at('phone'), home);
  if (!draw.at('no phone').chance(scribe.settings.blank / 2)) {
    const country = isReissued ? null : scribe.maybe(draw.at('phone country'), home.code);
    const value = writePhone(draw.at('phone form'), phone);
    write(writing, draw.at('phone'), { owner_kind: 'seller', owner_id: id, kind: 'phone', value, country });
  }
  if (!draw.at('own phone').chance(0.3)) return;
  const value = writePhone(draw.at('own form'), phoneOf(holder.draw.at('own phone'), holder.land));
  write(writing, draw.at('own phone seen'), { owner_kind: 'party', owner_id: holder.id, kind: 'phone', value });
}

function reissued({ common }: Scribe, draw: Draw): string {
  const number = common.at('reissued').at(draw.between(0, 150));
  return phoneOf(number, number.at('land').pick(LANDS));
}

function writeDevice(writing: Writing): void {
  const { scribe, account } = writing;
  const { id, draw } = account;
  if (draw.at('no device').chance(scribe.settings.blank)) return;
  const value = drawOf(account, 'device').at('print').hex(24);
  write(writing, draw.at('device'), { owner_kind: 'seller', owner_id: id, kind: 'device', value });
}

/** Addresses of sign-ins; many go through one carrier's or one proxy's, which strangers then share. */
function writeSignIns(writing: Writing): void {
  const { scribe, account } = writing;
  const { id, draw, land } = account;
  const count = draw.at('ips').between(1, 3);
  for (let at = 0; at < count; at++) {
    const own = draw.at('ip').at(at);
    if (own.at('lost').chance(scribe.settings.blank)) continue;
    const found = at === 0 ? sharedOf(account, 'ip') : null;
    const isPool = own.at('pool').chance(['NG', 'VN', 'BR', 'MX'].includes(land.code) ? 0.35 : 0.12);
    const pool = scribe.common
      .at('pool')
      .at(land.code)
      .at(Math.floor(60 * own.at('busy').uniform() ** 2));
    const value = ipOf(found?.draw ?? (isPool ? pool : own.at('line')));
    write(writing, own, { owner_kind: 'seller', owner_id: id, kind: 'ip', value });
  }
}

function writeShop(writing: Writing, shop: Shop): void {
  const { scribe, account } = writing;
  const { draw, domain } = shop;
  const store = { owner_kind: 'store', owner_id: shop.id } as const;
  if (draw.at('domain').chance(0.85))
    write(writing, draw.at('domain seen'), { ...store, kind: 'domain', value: domain }, shop);
  const mail = supportMail(writing, shop);
  if (mail) write(writing, draw.at('mail seen'), { ...store, kind: 'email', value: mail }, shop);
  const registrant = registrantOf(account, shop);
  if (registrant && !draw.at('whois').chance(scribe.settings.blank))
    write(writing, draw.at('registrant'), { ...store, kind: 'email', value: registrant }, shop);
  if (draw.at('handle').chance(0.5))
    write(writing, draw.at('handle seen'), { ...store, kind: 'handle', value: handleOf(account, shop) }, shop);
  const phone = draw.at('template phone').chance(0.06) ? draw.at('which phone').pick(TEMPLATE_PHONES) : null;
  if (phone) write(writing, draw.at('phone seen'), { ...store, kind: 'phone', value: phone }, shop);
}

/** Whose name stands in a mailbox that several use. */
function ownerOf({ draw, circle }: Found): Person {
  return personOf('', draw, circle.land);
}

/** The address that customers write to: most often on the shop's own domain, where it tells nothing new. */
function supportMail({ account }: Writing, { draw, domain }: Shop): string | null {
  const found = sharedOf(account, 'mailbox', draw);
  if (found) {
    const free = found.draw.at('free').chance(0.6);
    const mail = free
      ? mailOf(found.draw.at('mail'), ownerOf(found))
      : `care@${found.draw.at('desk').code(4)}helpdesk.com`;
    return writeMail(draw.at('typed'), mail, draw.at('tag').pick(['care', 'shop', 'orders', 'us']));
  }
  if (draw.at('none').chance(0.12)) return null;
  if (draw.at('template').chance(0.04)) return draw.at('which').pick(TEMPLATE_MAILS);
  if (draw.at('free').chance(0.3)) return mailOf(draw.at('mail'), account.holder);
  return `${draw.at('local').pick(['support', 'info', 'hello', 'contact', 'service'])}@${domain}`;
}

/** Who registered the domain, where the register tells: mostly a privacy service. */
function registrantOf(account: Account, { draw }: Shop): string | null {
  const found = sharedOf(account, 'registrant', draw);
  if (found) return mailOf(found.draw.at('mail'), ownerOf(found));
  return draw.at('private').chance(0.75)
    ? draw.at('service').pick(PRIVACY)
    : mailOf(account.draw.at('registrant'), account.holder);
}

/** A page on a social network, or the chat where a course, a desk or a team is asked. */
function handleOf(account: Account, { draw, name }: Shop): string {
  const found = sharedOf(account, 'handle', draw);
  if (found)
    return `@${found.draw.at('word').pick(['ask', 'team', 'vip', 'real', 'the'])}_${found.draw.at('name').code(6)}`;
  return draw.at('at').chance(0.7) ? `@${name}` : `${name}${draw.at('number').pick(['.official', '_shop', '.co', ''])}`;
}
