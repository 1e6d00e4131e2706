import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { LANDS } from '../lands.ts';
import type { Account } from '../model.ts';
import { placeOf, writePlace } from '../places.ts';
import { dayIn, type Scribe } from './scribe.ts';
import { agentOf, sharedOf } from '../shared.ts';
import { mistype, personOf, writeName } from '../values.ts';
import { AGENTS, POSTS } from '../words.ts';

const GOODS = ['clothes', 'gift', 'accessories', 'home articles', 'shoes', 'plastic goods', 'sample', 'cosmetics'];
const CODES = ['4202', '6404', '8518', '6110', '3304', '9102', '9503', '3926'];
const TRANSIT = ['HK', 'HK', 'AE', 'BE', 'NL'];
const SEIZED_HONESTLY = 0.004;

/** The parcels that the platform has seen: those with a tracking number that a merchant handed in. */
export function writeParcels(scribe: Scribe, account: Account): void {
  const { draw } = account;
  if (!draw.at('parcels seen').chance(scribe.settings.parcelsSeen)) return;
  const count = draw.at('parcels').between(1, 8);
  for (let at = 0; at < count; at++) writeParcel(scribe, account, draw.at('parcel').at(at));
}

function writeParcel(scribe: Scribe, account: Account, own: Draw): void {
  const { source, id } = account;
  const buyer = own.at('land').weighted(LANDS.slice(0, 6), ({ weight }) => weight);
  const day = dayIn(account, own.at('day'));
  const shop = account.shops.find(({ opened, closed }) => opened <= day && day <= (closed ?? day));
  const isAbroad = buyer.code !== source.code;
  const agent = source.code === 'CN' || isAbroad ? (AGENTS[agentOf(account)] ?? null) : null;
  const recipient = personOf('', own.at('buyer'), buyer);
  scribe.add('shipments', {
    shipment_id: `shp_${own.at('id').code(14)}`,
    seller_id: id,
    store_id: own.at('by shop').chance(0.5) ? (shop?.id ?? null) : null,
    carrier: POSTS[own.at('first mile').chance(0.5) ? source.code : buyer.code] ?? null,
    agent: scribe.maybe(own.at('agent'), agent),
    tracking: `${own.at('prefix').pick(['YT', 'LP', 'UG', 'CJ'])}${own.at('tracking').digits(16)}`,
    shipped_at: dateText(day),
    mode: own.at('mode').pick(['post', 'post', 'express', null]),
    sender: scribe.maybe(own.at('no sender'), senderOf(scribe, account, own)),
    origin: originOf(scribe, account, own),
    origin_country: source.code,
    transit_countries: isAbroad && own.at('transit').chance(0.12) ? own.at('over').pick(TRANSIT) : null,
    recipient: own.at('named').chance(0.6) ? writeName(recipient, own.at('name')) : null,
    destination: own.at('city').pick(buyer.cities)[0],
    destination_country: buyer.code,
    items: own.at('items').weighted([1, 2, 3, 6], (many) => 1 / many ** 2),
    weight_g: own.at('weight').between(80, 1900),
    declared_value: isAbroad ? own.at('value').between(3, 40) : null,
    currency: isAbroad ? 'USD' : null,
    description: scribe.maybe(own.at('no words'), own.at('goods').pick(GOODS)),
    hs_code: isAbroad && own.at('coded').chance(0.5) ? own.at('code').pick(CODES) : null,
    seized: isSeized(scribe, account, isAbroad, own) ? true : own.at('told').chance(0.5) ? false : null,
  });
}

function isSeized(scribe: Scribe, { trade }: Account, isAbroad: boolean, own: Draw): boolean {
  return isAbroad && own.at('seized').chance(trade === 'fakes' ? scribe.settings.seizure : SEIZED_HONESTLY);
}

/** What stands on the label: the packer's own words, the agent's, or the merchant's name. */
function senderOf(scribe: Scribe, account: Account, own: Draw): string {
  const found = sharedOf(account, 'sender');
  if (found && !own.at('hidden').chance(scribe.settings.labelHidden)) {
    const { draw, circle } = found;
    const name = personOf('', draw.at('packer'), circle.land);
    const mark = draw
      .at('mark')
      .pick([
        `RM ${draw.at('room').between(101, 980)}`,
        `${draw.at('letters').code(2).toUpperCase()}-${draw.at('line').between(1, 30)}`,
        'Dept.',
        '',
      ]);
    const label = `${writeName(name, draw.at('written'))} ${mark}`.trim();
    if (own.at('typed').chance(scribe.settings.typo)) return mistype(own.at('mistyped'), label);
    return own.at('capitals').chance(0.3) ? label.toUpperCase() : label;
  }
  const isDirect = account.trade === 'maker' || account.trade === 'retailer' || account.trade === 'reseller';
  if (isDirect || own.at('self').chance(0.1)) return account.company ?? writeName(account.holder, own.at('self name'));
  const agent = AGENTS[agentOf(account)] ?? '';
  return `${agent} ${own.at('hall').pick(['WH1', 'WH2', 'SZ', 'Warehouse', ''])}`.trim();
}

/** Where a parcel was handed in: mostly a town; the very address where a label tells it. */
function originOf(scribe: Scribe, account: Account, own: Draw): string | null {
  const found = sharedOf(account, 'returns');
  if (found && own.at('exact').chance(0.3)) {
    const unit = found.draw.at('gate').chance(0.5) ? String(found.draw.between(1, 30)) : '';
    const written = writePlace(own.at('place'), placeOf(found.draw, found.circle.land, unit), scribe.settings.typo);
    return written.full ?? [written.street, written.city, written.postcode].filter(Boolean).join(', ');
  }
  return scribe.maybe(own.at('origin'), own.at('town').pick(account.source.cities)[0]);
}
