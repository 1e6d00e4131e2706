import { dateText } from '#jobs/generate/days';
import type { Account } from '../model.ts';
import { seenIn, type Scribe } from './scribe.ts';
import { sharedOf } from '../shared.ts';
import { personOf, writeName } from '../values.ts';

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
  const isForced = reason !== null && /^(acquirer|excessive)/.test(reason);
  const status = closed === null ? 'open' : isForced ? 'suspended' : 'closed';
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
  const { id, draw, holder, company, opened } = account;
  const seen = seenIn(account, draw.at('operates'));
  scribe.person(holder, writeName(holder, draw.at('registered name')), opened);
  if (company === null) return scribe.relate(holder.id, 'operates', ['seller', id], seen);
  const party = `org_${draw.at('org').code(12)}`;
  writeCompany(scribe, account, party);
  scribe.relate(party, 'owns', ['seller', id], seen);
  scribe.relate(holder.id, 'directs', ['party', party], seen);
}

function writeCompany(scribe: Scribe, { draw, land, company, trade, opened, closed }: Account, party: string): void {
  const number = draw.at('registration').digits(land.code === 'GB' ? 8 : 9);
  const isDissolved = closed !== null && draw.at('dissolved').chance(0.2);
  scribe.add('parties', {
    party_id: party,
    type: 'company',
    name: `${company} ${draw.at('form').pick(land.forms)}`,
    registration_number: scribe.maybe(draw.at('number'), number),
    country: land.code,
    status: isDissolved ? 'dissolved' : 'active',
    founded_at: dateText(opened - draw.at('founded').between(2, trade === 'retailer' ? 3000 : 160)),
    dissolved_at: isDissolved ? dateText(closed) : null,
  });
}

/** A second user of the account: an employee of a desk, an agency's developer, a teacher, a cousin, a racket's own. */
function writeHelper(scribe: Scribe, account: Account): void {
  const found = sharedOf(account, 'helper');
  if (!found) return;
  const { draw, id, opened } = account;
  const helper = personOf(`per_${found.draw.at('id').code(12)}`, found.draw, found.circle.land);
  scribe.person(helper, writeName(helper, draw.at('helper name')), opened);
  scribe.relate(helper.id, 'associate', ['seller', id], seenIn(account, draw.at('helped')));
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
