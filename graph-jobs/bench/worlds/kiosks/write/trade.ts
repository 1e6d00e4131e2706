import type { Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import { circleOf, isPlanted, LAST, type Account, type Circle, type Operator, type Pen } from '../model.ts';
import { CONSIGNORS } from '../words/goods.ts';
import { addressText, personName, typed } from '../words/writing.ts';
import { nameOf } from './accounts.ts';

const PARCELS = 0.6;
const IMPORTS: Readonly<Record<string, number>> = { racket: 0.3, wholesaler: 0.16, dealer: 0.3, family: 0.2 };
const LONE_IMPORTS = 0.1;

/** Parcels to buyers through the riders, and containers from abroad. */
export function writeTrade(pen: Pen, account: Account): void {
  if (account.draw.at('parcels known').chance(PARCELS)) writeParcels(pen, account);
  const circle = circleOf(account.operator, account.opened);
  const draw = account.draw.at('import');
  if (!draw.chance(circle ? (IMPORTS[circle.kind] ?? 0) : LONE_IMPORTS)) return;
  for (let at = 0; at < draw.at('count').between(1, 2); at++) writeContainer(pen, account, circle, draw.at(at));
}

function writeParcels({ book }: Pen, account: Account): void {
  const { id, operator, draw, places, offers } = account;
  const { country } = operator.town;
  for (let at = 0; at < draw.at('parcels').between(1, 3); at++) {
    const own = draw.at('parcel').at(at);
    const item = own.at('item').pick(offers).item;
    const place = own.at('from').chance(0.5) ? operator.desk.place : (places.at(-1) as Account['places'][number]).place;
    const city = own.at('to').pick(country.cities);
    const items = own.at('items').between(1, 4);
    book.add('shipments', {
      shipment_id: `${country.code}-${own.at('id').digits(10)}`,
      seller_id: id,
      carrier: operator.desk.name,
      agent: own.at('agent').chance(0.3) ? `${operator.desk.name} Desk` : null,
      tracking: own.at('tracked').chance(0.7) ? own.at('tracking').code(10).toUpperCase() : null,
      shipped_at: dateText(dayOfTrade(own.at('day'), account)),
      mode: own.at('mode').pick(['express', 'express', 'post']),
      sender: own.at('sender told').chance(0.75) ? senderOf(own.at('sender'), account) : null,
      origin: own.at('origin told').chance(0.6) ? addressText(own.at('origin'), place) : place.city.name,
      origin_country: country.code,
      destination: `${own.at('district').pick(city.districts)}, ${city.name}`,
      destination_country: country.code,
      items,
      weight_g: items * item.grams,
      description: own.at('described').chance(0.6) ? item.name : operator.trade.name,
    });
  }
}

/** Parcels go in the name of the shop or the person; whoever sends for many lets the runner sign. */
function senderOf(draw: Draw, account: Account): string {
  const { operator } = account;
  const sends = draw.weighted(['shop', 'person', 'runner'], (one) =>
    one === 'runner' ? operator.habits.phone.fresh / 30 : 1,
  );
  if (sends === 'shop') return nameOf(account);
  return typed(draw, sends === 'person' ? operator.name : personName(draw.at('runner'), operator.town.country));
}

/** A container of mixed goods, with which many in a market have nothing in common but the consignor. */
function writeContainer({ book, plan }: Pen, account: Account, circle: Circle | null, draw: Draw): void {
  const { operator, id } = account;
  const { country, city } = operator.town;
  const [sender, origin, from] = CONSIGNORS[consignorOf(plan.root, operator, circle)] as (typeof CONSIGNORS)[number];
  const items = draw.at('items').between(40, 900);
  const isSeized = draw.at('seized').chance(isPlanted(operator) ? plan.settings.raided / 3 : 0.015);
  const item = draw.at('item').pick(account.offers).item;
  book.add('shipments', {
    shipment_id: `BL${draw.at('id').digits(11)}`,
    seller_id: draw.at('for').chance(0.85) ? id : null,
    carrier: draw.at('carrier').pick(['Maersk', 'MSC', 'CMA CGM', 'COSCO', 'Air cargo consol']),
    agent: `${draw.at('agent').pick(country.last)} Clearing & Forwarding`,
    shipped_at: dateText(dayOfTrade(draw.at('day'), account)),
    mode: 'cargo',
    sender: draw.at('sender').chance(0.9) ? typed(draw, sender) : null,
    origin,
    origin_country: from,
    transit_countries: draw.at('transit').pick([null, null, 'AE', 'SG', 'AE;OM']),
    recipient: recipientOf(draw.at('recipient'), operator, circle),
    destination: city.name,
    destination_country: country.code,
    items,
    weight_g: items * item.grams,
    declared_value: Math.round(items * item.price * (0.08 + 0.3 * draw.at('value').uniform())),
    currency: 'USD',
    description: draw.at('mixed').chance(0.6) ? 'mixed goods / personal effects' : operator.trade.category,
    hs_code: draw.at('coded').chance(0.6) ? item.hsCode : null,
    seized: draw.at('customs').chance(0.8) ? isSeized : null,
  });
}

/** A whole market orders of one consignor; a circle has its own, who serves others too. */
function consignorOf(root: Draw, { town, hall, draw }: Operator, circle: Circle | null): number {
  if (circle && draw.at('own consignor').chance(0.65)) return circle.consignor;
  const key = hall?.place.unit ?? town.city.name;
  return root
    .at('consignor')
    .at(key)
    .at(draw.at('which').between(0, 1))
    .between(0, CONSIGNORS.length - 1);
}

function recipientOf(draw: Draw, { hall, name, town }: Operator, circle: Circle | null): string | null {
  if (circle && draw.at('front').chance(0.35)) return frontOf(circle, town.city.name);
  if (hall && draw.at('hall').chance(0.6)) return hall.association;
  return draw.at('told').chance(0.7) ? name : null;
}

/** The company in whose name a circle imports. */
export function frontOf({ kit, consignor }: Circle, city: string): string {
  const word = (kit.handles[0] ?? 'trade').replace(/[^a-z]/g, '').slice(0, 7);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${['General Trading', 'Ventures', 'Imports', 'Enterprises'][consignor % 4]} (${city}) Ltd`;
}

function dayOfTrade(draw: Draw, { opened, closed }: Account): number {
  const last = closed ?? LAST;
  return draw.between(Math.min(opened + 3, last), last);
}
