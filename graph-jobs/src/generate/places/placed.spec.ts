import { expect, it } from 'vitest';
import { kilometresBetween } from '../../analysis/places/globe.ts';
import { placeAddress } from '../../analysis/places/place-address.ts';
import { testGazetteer } from './test-gazetteer.ts';
import { Draw } from '../draw.ts';
import { inHan } from './han-roads.ts';
import { COUNTRIES } from './places.ts';
import { addressLine, drawAddress } from './postal-addresses.ts';

const EACH = 40;
const NEAR_KM = 25;

it('made addresses are placed where they were made, and none of them elsewhere', () => {
  const gazetteer = testGazetteer();
  const missed: string[] = [];
  const wrong: string[] = [];
  const cities = COUNTRIES.flatMap(({ code, cities: all }) => all.map((city) => ({ code, city })));
  for (const { code, city } of cities) {
    for (let number = 0; number < EACH; number += 1) {
      const line = addressLine(drawAddress(Draw.of(7).at(code).at(city.name).at(number), code, city));
      const { place } = placeAddress(gazetteer, number % 3 === 0 ? inHan(line) : line, { country: code });
      if (place?.precision !== 'city') missed.push(city.name);
      else if (kilometresBetween(place.town, city) > NEAR_KM) wrong.push(line);
    }
  }
  expect(wrong).toEqual([]);
  // A village of traders near Warsaw, with fewer people than the gazetteer's smallest.
  expect(missed).toEqual(Array(EACH).fill('Wolka Kosowska'));
  expect(cities.length * EACH).toBe(2_880);
});
