import { dayInLife } from '../time/activity.ts';
import { businessAddress, hubAddress, supplierAddress } from '../places/addresses.ts';
import { AS_OF, dateText } from '../days.ts';
import { Draw } from '../draw.ts';
import { drawGoods, inPlatformMoney, type Goods } from './goods.ts';
import { drawCompany, drawPerson } from '../people/names.ts';
import { confirmedOutcome } from '../rackets/outcomes.ts';
import { ownerOf } from '../people/owners.ts';
import { COUNTRIES, drawCity, type Country } from '../places/places.ts';
import { addressLine, drawAddress, type PostalAddress } from '../places/postal-addresses.ts';
import { comesFromSupplier, senderName, supplierOf } from '../rackets/supply.ts';
import type { Row } from '../tables/tables.ts';
import { tradeOf } from './trades.ts';
import type { Seller, World } from '../model.ts';

const MARKETS = COUNTRIES.filter(({ code }) => ['US', 'DE', 'GB', 'IT', 'FR', 'ES', 'PL', 'BR', 'AE'].includes(code));
const CARRIERS = {
  post: ['Postway', 'Global Mail'],
  express: ['Swiftbox', 'Aeropak'],
  cargo: ['Merid Lines', 'Portlink'],
};
const TRANSIT = ['HK', 'SG', 'AE', 'HK;AE', 'SG;AE'];

/** The shipments rows of a seller. */
export function* shipmentRows(seller: Seller, world: World): Generator<Row> {
  const trade = tradeOf(seller, world);
  const seized = confirmedOutcome(seller, world) === 'seizure';
  for (let i = 0; i < seller.slots.shipments; i++) {
    const draw = seller.draw.at('shipment').at(i);
    const goods = drawGoods(draw.at('goods'), trade, i);
    const until = i === 0 ? (seller.shownBy ?? AS_OF) : AS_OF;
    yield row({ draw, seller, goods, ...originOf(draw, seller, world), seized: seized && i === 0, until });
  }
}

interface Origin {
  sender: string;
  origin: PostalAddress;
}

/** Where a parcel comes from: the supplier's warehouse, the depot of many, or the seller itself. */
function originOf(draw: Draw, seller: Seller, world: World): Origin {
  const supplier = supplierOf(seller);
  if (supplier && comesFromSupplier(draw.at('from supplier'), supplier)) {
    return { sender: senderName(supplier, seller), origin: supplierAddress(supplier) };
  }
  const { depot } = seller.hubs;
  const own = ownerOf(seller).name;
  if (!depot || draw.at('from home').chance(0.3)) return { sender: own, origin: businessAddress(seller, world) };
  // At times the depot sends in its own name for all of its clients.
  const inItsName = draw.at('depot sends').chance(0.3);
  const sender = inItsName ? drawCompany(depot.draw.at('name'), depot.country.code) : own;
  return { sender, origin: hubAddress(depot) };
}

interface Parcel extends Origin {
  draw: Draw;
  seller: Seller;
  goods: Goods;
  seized: boolean;
  /** The day by which it is sent. */
  until: number;
}

function row({ draw, seller, goods, sender, origin, seized, until }: Parcel): Row {
  const mode = drawMode(draw.at('mode'));
  const items =
    mode === 'cargo' ? draw.at('items').between(20, 600) : 1 + Math.floor(12 * draw.at('items').uniform() ** 2);
  const weight = Math.round(items * goods.category.grams * (0.8 + 0.4 * draw.at('weight').uniform()));
  const declared = items * goods.price * (0.5 + 0.5 * draw.at('declared').uniform());
  const detour = draw.at('detour').chance(seller.operator.racket ? 0.3 : 0.12)
    ? draw.at('transit').pick(TRANSIT)
    : null;
  return [
    `parcel:${draw.at('id').code(12)}`,
    seller.id,
    draw.at('carrier').pick(CARRIERS[mode]),
    mode === 'cargo' ? forwarder(draw.at('agent').between(0, 4), origin.country) : null,
    `${draw.at('tracking').code(2).toUpperCase()}${draw.at('tracking').digits(9)}`,
    dateText(dayInLife(draw.at('day'), seller, until)),
    mode,
    sender,
    addressLine(origin),
    origin.country,
    detour,
    ...destinationCells(draw.at('destination'), mode),
    items,
    weight,
    ...inPlatformMoney(declared, seller.platform),
    draw.at('described').pick(goods.category.nouns),
    goods.category.hsCode,
    seized || draw.at('held').chance(0.002),
  ];
}

// Five forwarders a country, the same ones for every seed.
function forwarder(number: number, country: string): string {
  return drawCompany(Draw.of(0).at('forwarders').at(country).at(number), country);
}

function drawMode(draw: Draw): keyof typeof CARRIERS {
  const mode = draw.uniform();
  return mode < 0.45 ? 'post' : mode < 0.85 ? 'express' : 'cargo';
}

/** Recipient, destination and its country: a consignee for cargo, no more than a city for parcels to customers. */
function destinationCells(draw: Draw, mode: string): Row {
  const country: Country = draw.at('country').weighted(MARKETS, (market) => market.weight);
  const city = drawCity(draw.at('city'), country);
  if (mode !== 'cargo') return [null, city.name, country.code];
  const isCompany = draw.at('company').chance(0.7);
  const recipient = isCompany ? drawCompany(draw.at('name'), country.code) : drawPerson(draw.at('name'));
  return [recipient, addressLine(drawAddress(draw.at('address'), country.code, city)), country.code];
}
