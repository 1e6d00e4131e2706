import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Goods } from './goods.ts';
import type { Offer } from './listings.ts';
import { dayText, lastDayOf } from './life.ts';
import type { City } from './cities.ts';
import { CITIES } from './cities.ts';
import { madeName, personName } from './names.ts';
import { written } from './writing.ts';

const MODES = [
  { mode: 'post', weight: 5, carrier: 'Parcel Post', most: 4 },
  { mode: 'express', weight: 4, carrier: 'Swift Courier', most: 12 },
  { mode: 'cargo', weight: 1.5, carrier: 'Overland Freight', most: 260 },
] as const;
const DESTINATIONS = [
  { country: 'DE', towns: ['Berlin', 'Hamburg'], weight: 4 },
  { country: 'FR', towns: ['Lyon', 'Paris'], weight: 3 },
  { country: 'US', towns: ['Newark', 'Los Angeles'], weight: 4 },
  { country: 'GB', towns: ['Leeds', 'London'], weight: 3 },
  { country: 'IT', towns: ['Napoli', 'Milano'], weight: 2 },
] as const;
const FREE_ZONES = ['AE', 'HK', 'SG'];
/** Customs err too. */
const HELD_BY_MISTAKE = 0.0008;

/** Writes down the parcels of a seller; each sender it uses stands on one at least. */
export function writeShipments(book: Book, offer: Offer, sold: readonly Goods[]): void {
  const { seller, settings } = offer;
  const draw = seller.draw.at('shipments');
  const senders = seller.uses.filter(({ value }) => value.kind === 'sender').map(({ value }) => value);
  const count = Math.max(
    draw.at('count').weighted([1, 2, 3, 4], (number) => 1 / number),
    senders.length,
  );
  for (let at = 0; at < count; at++) {
    const own = draw.at(at);
    const lent = senders[at] ?? (own.at('again').chance(0.6) ? senders[0] : undefined);
    const sender = lent ? written(lent, own.at('sender'), settings) : ownSender(seller.draw.at('sender'), seller.owner);
    shipment(book, { ...offer, own, at, sender, goods: own.at('goods').pick(sold) });
  }
}

/** Most send in the name of their own firm, some in their own name, which others may bear as well. */
function ownSender(draw: Draw, owner: string): string | null {
  if (draw.at('owner').chance(0.12)) return owner;
  return draw.at('firm').chance(0.4) ? `${madeName(draw.at('name'))} ${draw.at('word').pick(FIRMS)}` : null;
}

const FIRMS = ['Trade', 'Import Export', 'Fashion House', 'Wholesale', 'Company'];

interface Parcel extends Offer {
  readonly own: Draw;
  readonly at: number;
  readonly sender: string | null;
  readonly goods: Goods;
}

function shipment(book: Book, { seller, evidence, own, at, sender, goods }: Parcel): void {
  const { mode, carrier, most } = own.at('mode').weighted(MODES, ({ weight }) => weight);
  const isSeized = evidence.seized ? at === 0 : own.at('held').chance(HELD_BY_MISTAKE);
  const items = own.at('items').between(1, most);
  const isFaker = seller.conduct === 'loud' || seller.conduct === 'quiet';
  const to = own.at('to').weighted(DESTINATIONS, ({ weight }) => weight);
  const [low, high] = seller.conduct === 'loud' ? [0.05, 0.5] : [0.5, 1];
  const worth = goods.price * items * (low + own.at('declared').uniform() * (high - low));
  book.add('shipments', {
    shipment_id: `shipment:${own.at('id').code(11)}`,
    seller_id: seller.id,
    carrier,
    agent: seller.seats.depot?.name ?? null,
    tracking: own.at('tracking').code(12).toUpperCase(),
    shipped_at: dayText(own.at('day').between(seller.opened + 2, lastDayOf(seller))),
    mode,
    sender,
    origin: seller.city.name,
    origin_country: seller.city.country,
    transit_countries: own.at('transit').chance(isFaker ? 0.2 : 0.08) ? own.at('zone').pick(FREE_ZONES) : null,
    recipient: own.at('known').chance(0.4) ? personName(own.at('recipient'), own.at('kin').pick<City>(CITIES)) : null,
    destination: own.at('town').pick(to.towns),
    destination_country: to.country,
    items,
    weight_g: Math.round(items * goods.grams * (0.85 + 0.3 * own.at('weight').uniform())),
    declared_value: worth.toFixed(2),
    currency: 'USD',
    description: goods.category,
    hs_code: own.at('hs').chance(0.7) ? goods.hs : null,
    seized: isSeized,
  });
}
