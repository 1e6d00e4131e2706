import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Seller } from './model.ts';
import { PLAIN_GOODS, type Brand } from './brands.ts';
import { HOME } from './countries.ts';
import type { Trade } from './goods-plan.ts';
import { hubFor } from './hubs.ts';
import { script } from './places.ts';
import type { Scene } from './scene.ts';
import { LAST } from './settings.ts';

/** Writes the parcels of a seller: on their way from its country or from a maker abroad. */
export function writeParcels(scene: Scene, seller: Seller, { trade, isFake }: { trade: Trade; isFake: boolean }): void {
  const count = seller.draw.at('parcels').between(1, 3);
  for (let at = 0; at < count; at++) {
    const draw = seller.draw.at('parcel').at(at);
    const brand =
      isFake || draw.at('branded').chance(0.4)
        ? draw.at('what').pick(trade.plan.brands)
        : draw.at('what').pick(PLAIN_GOODS);
    const items = isFake ? draw.at('many').between(3, 9) : Math.floor(1 + 12 * draw.at('items').uniform() ** 4);
    const shipped = draw.at('day').between(seller.since, seller.until ?? LAST);
    scene.book.add('shipments', {
      shipment_id: `sh:${draw.at('id').code(11)}`,
      seller_id: seller.id,
      carrier: draw.at('carrier').pick(['Posta', 'Kurierex', 'Eurofracht', 'PakketNu']),
      shipped_at: dateText(shipped),
      mode: draw.at('mode').weighted(['post', 'express', 'cargo'], (mode) => MODES[mode] ?? 0),
      sender: senderOf(scene, draw.at('sender'), trade),
      ...wayOf(seller, draw.at('way'), isFake),
      items,
      ...worth(brand, draw.at('worth'), { items, isFake }),
      description: isFake ? draw.at('text').pick(['gift', 'accessories', 'samples', 'clothes']) : brand.category,
      hs_code: brand.hs,
      seized: isFake && draw.at('seized').chance(0.4),
    });
  }
}

const MODES: Readonly<Record<string, number>> = { post: 55, express: 30, cargo: 15 };

function senderOf(scene: Scene, draw: Draw, trade: Trade): string | null {
  if (draw.at('of-group').chance(trade.groupSender)) return trade.plan.sender;
  return draw.at('known').chance(0.5) ? hubFor(scene, 'sender', draw.at('which')).name : null;
}

function wayOf(seller: Seller, draw: Draw, isFake: boolean) {
  const isFar = draw.at('far').chance(isFake ? 0.8 : 0.3);
  const from = isFar ? draw.at('maker').pick(['CN', 'CN', 'TR', 'VN', 'IN']) : seller.country.code;
  const isHidden = isFar && draw.at('transit').chance(isFake ? 0.5 : 0.12);
  const to = draw.at('to').pick(HOME);
  return {
    origin_country: from,
    transit_countries: isHidden ? draw.at('over').pick(['AE', 'HK', 'SG;AE']) : null,
    destination: script(draw.at('city').pick(to.cities), 0),
    destination_country: to.code,
  };
}

function worth(brand: Brand, draw: Draw, { items, isFake }: { items: number; isFake: boolean }) {
  const weight = Math.round(items * brand.weight * (0.8 + 0.4 * draw.at('weight').uniform()));
  const share = isFake ? 0.03 + 0.07 * draw.at('share').uniform() : 0.4 + 0.5 * draw.at('share').uniform();
  return { weight_g: weight, declared_value: (items * brand.price * share).toFixed(2), currency: 'EUR' };
}
