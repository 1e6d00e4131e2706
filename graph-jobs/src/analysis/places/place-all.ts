import type { Place, PlacesView, Placing, PlacingRole } from '@ringbreaker/cypher/domain';
import type { Gazetteer } from './gazetteer.ts';
import { type FoundPlace, placeAddress, type Placed } from './place-address.ts';

/** What is said of where a thing is: by an address, or by a country alone. */
export interface SaidPlace {
  readonly key: string;
  readonly role: PlacingRole;
  readonly address: string | null;
  /** The address as it was written. */
  readonly label: string | null;
  /** ISO 3166-1 alpha-2, where no address is. */
  readonly country: string | null;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** Degrees, as a row states them; both or neither. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** How much is said of this thing, with what was left out. */
  readonly total: number;
}

/** Places what is said; a country alone counts only where no address says more of the same thing in the same role. */
export function placeAll(gazetteer: Gazetteer, said: readonly SaidPlace[]): PlacesView {
  const roleOf = ({ key, role }: SaidPlace) => `${role} ${key}`;
  const byAddress = new Set(said.filter(({ address }) => address !== null).map(roleOf));
  const kept = said.filter((one) => one.address !== null || !byAddress.has(roleOf(one)));
  const places = new Places();
  const known = new Map<string, Placed>();
  const placings = kept.map((one): Placing => {
    const { key, role, address, label, firstSeen, lastSeen } = one;
    const asked = JSON.stringify([address, one.country, one.lat, one.lon]);
    const found = known.get(asked) ?? placeOne(gazetteer, one);
    known.set(asked, found);
    const place = found.place && places.indexOf(found.place, gazetteer);
    const by = address === null ? null : { key: address, label: label ?? address };
    return { key, role, address: by, place, unsure: found.unsure, firstSeen, lastSeen };
  });
  const total = [...new Map(said.map((one) => [one.key, one.total])).values()].reduce((sum, some) => sum + some, 0);
  const partial = said.length < total;
  const extent = {
    explored: said.length,
    returned: placings.length,
    total,
    partial,
    narrowBy: partial ? ['keys'] : [],
  };
  const stated = said.flatMap(({ key, role, address, country }) =>
    role === 'at' && address === null && country !== null ? [{ key, country }] : [],
  );
  return { places: places.all, placings, stated, extent };
}

/** The key of an address says its country, which its text may leave out. */
function placeOne(gazetteer: Gazetteer, { address, label, country, lat, lon }: SaidPlace): Placed {
  if (address === null) return { place: country === null ? null : { precision: 'country', country }, unsure: null };
  const code = /^addr:([a-z]{2}):/.exec(address)?.[1]?.toUpperCase() ?? null;
  const spot = lat === null || lon === null ? null : { lat, lon };
  return placeAddress(gazetteer, label ?? '', { country: code, spot });
}

/** The places of one answer, each once. */
class Places {
  readonly all: Place[] = [];
  readonly #indices = new Map<string, number>();

  /** Where a place stands in the answer; null where the gazetteer knows nothing of its country. */
  indexOf(found: FoundPlace, gazetteer: Gazetteer): number | null {
    const place = describe(found, gazetteer);
    if (place === null) return null;
    const index = this.#indices.get(place.id) ?? this.all.push(place) - 1;
    this.#indices.set(place.id, index);
    return index;
  }
}

const names = new Intl.DisplayNames('en', { type: 'region' });

function describe(found: FoundPlace, gazetteer: Gazetteer): Place | null {
  if (found.precision === 'country') {
    const { country } = found;
    const middle = gazetteer.middle(country);
    if (!middle) return null;
    const countryName = names.of(country) ?? country;
    return { id: `country:${country}`, name: countryName, country, countryName, ...middle, precision: 'country' };
  }
  const { name, country, lat, lon } = found.precision === 'city' ? found.town : found.region;
  const id = found.precision === 'city' ? `city:${found.town.id}` : `region:${found.region.code}`;
  return { id, name, country, countryName: names.of(country) ?? country, lat, lon, precision: found.precision };
}
