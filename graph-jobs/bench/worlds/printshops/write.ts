import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../book.ts';
import { LAST, type Account, type Market, type Value } from './model.ts';
import { shopName } from './words.ts';

const SHORT = { Street: 'St', Avenue: 'Ave', Road: 'Rd', Drive: 'Dr', straße: 'str.', Caddesi: 'Cd.' };

export const ownerOf = ({ id }: Account) => ({ owner_kind: 'seller', owner_id: id });

/** An account with what it shows, and whose it is. */
export function writeAccount(book: Book, market: Market, account: Account): void {
  const { id, draw, person, opened, closed, reason, values, name } = account;
  const shop = shopName(draw.at('shop'), name);
  const dates = { opened_at: dateText(opened), closed_at: dateText(closed) };
  const status = closed === null ? 'open' : draw.at('suspended').chance(0.25) ? 'suspended' : 'closed';
  const platform = id.split(':')[0] as string;
  book.add('sellers', {
    seller_id: id,
    platform,
    name: shop,
    status,
    ...dates,
    closure_reason: reason,
    country: draw.at('country').chance(0.92) ? person.land.code : null,
  });
  if (draw.at('has store').chance(0.22)) {
    const url = `https://${shop.toLowerCase().replace(/[^a-z0-9]/g, '')}-${draw.at('url').code(4)}.store`;
    book.add('stores', {
      store_id: `s-${draw.at('store').code(9)}`,
      seller_id: id,
      name: shop,
      url,
      platform,
      status,
      ...dates,
    });
  }
  for (const [at, { value, from, until }] of values.entries()) {
    const own = draw.at('written').at(at);
    if (!own.at('known').chance(market.settings.known)) continue;
    const last = until ?? (own.at('last').chance(0.5) ? Math.min(LAST, closed ?? LAST) : null);
    const seen = { first_seen: dateText(from), last_seen: dateText(last === null ? null : Math.max(from, last)) };
    writeValue(book, account, value, { own, seen });
  }
  writeTruth(book, account);
}

function writeValue(book: Book, account: Account, value: Value, { own, seen }: { own: Draw; seen: Row }): void {
  const { kind, text, land, name, scheme, bank } = value;
  const row = { ...ownerOf(account), country: land.code, ...seen };
  if (kind === 'payout') {
    const number = scheme === 'iban' && own.at('spaced').chance(0.3) ? text.replace(/(.{4})/g, '$1 ').trim() : text;
    const holder = own.at('holder').chance(0.7) ? written(own, name) : null;
    return book.add('payment_accounts', { ...row, scheme, account: number, holder, institution: bank });
  }
  if (kind === 'address' || kind === 'return') {
    const role = kind === 'return' ? 'return' : own.at('role').pick(['business', 'business', 'home', 'registered']);
    return book.add('addresses', { ...row, role, ...addressOf(own, value) });
  }
  book.add('contacts', { ...row, kind, value: kind === 'phone' ? phoneText(own, value) : text });
}

function phoneText(draw: Draw, { text, land }: Value): string {
  const spaced = `${text.slice(0, 3)} ${text.slice(3, 6)} ${text.slice(6)}`;
  const trunk = land.code === 'US' || land.code === 'PL' ? '' : '0';
  return draw
    .at('form')
    .pick([`+${land.dial}${text}`, `+${land.dial} ${spaced}`, `00${land.dial}${text}`, trunk + spaced, trunk + text]);
}

const written = (draw: Draw, text: string) => {
  const how = draw.at('letters').uniform();
  return how < 0.15 ? text.toUpperCase() : how < 0.22 ? text.toLowerCase() : text;
};

/** An address in parts or in one line, in the order and the short forms of whoever typed it. */
export function addressOf(draw: Draw, { text, land, city }: Value): Row {
  const [house = '', road = '', postcode = ''] = text.split('|');
  const isShort = draw.at('short').chance(0.4);
  const name = Object.entries(SHORT).reduce((all, [long, short]) => (isShort ? all.replace(long, short) : all), road);
  const street = written(draw, land.code === 'US' || land.code === 'GB' ? `${house} ${name}` : `${name} ${house}`);
  const isKnown = draw.at('postcode').chance(0.85);
  if (draw.at('parts').chance(0.5))
    return {
      street,
      city: city.name,
      region: draw.at('region').chance(0.6) ? city.region : null,
      postcode: isKnown ? postcode : null,
    };
  const town = land.code === 'US' || land.code === 'GB' ? `${city.name} ${postcode}` : `${postcode} ${city.name}`;
  return { full: `${street}, ${isKnown ? town : city.name}${draw.at('land').chance(0.4) ? `, ${land.code}` : ''}` };
}

/** Before it was bought an account belongs to nobody that is known. */
function writeTruth(book: Book, { id, person, terms, opened, taken }: Account): void {
  const operator = person.accounts.length > 1 ? `operator ${person.draw.at('operator').code(8)}` : null;
  if (taken > opened) book.belongs({ seller: id, until: dateText(taken) as string });
  for (const [at, { group, from }] of terms.entries()) {
    const until = terms[at + 1]?.from;
    book.belongs({
      seller: id,
      operator,
      racket: group?.isRacket ? group.key : null,
      ...(from > opened && { from: dateText(from) as string }),
      ...(until !== undefined && { until: dateText(until) as string }),
    });
  }
}
