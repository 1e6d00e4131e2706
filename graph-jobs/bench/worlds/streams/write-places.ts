import { Draw } from '#jobs/generate/draw';
import { showing, type Scene } from './scribe.ts';
import type { Room } from './model.ts';
import { houseOf, typedHouse, type House } from './values.ts';
import { CITIES } from './words.ts';
import { WAREHOUSES } from './rooms.ts';

/** How often a return address and a place of business are known. */
const KNOWN = { own: 0.35, depot: 0.15, home: 0.12 };

/** The same warehouses stand in every marketplace of this world. */
const DEPOTS: readonly House[] = Array.from({ length: WAREHOUSES }, (_, at) => {
  const draw = Draw.of(at).at('depot');
  return houseOf(draw, CITIES[at % CITIES.length]);
});

/** Where goods come back to and where the account sits; a bay of a room is one part of a warehouse of many. */
export function writePlaces(scene: Scene): void {
  const { account, operator, book, first, last } = scene;
  const { draw } = account;
  const add = (role: string, full: string, key: string) => {
    const country = draw.at('told place').at(key).chance(0.6) ? 'CN' : null;
    book.add('addresses', {
      owner_kind: 'seller',
      owner_id: account.id,
      role,
      full,
      country,
      first_seen: first,
      last_seen: last,
    });
  };
  for (const room of showing(scene, 'bay')) add('return', bayAddressOf(room, draw.at('bay').at(room.name)), room.name);
  if (!operator.room && draw.at('depot').chance(KNOWN.depot)) {
    // One who sells alone and has goods sent from a warehouse names its door, not a bay.
    add(
      'return',
      typedHouse(depotOf(Math.floor(operator.draw.at('depot').uniform() ** 2 * WAREHOUSES)), '代发仓', draw.at('door')),
      'door',
    );
  }
  const place = operator.draw.at('place');
  const part = `${place.at('block').between(1, 30)}幢${place.at('flat').between(101, 2405)}室`;
  if (draw.at('own place').chance(KNOWN.own))
    add('business', typedHouse(houseOf(place), part, draw.at('own way')), 'own');
  if (draw.at('home').chance(KNOWN.home)) add('home', houseOf(place).city.name[0], 'home');
}

/** A room's bay in its warehouse, as one account writes it. */
export function bayAddressOf(room: Room, draw: Draw): string {
  const bay = draw.at('which').pick(room.bays);
  return typedHouse(depotOf(room.warehouse), `${bay}仓`, draw);
}

/** A warehouse by its number. */
export function depotOf(at: number): House {
  return DEPOTS[at % WAREHOUSES] as House;
}
