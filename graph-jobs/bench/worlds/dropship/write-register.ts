import { dateText } from '#jobs/generate/days';
import type { Account } from './model.ts';
import { seenIn, type Scribe } from './scribe.ts';
import { sharedOf } from './shared.ts';
import { personOf, writeName } from './values.ts';

const PLATFORM = 'tillstack';

/** The merchant account, its shops, and the people and companies that the platform was told of. */
export function writeRegister(scribe: Scribe, account: Account): void {
  writeSeller(scribe, account);
  writeParties(scribe, account);
  writeHelper(scribe, account);
  if (account.trade === 'retailer') writeAuthorisations(scribe, account);
}

function writeSeller(
  scribe: Scribe,
  { id, draw, land, closed, opened, reason, shops, holder, company }: Account,
): void {
  const dates = { opened_at: dateText(opened), closed_at: dateText(closed) };
  const status =
    closed === null
      ? 'open'
      : reason?.startsWith('acquirer') || reason?.startsWith('excessive')
        ? 'suspended'
        : 'closed';
  const name =
    company ?? (draw.at('trade name').chance(0.7) ? shops[0]?.name : writeName(holder, draw.at('named'))) ?? null;
  scribe.add('sellers', {
    seller_id: id,
    platform: PLATFORM,
    name,
    status,
    ...dates,
    closure_reason: reason,
    country: land.code,
  });
  for (const shop of shops) {
    const shopDates = { opened_at: dateText(shop.opened), closed_at: dateText(shop.closed) };
    const isOpen = shop.closed === null;
    const title = shop.name.charAt(0).toUpperCase() + shop.name.slice(1);
    const url = `https://${shop.draw.at('www').chance(0.3) ? 'www.' : ''}${shop.domain}`;
    const kept = { store_id: shop.id, seller_id: id, platform: PLATFORM, status: isOpen ? 'open' : 'closed' };
    scribe.add('stores', { ...kept, name: title, url: scribe.maybe(shop.draw.at('url'), url), ...shopDates });
  }
}

function writeParties(scribe: Scribe, account: Account): void {
  const { id, draw, holder, company, land, opened } = account;
  const seen = seenIn(account, draw.at('operates'));
  if (scribe.isNew(holder.id)) {
    const name = writeName(holder, draw.at('registered name'));
    scribe.add('parties', {
      party_id: holder.id,
      type: 'person',
      name,
      country: holder.land.code,
      founded_at: dateText(opened),
    });
  }
  if (company === null) {
    scribe.add('relations', {
      from_kind: 'party',
      from_id: holder.id,
      type: 'operates',
      to_kind: 'seller',
      to_id: id,
      ...seen,
    });
    return;
  }
  const party = `org_${draw.at('org').code(12)}`;
  const number = draw.at('registration').digits(land.code === 'GB' ? 8 : 9);
  const founded = dateText(opened - draw.at('founded').between(2, account.trade === 'retailer' ? 3000 : 160));
  const name = `${company} ${draw.at('form').pick(land.forms)}`;
  const isDissolved = account.closed !== null && draw.at('dissolved').chance(0.2);
  scribe.add('parties', {
    party_id: party,
    type: 'company',
    name,
    registration_number: scribe.maybe(draw.at('number'), number),
    country: land.code,
    status: isDissolved ? 'dissolved' : 'active',
    founded_at: founded,
    dissolved_at: isDissolved ? dateText(account.closed) : null,
  });
  scribe.add('relations', { from_kind: 'party', from_id: party, type: 'owns', to_kind: 'seller', to_id: id, ...seen });
  scribe.add('relations', {
    from_kind: 'party',
    from_id: holder.id,
    type: 'directs',
    to_kind: 'party',
    to_id: party,
    ...seen,
  });
}

/** A second user of the account: an employee of a desk, an agency's developer, a teacher, a cousin, a racket's own. */
function writeHelper(scribe: Scribe, account: Account): void {
  const found = sharedOf(account, 'helper');
  if (!found) return;
  const helper = personOf(`per_${found.draw.at('id').code(12)}`, found.draw, found.circle.land);
  const seen = seenIn(account, account.draw.at('helped'));
  if (scribe.isNew(helper.id)) {
    const name = writeName(helper, account.draw.at('helper name'));
    scribe.add('parties', {
      party_id: helper.id,
      type: 'person',
      name,
      country: scribe.maybe(account.draw.at('helper land'), helper.land.code),
      founded_at: dateText(account.opened),
    });
  }
  scribe.add('relations', {
    from_kind: 'party',
    from_id: helper.id,
    type: 'associate',
    to_kind: 'seller',
    to_id: account.id,
    ...seen,
  });
}

function writeAuthorisations(scribe: Scribe, { id, draw, brands, opened }: Account): void {
  for (const { name } of brands)
    if (draw.at('authorised').at(name).chance(0.8))
      scribe.add('authorisations', {
        brand: name,
        seller_id: id,
        valid_from: dateText(opened - draw.at('valid').between(0, 400)),
      });
}
