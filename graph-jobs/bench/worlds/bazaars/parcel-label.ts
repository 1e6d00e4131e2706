import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import { LINES } from './goods.ts';
import type { Account, Person, Place } from './model.ts';
import type { Office } from './office.ts';
import { spelling, spellPerson } from './spell.ts';
import { writeAddress } from './write-places.ts';

/** Who handed a parcel in at the desk, and where. */
export interface Sender {
  readonly name: string;
  readonly place: Place;
}

/** A parcel from somebody to somebody, or a bale of goods for a shop. */
export interface Parcel {
  readonly day: number;
  readonly sender: Sender;
  readonly recipient: () => Person;
  readonly place: Place;
  readonly isBale?: boolean;
}

const CARRIERS = ['Ulak Kargo', 'Kervan Express', 'Tez Kargo', 'Balkan Kurir', 'Speedlink', 'Cargoflot', 'Orient Post'];
const TRANSIT = ['BG', 'RS', 'BG;RO', 'AE'];
/** What one writes who does not say what is in it. */
const BALES = ['koli', 'karışık ürün', 'стоки', 'mixed goods', 'etiket + aksesuar', 'numune', 'parça'];
const GIFTS = ['hediye', 'gift', 'koli KÖ', 'kapıda ödeme', 'колет', 'pachet'];

/** What the desk writes on the label. */
export function labelOf({ settings }: Office, draw: Draw, { sender, recipient, place, isBale }: Parcel): Row {
  const { filled, slips } = settings;
  const [origin, destination] = [sender.place.city, place.city];
  const carrier = draw.at('carrier').pick(CARRIERS);
  const branches = origin.country === 'TR' ? ['Şb.', 'Şubesi', 'Şube'] : ['office', 'ofis', 'depo'];
  const desk = `${spelling(origin.names, draw.at('desk'))} ${draw.at('branch').pick(branches)}`;
  const often = (column: string, share: number, text: () => string) =>
    draw.at(column).at('known').chance(share) ? text() : null;
  const whole = (where: Place, key: string) => {
    const { full, street, city } = writeAddress(where, draw.at(key), slips);
    return String(full ?? `${String(street)} ${String(city)}`);
  };
  return {
    carrier,
    agent: often('agent', filled, () => `${carrier} ${desk}`),
    tracking: often('tracking', 0.7, () => draw.at('tracking').digits(12)),
    mode: isBale ? 'cargo' : draw.at('mode').pick(['cargo', 'cargo', 'express', 'post']),
    sender: often('sender', 0.92, () => sender.name),
    origin: often('origin', 0.6 * filled, () => whole(sender.place, 'origin')),
    origin_country: origin.country,
    transit_countries: often('through', origin.country === destination.country ? 0 : 0.25, () =>
      draw.at('transit').pick(TRANSIT),
    ),
    recipient: often('recipient', isBale ? 0.9 : 0.6, () => spellPerson(recipient(), draw.at('recipient'), slips)),
    destination: often('destination', 0.5 * filled, () => whole(place, 'destination')),
    destination_country: destination.country,
  };
}

/** What is said to be in it; within a country nobody asks. */
export function declarationOf(
  { settings: { filled } }: Office,
  account: Account,
  draw: Draw,
  { items, isBale, isAbroad }: { items: number; isBale: boolean; isAbroad: boolean },
): Row {
  const { hsCodes, weighs } = LINES[account.trade];
  return {
    items: draw.at('counted').chance(filled) ? items : null,
    weight_g: draw.at('weighed').chance(filled) ? items * weighs + draw.at('box').between(60, 400) : null,
    description: draw.at('described').chance(0.6) ? contents(account, draw, isBale) : null,
    hs_code: isAbroad && draw.at('coded').chance(0.6) ? draw.at('hs').pick(hsCodes) : null,
  };
}

function contents({ trade, person }: Account, draw: Draw, isBale: boolean): string {
  if (isBale) return draw.at('bale').pick(BALES);
  if (draw.at('vague').chance(0.5)) return draw.at('vague-words').pick(GIFTS);
  return draw.at('words').pick(LINES[trade].products[person.culture]);
}
