import type { Book } from '../../book.ts';
import { holdings, shares } from '../plan/holdings.ts';
import { shopOf } from '../plan/infrastructure.ts';
import { kitFlat } from '../plan/kit.ts';
import { endOf, type Account, type Marketplace, type Span } from '../plan/model.ts';
import { writeFull, writeStreet } from '../words/spelling.ts';
import type { Place } from '../words/towns.ts';
import { seen } from './days.ts';

/** Where somebody lives or has a shop, and where parcels are to be sent back to. */
export function writeAddresses(book: Book, market: Marketplace, account: Account): void {
  const { draw, home, isPro } = account;
  if (draw.at('known').at('home').chance(market.settings.known.home)) {
    const homes = holdings(account, 'home', { own: home, common: ({ home: common }) => common });
    for (const span of homes) writeAddress(book, account, isPro ? 'business' : 'home', span);
  }
  for (const stay of account.stays) {
    if (stay.from >= endOf(account) || !shares(account, stay, 'origin') || !draw.at('back').chance(0.6)) continue;
    writeAddress(book, account, 'return', { value: kitFlat(stay.circle), from: stay.from, to: endOf(account) });
  }
  if (!draw.at('shop').chance(0.08)) return;
  const { name, place } = shopOf(market, draw.at('which-shop'), home);
  const shop = { ...place, street: draw.at('named').chance(0.3) ? `${name}, ${place.street}` : place.street };
  writeAddress(book, account, 'return', { value: shop, from: account.opened, to: endOf(account) });
}

function writeAddress(book: Book, account: Account, role: string, { value: place, from, to }: Span<Place>): void {
  const draw = account.draw.at('address').at(role).at(from);
  const owner = { owner_kind: 'seller', owner_id: account.id, role };
  const parts = {
    street: writeStreet(draw, place),
    city: draw.at('cityless').chance(0.04) ? null : place.city,
    postcode: draw.at('codeless').chance(0.08) ? null : place.postcode,
  };
  const text = draw.at('full').chance(0.35) ? { full: writeFull(draw, place) } : parts;
  const country = draw.at('landless').chance(0.06) ? null : place.country;
  book.add('addresses', { ...owner, ...text, country, ...seen(draw.at('seen'), { from, to }) });
}
