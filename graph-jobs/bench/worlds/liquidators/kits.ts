import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { Channel, Kit, Person, Place, Value } from './values.ts';
import { coined, filled, personName, slug, type Land } from './words/lands.ts';

/** One of a kit's values of a channel. */
export function valueFrom(kit: Kit, channel: Channel, draw: Draw): Value {
  const fixed = kit.fixed?.[channel];
  if (fixed && fixed.length > 0) return draw.pick(fixed);
  // A desk has several telephones, but one door.
  const size = channel === 'address' ? 1 : kit.size;
  const one = kit.draw.at(channel).at(draw.between(0, size - 1));
  const place = channel === 'address' ? placeIn(one, kit) : null;
  const text = place ? `${place.street} ${place.house} ${place.postcode}` : textOf(one, channel, kit);
  return { channel, text, land: kit.land, holder: kit.name, place };
}

function placeIn(draw: Draw, { land, isHall = false }: Kit): Place {
  const [city = '', postcode = ''] = draw.at('city').pick(land.cities).split('/');
  return {
    street: draw.at('street').pick(land.streets),
    house: draw.at('house').between(1, 180),
    city,
    isHall,
    postcode: filled(draw.at('postcode'), postcode),
  };
}

const MAIL = ['gmail.com', 'gmail.com', 'outlook.com', 'yahoo.com', 'proton.me', 'gmx.net', 'icloud.com'];

function textOf(draw: Draw, channel: Channel, { land, name }: Kit): string {
  const [first = '', last = ''] = [slug(name.split(' ')[0] ?? ''), slug(name.split(' ').at(-1) ?? '')];
  const number = draw.at('number').between(1, 9999);
  if (channel === 'phone') return `+${land.dial}${filled(draw, draw.at('mobile').pick(land.mobiles))}`;
  if (channel === 'email') {
    const box = draw.at('box').pick([`${first}${last}${number}`, `${last}${first[0] ?? ''}${number}`]);
    const trade = `${slug(coined(draw))}${draw.at('short').between(1, 99)}`;
    return `${draw.at('trade').chance(0.3) ? trade : box}@${draw.at('host').pick(MAIL)}`;
  }
  if (channel === 'device') return draw.hex(32);
  if (channel === 'ip') return [0, 1, 2, 3].map((at) => draw.at(at).between(at ? 1 : 31, at ? 254 : 95)).join('.');
  if (channel === 'handle') return `@${slug(coined(draw))}_${number}`;
  if (channel === 'domain')
    return `${slug(coined(draw))}${number}.${draw.at('tld').pick(['com', 'shop', 'eu', 'store'])}`;
  return accountOf(draw, land);
}

function accountOf(draw: Draw, { code, accounts }: Land): string {
  if (draw.at('wallet').chance(0.15)) return `wal-${draw.at('id').code(12)}`;
  const account = filled(draw.at('account'), draw.at('bank').pick(accounts));
  return code === 'US' ? account : makeIban(code, account);
}

export const schemeOf = (account: string): string =>
  account.startsWith('wal-') ? 'wallet' : /^[A-Z]/.test(account) ? 'iban' : 'bank';

/** Somebody; of a family where one is given, who live in one house now and then. */
export function newPerson(draw: Draw, land: Land, family?: string): Person {
  const name = personName(draw, land, family);
  const kit = { draw: draw.at('home'), land, name, size: 1 };
  return { id: `person-${draw.at('id').code(9)}`, name, land, home: valueFrom(kit, 'address', draw) };
}
