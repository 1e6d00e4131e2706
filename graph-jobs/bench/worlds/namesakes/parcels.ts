import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import type { Account, Sender } from './cast.ts';
import { tradeOf } from './goods.ts';
import { COUNTRY, CURRENCY, dayIn, type Ledger } from './ledger.ts';
import { someone } from './people.ts';
import { placeOf } from './places.ts';

interface Mode {
  readonly mode: 'post' | 'express' | 'cargo';
  readonly weight: number;
  readonly grams: readonly [number, number];
  readonly items: readonly [number, number];
}

const MODES: readonly Mode[] = [
  { mode: 'post', weight: 6, grams: [80, 2_500], items: [1, 4] },
  { mode: 'express', weight: 5, grams: [150, 6_000], items: [1, 8] },
  { mode: 'cargo', weight: 1, grams: [8_000, 240_000], items: [20, 400] },
];

const ABROAD = ['DE', 'FR', 'US', 'GB', 'IT', 'KZ', 'EG'];

/** Writes down what an account sends, and in whose name: its holder's, or that of somebody who sends for many. */
export function writeShipments({ book, scribe }: Ledger, member: Account): void {
  const { id, draw, conduct } = member;
  const count = Math.max(member.senders.length, draw.at('shipments').between(1, 4));
  const [brand] = tradeOf(member);
  for (let at = 0; at < count; at++) {
    const own = draw.at('shipment').at(at);
    const { mode, grams, items } = own.at('mode').weighted(MODES, ({ weight }) => weight);
    const number = own.at('items').between(...items);
    const destination = own.at('abroad').chance(0.2) ? own.at('land').pick(ABROAD) : COUNTRY;
    book.add('shipments', {
      shipment_id: `h-${id}-${String(at)}`,
      seller_id: id,
      carrier: own.at('carrier').pick(['Posta', 'SunExpress', 'KuaiDi', 'Barid']),
      tracking: `T${own.at('tracking').digits(11)}`,
      shipped_at: dayIn(member, own.at('day').uniform()),
      mode,
      ...sentBy(senderOf(member, at, own), scribe, own),
      origin_country: COUNTRY,
      ...receivedBy(own, scribe),
      destination_country: destination,
      items: number,
      weight_g: own.at('grams').between(...grams),
      declared_value: (number * (brand?.price ?? 50) * worthOf(conduct, own)).toFixed(2),
      currency: CURRENCY,
      description: own.at('is described').chance(0.7) ? (brand?.category ?? null) : 'gift',
      seized: conduct === 'fakes' && own.at('seized').chance(0.08) ? true : own.at('inspected').chance(0.002),
    });
  }
}

/** The first parcel of an account goes the usual way; others may not. */
function senderOf({ senders, person, home }: Account, at: number, own: Draw): Sender | null {
  const usual = senders[at];
  if (usual) return usual;
  if (senders.length > 0 && own.at('usual').chance(0.4)) return own.at('which').pick(senders);
  return own.at('is named').chance(0.6) ? { person, place: home } : null;
}

function sentBy(sender: Sender | null, scribe: Ledger['scribe'], own: Draw): Row {
  if (!sender) return {};
  return { sender: scribe.name(sender.person, own.at('sender')), origin: scribe.line(sender.place, own.at('origin')) };
}

function receivedBy(own: Draw, scribe: Ledger['scribe']): Row {
  if (!own.at('is received').chance(0.3)) return {};
  const buyer = someone(own.at('buyer'));
  return {
    recipient: scribe.name(buyer, own.at('recipient')),
    destination: scribe.line(placeOf(buyer.people, own.at('door')), own.at('destination')),
  };
}

/** Everybody declares less than it is worth, those who send fakes still less. */
function worthOf(conduct: Account['conduct'], own: Draw): number {
  const share = own.at('worth').uniform();
  return conduct === 'fakes' && own.at('is low').chance(0.6) ? 0.02 + 0.15 * share : 0.3 + 0.7 * share;
}
