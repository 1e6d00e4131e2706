import { dateText } from '#jobs/generate/days';
import { showing, type Scene } from './scribe.ts';
import { houseOf, personOf, typedHouse } from './values.ts';
import { bayAddressOf, depotOf } from './write-places.ts';
import { COURIERS } from './words.ts';

/** Parcels that are known, by account, and part of them that go abroad. */
const KNOWN = 0.55;
const ABROAD = 0.08;

/** One to four parcels: a sender's name as the label has it, from a bay, a warehouse's door or nowhere told. */
export function writeParcels(scene: Scene): void {
  const { account, book, operator, isRacket } = scene;
  const { draw } = account;
  if (!draw.at('parcels').chance(KNOWN)) return;
  const [room] = showing(scene, 'sender');
  const own = personOf(operator.draw.at('person'));
  for (let at = 0; at < draw.at('parcels').between(1, 4); at++) {
    const one = draw.at('parcel').at(at);
    const isAbroad = one.at('abroad').chance(ABROAD);
    const depot = room ? depotOf(room.warehouse) : depotOf(Math.floor(operator.draw.at('depot').uniform() ** 2 * 12));
    const origins = [
      room ? bayAddressOf(room, one.at('bay')) : typedHouse(houseOf(operator.draw.at('place')), '', one),
      typedHouse(depot, '代发仓', one.at('door')),
      null,
    ];
    book.add('shipments', {
      shipment_id: `p-${account.id}-${at}`,
      seller_id: account.id,
      carrier: one.at('carrier').pick(COURIERS),
      tracking: `YT${one.at('tracking').digits(12)}`,
      shipped_at: dateText(account.opened + one.at('shipped').between(2, 60)),
      mode: 'express',
      sender: room
        ? one.at('sender').weighted(room.senders, (name) => (name === room.senders[0] ? 3 : 1))
        : one.at('named').chance(0.7)
          ? own
          : null,
      origin: one.at('origin').pick(origins),
      origin_country: 'CN',
      destination_country: isAbroad ? one.at('to').pick(['US', 'DE', 'GB', 'JP']) : 'CN',
      items: one.at('few').chance(0.9) ? 1 : one.at('items').between(2, 5),
      weight_g: one.at('weight').between(120, 1_900),
      description: one.at('described').chance(0.4) ? one.at('as').pick(['日用品', 'shoes', '服装', 'gift']) : null,
      seized: isAbroad && one.at('seized').chance(isRacket ? 0.15 : 0.01),
    });
  }
}
