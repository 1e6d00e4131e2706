import { dateText } from '#jobs/generate/days';
import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Cell } from '../world.ts';
import type { Brand } from './goods.ts';
import type { Account, Offer, Parcel } from './model.ts';
import { personName } from './names.ts';
import { COUNTRIES } from './places.ts';
import type { Town } from './town.ts';

const SALES = 0.25;
const SECOND_HAND = 0.12;
/** Prices against the usual one, for each way to sell. */
const CHEAP = [0.12, 0.38] as const;
const CLEARANCE = [0.25, 0.45] as const;
const CAREFUL = [0.62, 0.95] as const;
const AGENTS = 'Swift Bridge,Orient Link,Parcel Union,Kargo Plus,Blue Route,Nordfracht,EasyShip,Golden Express'.split(
  ',',
);
const CARRIERS = 'EMS,SF,Yanwen,PTT,DHL,UPS,Cainiao,Royal Mail'.split(',');
const HIDING = ['AE', 'SG', 'HK', 'NL'];

/** Writes down what the accounts sell, send and are found with. */
export class GoodsWriter {
  constructor(
    private readonly town: Town,
    private readonly book: Book,
  ) {}

  write(account: Account): void {
    for (const offer of account.offers) this.#offer(account, offer);
    for (const parcel of account.parcels) this.#parcel(account, parcel);
    for (const [at, { type, day, finding }] of account.findings.entries()) {
      const id = `${account.id}/o${at}`;
      this.book.add('outcomes', {
        outcome_id: id,
        owner_kind: 'seller',
        owner_id: account.id,
        type,
        occurred_at: dateText(day),
        finding,
      });
    }
  }

  #offer(account: Account, offer: Offer): void {
    const draw = account.draw.at('offers').at(offer.number);
    const { brand, posted } = offer;
    const picture =
      account.valueOn('pictures', posted)?.text ?? (draw.at('pictured').chance(0.6) ? `own/${draw.hex(12)}.jpg` : null);
    const { factor, note } = this.#price(account, brand, draw);
    const thing = draw.at('thing').pick(brand.things);
    this.book.add('listings', {
      listing_id: `${account.id}/l${offer.number}`,
      seller_id: account.id,
      title: [brand.name, thing, note].filter(Boolean).join(' '),
      brand: brand.name || null,
      category: brand.category,
      price: money(brand.price * account.holder.country.rate * factor),
      currency: account.holder.country.currency,
      posted_at: dateText(posted),
      removed_at: dateText(offer.removed),
      removal_reason: offer.reason,
      image: picture,
    });
  }

  #price(account: Account, brand: Brand, draw: Draw): { factor: number; note: string } {
    const noise = Math.exp(0.17 * draw.at('noise').normal());
    const within = ([low, high]: readonly [number, number]) => low + (high - low) * draw.at('within').uniform();
    if (brand.name !== '' && account.manner === 'clearance') return { factor: within(CLEARANCE), note: 'clearance' };
    if (brand.name !== '' && account.manner === 'loud' && account.draw.at('cheap').chance(this.town.settings.cheap)) {
      return {
        factor: within(CHEAP),
        note: draw.at('note').pick(['', '', 'top quality', '1:1', 'factory outlet', 'new 2026']),
      };
    }
    if (brand.name !== '' && account.manner === 'quiet')
      return { factor: within(CAREFUL) * noise, note: draw.at('note').pick(['', '', 'new', 'sale']) };
    if (draw.at('used').chance(SECOND_HAND))
      return { factor: (0.35 + 0.3 * draw.at('worn').uniform()) * noise, note: 'pre-owned' };
    const isSale = draw.at('sale').chance(SALES);
    return {
      factor: (isSale ? 0.7 + 0.25 * draw.at('off').uniform() : 1) * noise,
      note: isSale ? 'sale' : draw.at('note').pick(['', '', 'new', 'gift']),
    };
  }

  #parcel(account: Account, { number, sent, brand, sender, seized }: Parcel): void {
    const draw = account.draw.at('parcels').at(number);
    const { holder } = account;
    const isFake = account.manner === 'loud' && brand.name !== '';
    const far = draw
      .at('far')
      .weighted(COUNTRIES, ({ code, weight }) => (code === 'US' || code === 'DE' || code === 'GB' ? 30 : weight / 4));
    const target = draw.at('abroad').chance(0.7) ? far : holder.country;
    const mode = draw.at('mode').weighted(MODES, ({ weight }) => weight).mode;
    const many = Math.round(
      heavyTail(draw.at('items').uniform(), { low: 1, high: mode === 'cargo' ? 400 : 12, alpha: 1.2 }),
    );
    const told =
      isFake && draw.at('under').chance(0.6)
        ? 0.08 + 0.2 * draw.at('told').uniform()
        : 0.55 + 0.45 * draw.at('told').uniform();
    const city = draw.at('to').pick(target.cities);
    this.book.add('shipments', {
      shipment_id: `${account.id}/s${number}`,
      seller_id: account.id,
      carrier: draw.at('carrier').pick(CARRIERS),
      agent: draw.at('agent').chance(0.4) ? draw.at('which').pick(AGENTS) : null,
      tracking: draw.at('tracking').code(12).toUpperCase(),
      shipped_at: dateText(sent),
      mode,
      sender: sender?.text ?? (draw.at('signed').chance(0.35) ? holder.name.usual : null),
      origin: holder.city.usual,
      origin_country: holder.country.code,
      transit_countries: draw.at('hides').chance(isFake ? 0.3 : 0.07) ? draw.at('over').pick(HIDING) : null,
      recipient: personName(draw.at('recipient'), target.code).usual,
      destination: city.usual,
      destination_country: target.code,
      items: many,
      weight_g: Math.round(brand.weight * many * (0.85 + 0.3 * draw.at('heavy').uniform())),
      declared_value: money(brand.price * (isFake ? 0.5 : 0.8) * many * told),
      currency: 'USD',
      description: draw.at('described').chance(0.8) ? draw.at('thing').pick(brand.things) : brand.category,
      seized,
    });
  }
}

const MODES = [
  { mode: 'post', weight: 62 },
  { mode: 'express', weight: 30 },
  { mode: 'cargo', weight: 8 },
];

const money = (amount: number): Cell => Number(amount.toFixed(2));
