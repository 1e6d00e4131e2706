import { dateText } from '#jobs/generate/days';
import { fold, firmOf } from './spell.ts';
import type { Account, Circle } from './model.ts';
import { shopName, storesOf, type Office } from './office.ts';
import { erasOf } from './things.ts';

/** Sellers, their storefronts, those in whose name they stand, and who supplies them. */
export function writeAccount(office: Office, account: Account): void {
  const { book, settings } = office;
  const { id, draw, platform, place, opened, closed, reason } = account;
  const end = closed === null ? 'open' : draw.at('suspended').chance(0.15) ? 'suspended' : 'closed';
  book.add('sellers', {
    seller_id: id,
    platform,
    name: shopName(account),
    status: end,
    opened_at: dateText(opened),
    closed_at: dateText(closed),
    closure_reason: reason,
    country: draw.at('country').chance(settings.filled) ? place.city.country : null,
  });
  writeStores(office, account);
  writeOwner(office, account);
  for (const tie of account.ties) {
    const era = erasOf(account, tie, 'supplier')[0];
    if (era) writeSupplier(office, account, { circle: tie.circle, day: era.from });
  }
}

function writeStores({ book }: Office, account: Account): void {
  const { id, platform, opened, closed, draw } = account;
  const name = shopName(account);
  for (const [at, store_id] of storesOf(account).entries()) {
    const slug = fold(name).toLowerCase().replace(/\W+/g, '-');
    book.add('stores', {
      store_id,
      seller_id: id,
      name: at === 0 ? name : `${name} ${at + 1}`,
      url: draw.at('url').chance(0.6) ? `https://${platform}.com/${slug}-${store_id.slice(-5, -2)}` : null,
      platform,
      status: closed === null ? 'open' : 'closed',
      opened_at: dateText(opened),
      closed_at: dateText(closed),
    });
  }
}

/** Small traders are often in no registry; of two accounts, one person may be entered twice. */
function writeOwner({ book, register, settings }: Office, account: Account): void {
  const { id, draw, person, place, trade, opened } = account;
  if (!draw.at('registered').chance(0.75 * settings.filled)) return;
  const { country } = place.city;
  const first_seen = dateText(opened);
  const operates = (party: string) => {
    book.add('relations', {
      from_kind: 'party',
      from_id: party,
      type: 'operates',
      to_kind: 'seller',
      to_id: id,
      first_seen,
    });
  };
  const again = draw.at('again').chance(0.4) ? ` ${id}` : '';
  const asPerson = () => register.personOf(person, country, opened, again);
  if (!draw.at('company').chance(place.hall ? 0.45 : 0.12)) return operates(asPerson());
  const company = register.companyOf(person, country, {
    day: opened,
    firm: firmOf(person, { trade, country }, draw.at('firm')),
  });
  operates(company);
  if (!draw.at('directed').chance(0.5)) return;
  const type = draw.at('as').chance(0.7) ? 'directs' : 'owns';
  book.add('relations', {
    from_kind: 'party',
    from_id: asPerson(),
    type,
    to_kind: 'party',
    to_id: company,
    first_seen,
  });
}

function writeSupplier({ book, register }: Office, account: Account, { circle, day }: { circle: Circle; day: number }) {
  const firm = register.firmOf(circle, day);
  if (firm === undefined) return;
  const to = { to_kind: 'seller', to_id: account.id, first_seen: dateText(day) };
  book.add('relations', { from_kind: 'party', from_id: firm, type: 'supplies', ...to });
}
