import type { Place, PlacesView, PlacingRole } from '@ringbreaker/cypher/domain';
import { countryOf, nameOf } from '../canvas/where.ts';
import { compareTexts } from '../../words/words.ts';

/** The members at a place: all of them, and those who are there, ship from there, and take returns there. */
interface AtPlace extends Record<PlacingRole, readonly string[]> {
  members: readonly string[];
}

/** A town, a region without a town, or the country itself where no town of it is told. */
interface RacketTown extends AtPlace {
  place: Place;
}

/** A country with its towns, each with the members that are there. */
export interface RacketCountry extends AtPlace {
  code: string;
  name: string;
  towns: readonly RacketTown[];
}

type Sets = Record<PlacingRole, Set<string>>;
const noSets = (): Sets => ({ at: new Set(), from: new Set(), to: new Set() });

/** Where the members of a racket are, by countries and towns: those with the most members first, none counted twice. */
export function placesOfRacket({ places, placings }: PlacesView): RacketCountry[] {
  const towns = new Map<number, Sets>();
  const countries = new Map<string, Sets>();
  for (const { key, role, place } of placings) {
    const at = place === null ? undefined : places[place];
    if (place === null || !at) continue;
    put(towns, place)[role].add(key);
    put(countries, at.country)[role].add(key);
  }
  const rows = [...towns].map(([index, sets]): RacketTown => ({ place: places[index]!, ...gather(sets) }));
  return [...countries]
    .map(([code, sets]): RacketCountry => {
      const own = rows.filter(({ place }) => place.country === code).sort(byMembers(({ place }) => nameOf(place)));
      return { code, name: own[0] ? countryOf(own[0].place) : code, ...gather(sets), towns: own };
    })
    .sort(byMembers(({ name }) => name));
}

function put<K>(all: Map<K, Sets>, key: K): Sets {
  const sets = all.get(key) ?? noSets();
  all.set(key, sets);
  return sets;
}

const gather = ({ at, from, to }: Sets): AtPlace => ({
  at: [...at],
  from: [...from],
  to: [...to],
  members: [...new Set([...at, ...from, ...to])],
});

const byMembers =
  <T extends AtPlace>(nameOf: (one: T) => string) =>
  (a: T, b: T) =>
    b.members.length - a.members.length || compareTexts(nameOf(a), nameOf(b));

/** How many addresses could not be placed. */
export function notPlacedOf({ placings }: PlacesView): number {
  return new Set(placings.flatMap(({ place, address }) => (place === null && address ? [address.key] : []))).size;
}
