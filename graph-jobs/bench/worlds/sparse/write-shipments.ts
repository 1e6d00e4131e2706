import type { Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import { useOf, type Account, type Use } from './account.ts';
import { COUNTRIES } from './countries.ts';
import { ownSender } from './names.ts';

const COUNTS = [1, 1, 2, 2, 3];
const FAR = { code: 'CN', cities: ['Yiwu', 'Guangzhou', 'Putian', 'Shenzhen'], weight: 0.14 };
const ABROAD = ['DE', 'AT', 'GR', 'HU', 'IT', 'MK'];
const CARRIERS = ['Balkan Ekspres', 'Dunav Post', 'Kurierline', 'Sariyol Kargo', 'Posta'];
const FORWARDERS = ['Transit Kapikule', 'Port Constanta Spedition', 'Ruse Cargo', 'Nis Logistika', 'Gebze Forwarding'];
const MODES = { post: 5, express: 4, cargo: 1 };
/** Pieces in a parcel; nearly all parcels are small. */
const PIECES = { post: [1, 4], express: [1, 9], cargo: [20, 300] } as const;
const AS_DECLARED = [0.3, 0.9] as const;
const UNDER_DECLARED = [0.04, 0.2] as const;
const FORWARDED = 0.2;
const NO_SENDER = 0.15;

type Mode = keyof typeof MODES;

interface Parcel {
  readonly key: Draw;
  readonly sender: string | null;
  /** Held at the border, for good reason or not. */
  readonly isHeld?: boolean;
  readonly isUnderDeclared?: boolean;
}

/** Writes down the one to three parcels an account sends or is sent in its own name. */
export function writeShipments(book: Book, account: Account): void {
  const { draw, marks, country } = account;
  const name = ownSender(draw.at('sender'), country);
  for (let at = 0; at < draw.at('shipments').pick(COUNTS); at++) {
    const key = draw.at('shipment').at(at);
    const isSeized = at === 0 && marks.includes('seizure');
    writeShipment(book, useOf(account, key), {
      key,
      sender: key.at('unnamed').chance(NO_SENDER) ? null : name,
      isHeld: isSeized || (at === 0 && marks.includes('held parcel')),
      isUnderDeclared: isSeized,
    });
  }
}

/** Writes one parcel of a seller down, shipped while the use lasts. */
export function writeShipment(book: Book, { account, from, until }: Use, parcel: Parcel): void {
  const { key, sender, isHeld = false } = parcel;
  const { niche } = account;
  const mode = key.at('mode').weighted(Object.keys(MODES) as Mode[], (one) => MODES[one]);
  const pieces = key.at('pieces').between(PIECES[mode][0], PIECES[mode][1]);
  book.add('shipments', {
    shipment_id: `parcel-${key.hex(14)}`,
    seller_id: account.id,
    carrier: key.at('carrier').pick(CARRIERS),
    agent: key.at('forwarded').chance(FORWARDED) ? key.at('agent').pick(FORWARDERS) : null,
    tracking: key.at('tracking').code(12).toUpperCase(),
    shipped_at: dateText(key.at('day').between(from, until)),
    mode,
    sender,
    ...wayOf(key, account),
    items: pieces,
    weight_g: Math.round(pieces * niche.grams * (0.8 + 0.5 * key.at('grams').uniform())),
    declared_value: declaredOf(key, account, { pieces, isUnder: parcel.isUnderDeclared ?? false }),
    currency: 'EUR',
    description: key.at('described').pick([niche.category, key.at('thing').pick(niche.things), 'goods']),
    seized: isHeld,
  });
}

function wayOf(key: Draw, { country }: Account) {
  const isFar = key.at('far').chance(FAR.weight);
  return {
    origin: isFar ? key.at('from').pick(FAR.cities) : key.at('from').pick(country.cities)[0],
    origin_country: isFar ? FAR.code : country.code,
    transit_countries: isFar ? key.at('over').pick([null, 'AE', 'TR', 'GR', 'AE;TR']) : null,
    destination_country: isFar
      ? country.code
      : key.at('to').pick([country.code, country.code, ...ABROAD, ...COUNTRIES.map(({ code }) => code)]),
  };
}

function declaredOf(key: Draw, { niche }: Account, { pieces, isUnder }: { pieces: number; isUnder: boolean }): string {
  const [low, high] = isUnder ? UNDER_DECLARED : AS_DECLARED;
  const usual = niche.brands.reduce((sum, [, price]) => sum + price, 0) / niche.brands.length;
  return (pieces * usual * (low + (high - low) * key.at('declared').uniform())).toFixed(2);
}
