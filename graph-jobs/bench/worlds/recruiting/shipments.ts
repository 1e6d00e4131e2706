import { dateText } from '#jobs/generate/days';
import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../book.ts';
import { latinName } from './person.ts';
import type { Scene, Shop, Supplier } from './scene.ts';
import { toLatin } from './script.ts';
import { supplierOf } from './shop.ts';

const CARRIERS = ['Ekspreso', 'Balkan Post', 'Sprint Cargo', 'Posta RS', 'EuroVan'];
const AGENTS = ['Orbis Spedition', 'Kapitan Transit', 'Danube Freight', 'Silk Line Agents'];

/** Writes what came to a seller from suppliers and what it sent to buyers. */
export function writeShipments(book: Book, scene: Scene, shop: Shop): void {
  const draw = shop.draw.at('shipments');
  const count = Math.floor(heavyTail(draw.at('count').uniform(), { low: 1, high: 6, alpha: 1 }));
  const isSeized = shop.trade.isCaught ? draw.at('seized').chance(0.16) : draw.at('seized').chance(0.0015);
  for (let at = 0; at < count; at++) {
    const own = draw.at(at);
    const end = Math.min(shop.closed ?? scene.last, scene.last) - 1;
    const shipped = shop.opened + Math.floor((end - shop.opened) * own.at('day').uniform());
    const isInbound = own.at('inbound').chance(shop.trade.supplier ? 0.7 : 0.25);
    const row = isInbound ? inbound(shop, supplierFor(scene, shop, own), own) : outbound(shop, own);
    book.add('shipments', {
      ...row,
      shipment_id: `f${own.at('id').code(11)}`,
      seller_id: shop.id,
      carrier: own.at('carrier').pick(CARRIERS),
      tracking: `${own.at('track').pick(['EX', 'BP', 'SC'])}${own.at('number').digits(10)}`,
      shipped_at: dateText(shipped),
      seized: isSeized && at === 0,
    });
  }
}

/** The seller's own supplier, or one of the big ones that serve anybody. */
function supplierFor(scene: Scene, { trade }: Shop, draw: Draw): Supplier {
  if (trade.supplier && draw.at('own').chance(0.85)) return trade.supplier;
  const many = Math.max(6, Math.round(scene.sellers / 40));
  const number = Math.floor(many * draw.at('big').uniform() ** 2);
  const big = scene.draw.at('big suppliers').at(number);
  return supplierOf(big, big.at('abroad').chance(0.6));
}

function inbound(shop: Shop, supplier: Supplier, draw: Draw): Row {
  const items = Math.floor(heavyTail(draw.at('items').uniform(), { low: 2, high: 400, alpha: 0.7 }));
  return {
    agent: draw.at('agent').chance(0.3) ? draw.at('who').pick(AGENTS) : null,
    mode: draw.at('mode').pick(supplier.isAbroad ? ['post', 'express', 'express', 'cargo'] : ['express', 'cargo']),
    sender: supplier.name,
    origin: supplier.origin,
    origin_country: supplier.country,
    transit_countries:
      supplier.isAbroad && draw.at('transit').chance(0.3) ? draw.at('over').pick(['AE', 'HK;TR', 'TR']) : null,
    recipient: latinName(shop.person),
    destination: toLatin(shop.person.city.name),
    destination_country: shop.person.city.country,
    items,
    weight_g: Math.round(items * draw.at('weight').between(120, 900)),
    declared_value: (items * draw.at('value').between(3, 40) * 0.8).toFixed(2),
    currency: 'EUR',
    description: draw
      .at('text')
      .pick(['goods', 'clothing', 'gift', 'samples', 'accessories', 'household articles', 'shoes']),
  };
}

function outbound(shop: Shop, draw: Draw): Row {
  const items = draw.at('items').between(1, 3);
  return {
    mode: draw.at('mode').pick(['post', 'express']),
    sender: latinName(shop.person),
    origin: toLatin(shop.person.city.name),
    origin_country: shop.person.city.country,
    destination_country: draw.at('to').pick(['BG', 'BG', 'BG', 'RS', 'MK', 'RO', 'GR']),
    items,
    weight_g: items * draw.at('weight').between(80, 1500),
    declared_value: (items * draw.at('value').between(8, 90)).toFixed(2),
    currency: 'EUR',
    description: draw.at('text').pick(['order', 'parcel', 'clothing', 'household articles']),
  };
}
