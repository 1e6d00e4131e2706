import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Account } from './account.ts';
import { brandsFrom } from './register.ts';
import { BRANDS } from './brands.ts';
import type { Files } from './files.ts';
import { finishHonest, tempt } from './finish.ts';
import { idOf } from './names.ts';
import { relate } from './relate.ts';
import { shopName } from './people.ts';
import { freshValue } from './values.ts';

/** How an outlet is seen to belong to its circle. */
const SEEN = { warehouse: 0.6, sender: 0.3, picture: 0.45, supplied: 0.5, phone: 0.06 };

/**
 * A clearance circle: outlets of several people that buy returned stock of one pallet dealer, let his warehouse send
 * it, copy the pictures of his lists and sell at a fifth to a half of the price. All of it is genuine.
 */
export function planCircles(files: Files, draw: Draw): Account[] {
  const { register } = files;
  const size = Math.floor(heavyTail(draw.at('size').uniform(), { low: 4, high: 32, alpha: 0.9 }));
  const country = draw.at('country').pick(['DE', 'GB', 'PL', 'US', 'IT']);
  const main = draw.at('brand').pick(BRANDS);
  const dealer = dealerOf(files, country, draw.at('dealer'));
  const accounts = Array.from({ length: size }, () => register.openHonest(country));
  for (const account of accounts) {
    account.pricing = 'clearance';
    account.brands = brandsFrom(main, account.draw.at('stock'));
    buyFrom(files, dealer, account);
    files.book.belongs({ seller: idOf(account) });
  }
  tempt(files, accounts, draw);
  for (const account of accounts) finishHonest(files, account);
  return accounts;
}

function dealerOf({ book }: Files, country: string, draw: Draw) {
  const id = `party:${draw.at('id').hex(10)}`;
  const name = `${shopName(draw.at('name'))} Pallets`;
  const value = (kind: 'origin' | 'sender' | 'phone') => freshValue(kind, country, draw);
  const [warehouse, phone] = [value('origin'), value('phone')];
  book.add('parties', { party_id: id, type: 'company', name, country, status: 'active' });
  const owner = { owner_kind: 'party', owner_id: id };
  book.add('addresses', { ...owner, role: 'warehouse', full: warehouse.text, country });
  book.add('contacts', { ...owner, kind: 'phone', value: phone.text, country });
  const pictures = Array.from({ length: 3 }, (_, at) => freshValue('image', country, draw.at(at)));
  return { id, warehouse, phone, sender: { ...value('sender'), text: name, native: null }, pictures };
}

function buyFrom({ book }: Files, dealer: ReturnType<typeof dealerOf>, account: Account): void {
  const draw = account.draw.at('circle');
  const sees = (what: keyof typeof SEEN) => draw.at(what).chance(SEEN[what]);
  if (sees('warehouse')) account.use('origin', dealer.warehouse);
  if (sees('sender')) account.use('sender', dealer.sender);
  if (sees('picture')) account.use('image', draw.at('which').pick(dealer.pictures));
  if (sees('phone')) account.use('phone', dealer.phone);
  if (!sees('supplied')) return;
  const from = { kind: 'party', id: dealer.id } as const;
  relate(book, { from, type: 'supplies', to: idOf(account), since: account.opened });
}
