import { heavyTail, type Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import { share, type Account } from './account.ts';
import { BRANDS } from './brands.ts';
import type { Files } from './files.ts';
import { finishHonest, tempt } from './finish.ts';
import { idOf } from './names.ts';
import { relate } from './relate.ts';
import { brandsFrom } from './register.ts';

/** How often parallel importers that buy together are seen to do so, and hold a permission for a brand. */
const SEEN = { warehouse: 0.55, picture: 0.35, supplied: 0.3, authorised: 0.6 };

/**
 * Parallel importers: a few traders that fill a container together and sell genuine goods below the price of the
 * country, some of their brands with the permission of the owner.
 */
export function planImporters(files: Files, draw: Draw): Account[] {
  const { register, book } = files;
  const size = Math.floor(heavyTail(draw.at('size').uniform(), { low: 1, high: 9, alpha: 0.7 }));
  const country = draw.at('country').pick(['DE', 'GB', 'HK', 'IT', 'US', 'PL']);
  const main = draw.at('brand').pick(BRANDS);
  const accounts = Array.from({ length: size }, () => register.openHonest(country));
  const [lead] = accounts;
  for (const account of accounts) {
    account.pricing = 'parallel';
    account.brands = brandsFrom(main, account.draw.at('stock'));
    book.belongs({ seller: idOf(account) });
    if (lead && account !== lead) buyTogether(files, lead, account);
    for (const { name } of account.brands) {
      if (!account.draw.at('permission').at(name).chance(SEEN.authorised)) continue;
      book.add('authorisations', { brand: name, seller_id: idOf(account), valid_from: dateText(account.opened) });
    }
  }
  tempt(files, accounts, draw);
  for (const account of accounts) finishHonest(files, account);
  return accounts;
}

function buyTogether({ book }: Files, lead: Account, account: Account): void {
  const draw = account.draw.at('import');
  if (draw.at('warehouse').chance(SEEN.warehouse)) share('origin', lead, account);
  if (draw.at('picture').chance(SEEN.picture)) share('image', lead, account);
  if (!draw.at('supplied').chance(SEEN.supplied)) return;
  const since = Math.max(lead.opened, account.opened);
  relate(book, { from: { kind: 'seller', id: idOf(lead) }, type: 'supplies', to: idOf(account), since });
}
