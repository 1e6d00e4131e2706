import type { Place, PlacesView, Placing } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { notPlacedOf, placesOfRacket } from './racket-places.ts';

const place = (name: string, country: string, precision: Place['precision'] = 'city'): Place => {
  const countryName = country === 'CN' ? 'China' : 'Italy';
  return { id: name, name, country, countryName, lat: 0, lon: 0, precision };
};
const PLACES = [place('Prato', 'IT'), place('Yiwu', 'CN'), place('Shenzhen', 'CN'), place('China', 'CN', 'country')];
const said = (key: string, role: Placing['role'], index: number | null): Placing => {
  const address = { key: `addr:${key} ${index}`, label: '' };
  return { key, role, address, place: index, unsure: null, firstSeen: null, lastSeen: null };
};
const view = (...placings: Placing[]): PlacesView => {
  const extent = { explored: 0, returned: 0, total: 0, partial: false, narrowBy: [] };
  return { places: PLACES, placings, stated: [], extent };
};

describe('the places of a racket', () => {
  it('are countries with their towns, the fullest first, and count nobody twice', () => {
    const told = placesOfRacket(
      view(
        said('a', 'at', 1),
        said('a', 'from', 1),
        said('a', 'from', 2),
        said('b', 'from', 2),
        said('b', 'to', 0),
        said('c', 'at', 3),
        said('c', 'at', null),
      ),
    );
    const counts = ({ members, at, from, to }: (typeof told)[number] | (typeof told)[number]['towns'][number]) =>
      [members, at, from, to].map(({ length }) => length).join(' ');
    expect(
      told.map((country) => [
        country.name,
        counts(country),
        ...country.towns.map((town) => `${town.place.name} ${counts(town)}`),
      ]),
    ).toEqual([
      ['China', '3 2 2 0', 'Shenzhen 2 0 2 0', 'China 1 1 0 0', 'Yiwu 1 1 1 0'],
      ['Italy', '1 0 0 1', 'Prato 1 0 0 1'],
    ]);
  });

  it('leave out what could not be placed, and count it', () => {
    const nowhere = view(said('c', 'at', null), said('c', 'from', null), said('d', 'at', null));
    expect(placesOfRacket(nowhere)).toEqual([]);
    expect(notPlacedOf(nowhere)).toBe(2);
  });
});
