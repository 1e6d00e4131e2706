import type { Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import type { Book, Row } from '../../book.ts';
import { LAST } from '../days.ts';
import { perhaps, type Contact, type Held, type Plan, type Purse, type Shop } from '../model.ts';
import { accountText, addressCells, nameText, phoneText, slipped } from '../words/writing.ts';
import { hasPage, isDeclared, partyId } from './accounts.ts';

/** How often each kind of contact comes to those who investigate, were all else known. */
const KNOWN = { phone: 0.95, email: 0.8, handle: 0.6, device: 0.6, ip: 0.5, domain: 0.9 };
const SITES = { registered: 0.8, business: 0.75, warehouse: 0.65, return: 0.8, home: 0.6 };

/** How shops are reached, where they are and where they are paid. */
export function writeMeans(book: Book, plan: Plan): void {
  for (const shop of plan.shops) {
    for (const contact of shop.contacts) writeContact(book, plan, shop, contact);
    for (const site of shop.sites) {
      const draw = shop.draw.at('site').at(site.what.role).at(site.what.place.house).at(site.from);
      if (!draw.at('known').chance(SITES[site.what.role] * plan.settings.known)) continue;
      const role = perhaps(draw.at('role').chance(0.75), site.what.role);
      const cells = addressCells(draw.at('text'), site.what.place, plan.settings.slip);
      book.add('addresses', { ...ownerOf(plan, shop, draw), role, ...cells, ...seen(shop, site, draw) });
    }
    for (const purse of shop.purses) {
      const draw = shop.draw.at('purse').at(purse.what.account).at(purse.from);
      if (!draw.at('known').chance(0.8 * plan.settings.known)) continue;
      const { scheme, holder, institution, country } = purse.what;
      book.add('payment_accounts', {
        ...ownerOf(plan, shop, draw),
        scheme,
        account: purseText(draw.at('text'), purse.what),
        holder: perhaps(
          draw.at('holder').chance(0.7),
          slipped(draw.at('slip'), nameText(draw.at('name'), holder), plan.settings.slip),
        ),
        institution: perhaps(draw.at('where').chance(0.75), institution),
        country: perhaps(draw.at('land').chance(0.4), country),
        ...seen(shop, purse, draw),
      });
    }
    writeCashOnDelivery(book, plan, shop);
  }
}

/** A wallet goes by its telephone number, which most give as the wallet shows it. */
function purseText(draw: Draw, { scheme, account, country }: Purse): string {
  if (scheme === 'bank') return accountText(draw, account);
  return draw.at('as shown').chance(0.6) ? account : phoneText(draw.at('typed'), account.slice(1), country);
}

/** The courier's own account, under which a counter collects for all who drop there. */
export function cashAccount({ root }: Plan, shop: Shop): string {
  return `COD${root.at('counter account').at(shop.parcels.counter).digits(8)}`;
}

/** Whether the counter collects for a shop. */
export function collectsAtCounter(shop: Shop): boolean {
  return shop.draw.at('collects').chance(0.25);
}

function writeCashOnDelivery(book: Book, plan: Plan, shop: Shop): void {
  const draw = shop.draw.at('cash');
  if (!collectsAtCounter(shop) || !draw.at('known').chance(0.7 * plan.settings.known)) return;
  book.add('payment_accounts', {
    owner_kind: 'seller',
    owner_id: shop.id,
    scheme: 'psp',
    account: cashAccount(plan, shop),
    holder: perhaps(draw.at('holder').chance(0.5), shop.parcels.counter),
    institution: shop.parcels.carrier,
    first_seen: dateText(shop.opened),
  });
}

function writeContact(book: Book, plan: Plan, shop: Shop, contact: Held<Contact>): void {
  const { kind, value } = contact.what;
  const draw = shop.draw.at('contact').at(kind).at(value);
  if (!draw.at('known').chance(KNOWN[kind] * plan.settings.known)) return;
  book.add('contacts', {
    ...ownerOf(plan, shop, kind === 'device' || kind === 'ip' ? null : draw),
    kind,
    value: textOf(draw, contact.what, shop, plan.settings.slip),
    country: perhaps(draw.at('land').chance(0.25), shop.country),
    ...seen(shop, contact, draw),
  });
}

function textOf(draw: Draw, { kind, value }: Contact, shop: Shop, slip: number): string {
  if (kind === 'phone') return phoneText(draw.at('text'), slipped(draw.at('slip'), value, slip / 3), shop.country);
  const manner = draw.at('text').uniform();
  if (kind === 'handle') return manner < 0.6 ? value : manner < 0.85 ? value.slice(1) : value.toUpperCase();
  if (kind === 'email') return manner < 0.85 ? value : value[0]?.toUpperCase() + value.slice(1);
  if (kind === 'domain') return manner < 0.5 ? value : manner < 0.8 ? `www.${value}` : `https://${value}/`;
  return kind === 'device' && manner < 0.2 ? value.toUpperCase() : value;
}

/** The account as a rule; what stands on a page or in papers is owned by these. */
function ownerOf(plan: Plan, shop: Shop, draw: Draw | null): Row {
  const kind = draw?.at('owner').uniform() ?? 1;
  if (kind < 0.08 && hasPage(shop)) return { owner_kind: 'store', owner_id: `${shop.id}-1` };
  if (kind > 0.9 && draw && isDeclared(plan, shop))
    return { owner_kind: 'party', owner_id: partyId(plan, shop.holder) };
  return { owner_kind: 'seller', owner_id: shop.id };
}

/** First and last day on which something was seen with a shop; the last one is often not kept. */
function seen(shop: Shop, { from, until }: Held<unknown>, draw: Draw): Row {
  const end = Math.max(from, Math.min(until ?? LAST, shop.closed ?? LAST));
  const first = draw.at('lag').chance(0.5) ? from : Math.min(end, from + draw.at('days').between(0, 20));
  const keeps = until !== null || draw.at('keeps').chance(0.5);
  const last = keeps ? Math.max(first, end - (until === null ? draw.at('last').between(0, 25) : 0)) : null;
  return { first_seen: dateText(first), last_seen: dateText(last) };
}
