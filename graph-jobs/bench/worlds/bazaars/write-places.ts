import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import { CITIES, DOORS, HALL_WORDS, STREETS, type City } from './cities.ts';
import type { Account, Place } from './model.ts';
import type { Office } from './office.ts';
import { makePlace } from './scene.ts';
import { isLatin, slip, spelling } from './spell.ts';
import { erasOf } from './things.ts';

/** The marketplace takes back parcels for many of its sellers. */
const RETURNS: Place = {
  city: CITIES[0] as City,
  street: (STREETS.TR as (readonly string[])[])[2] as readonly string[],
  number: 141,
  postcode: '34275',
};

/** Where shops, depots and flats are. */
export function writePlaces(office: Office, account: Account): void {
  const { book, settings, root } = office;
  const { draw: own, person, place, opened } = account;
  const draw = own.at('addresses');
  const add = (role: string, where: Place, more: Row) => {
    const written = writeAddress(where, draw.at(role).at(String(more.first_seen)), settings.slips);
    const named = draw.at(role).at('role').chance(0.8) ? role : null;
    book.add('addresses', { owner_kind: 'seller', owner_id: account.id, role: named, ...written, ...more });
  };
  const first_seen = dateText(opened);
  if (draw.at('gives').chance(0.9 * settings.filled)) add('business', place, { first_seen });
  if (draw.at('lives').chance(0.16 * settings.filled)) {
    // Who has several accounts still has one flat.
    add('home', makePlace(root.at('flat').at(person.key), place.city), { first_seen });
  }
  if (draw.at('returns').chance(0.06)) add('return', RETURNS, { first_seen });
  for (const [at, tie] of account.ties.entries()) {
    const era = erasOf(account, tie, 'address')[0];
    if (!era) continue;
    const role = draw.at('shared').at(at).pick(['return', 'warehouse', 'registered']);
    add(role, tie.circle.place, { first_seen: dateText(era.from) });
  }
}

/** An address in one text or in columns: the door lost or written otherwise, the district left out, a letter wrong. */
export function writeAddress(place: Place, draw: Draw, slips: number): Row {
  const { city, postcode } = place;
  const street = slip(streetOf(place, draw), draw.at('slip'), slips);
  const town = spelling(city.names, draw.at('city'));
  const region = draw.at('region').chance(0.5) ? city.region : null;
  const post = draw.at('post').chance(0.6) && postcode ? postcode : null;
  const country = draw.at('country').chance(0.8) ? city.country : null;
  if (draw.at('columns').chance(0.35)) return { street, city: town, region, postcode: post, country };
  const ends = [
    [post, region && `${region}/${town}`, region ? null : town],
    [region, post, town],
    [post && `${post} ${town}`, post ? null : town],
  ];
  const join = draw.at('join').pick([', ', ' ', ' - ']);
  return { full: [street, ...draw.at('order').pick(ends)].filter(Boolean).join(join), country };
}

function streetOf(place: Place, draw: Draw): string {
  const { country } = place.city;
  const street = spelling(place.street, draw.at('street'));
  const sign = draw.at('sign').pick(country === 'TR' ? [' No:', ' No: ', ' ', ' N.'] : [' ', ', ', ' №', ' nr. ']);
  const number = draw.at('numberless').chance(0.08) ? '' : `${sign}${place.number}`;
  if (!place.hall) return `${street}${number}`;
  // Cyrillic and Arabic signs hang where people read them.
  const names = ['TR', 'DE', 'RO'].includes(country) ? place.hall.filter(isLatin) : place.hall;
  const hall = `${spelling(names, draw.at('hall'))} ${draw.at('word').pick(HALL_WORDS[country] ?? [])}`;
  const isLost = place.door === undefined || draw.at('doorless').chance(0.3);
  const door = isLost
    ? ''
    : ` ${draw
        .at('door')
        .pick(DOORS[country] ?? ['#'])
        .replace('#', String(place.door))}`;
  const parts = [`${street}${number}`, `${hall}${door}`];
  if (draw.at('street-only').chance(0.12)) return `${street}${number}${door}`;
  return (draw.at('hall-first').chance(0.4) ? parts.reverse() : parts).join(draw.at('between').pick([' ', ', ']));
}
