import type { Place } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Spot } from '../../state/canvas/where.ts';
import { arcsOf, bend, widthOf } from './arcs.ts';
import { clusterer } from './clusters.ts';
import { arcFeatures } from './map-style.ts';
import { labelledMarks, radiusOf, wordsOf } from './place-marks.ts';

const place = (name: string, lon: number, lat: number, precision: Place['precision'] = 'city'): Place => {
  return { id: name, name, country: 'XX', countryName: 'Xland', lat, lon, precision };
};
const SHENZHEN = place('Shenzhen', 114.06, 22.54);
const DONGGUAN = place('Dongguan', 113.75, 23.02);
const BERLIN = place('Berlin', 13.4, 52.52);
const GERMANY = place('Germany', 9.8, 51, 'country');
const spot = (at: Place, ...keys: string[]): Spot => ({ place: at, keys, faint: false });
const SPOTS = [spot(SHENZHEN, 'a', 'b', 'c'), spot(BERLIN, 'd'), spot(DONGGUAN, 'a', 'e')];
const route = (from: Place, to: Place, ...shipments: string[]) => ({ from, to, shipments, faint: false });

describe('places that stand near each other', () => {
  it('are one mark from afar, with each thing once, and two from near', () => {
    const far = clusterer(SPOTS)(1);
    expect(far.map(({ spots, keys }) => [spots.map(({ place: { name } }) => name), keys.join('')])).toEqual([
      [['Shenzhen', 'Dongguan'], 'abce'],
      [['Berlin'], 'd'],
    ]);
    expect(wordsOf(far[0]!)).toEqual({
      long: 'Shenzhen, Xland and 1 other place nearby',
      short: 'Shenzhen +1',
      things: '4 things',
    });
    expect(clusterer(SPOTS)(8)).toHaveLength(3);
    expect(clusterer([])(3)).toEqual([]);
  });

  it('are drawn as coarse only where none is known by its town', () => {
    expect(clusterer([spot(GERMANY, 'x')])(1)[0]?.coarse).toBe(true);
    expect(clusterer([spot(GERMANY, 'x'), spot(BERLIN, 'd')])(0)[0]?.coarse).toBe(false);
  });
});

describe('arcs', () => {
  it('join marks, not the places within one', () => {
    const routes = [route(SHENZHEN, BERLIN, '1', '2'), route(DONGGUAN, BERLIN, '3'), route(SHENZHEN, DONGGUAN, '4')];
    expect(arcsOf(routes, clusterer(SPOTS)(1)).map(({ shipments }) => shipments.join(''))).toEqual(['123']);
    expect(arcsOf(routes, clusterer(SPOTS)(8)).map(({ shipments }) => shipments.join(''))).toEqual(['3', '4', '12']);
  });

  it('bend to the left, so that there and back are two lines', () => {
    const [there, back] = [bend(SHENZHEN, BERLIN), bend(BERLIN, SHENZHEN)];
    expect(there[0]![0]).toBeCloseTo(SHENZHEN.lon);
    expect(there.at(-1)![1]).toBeCloseTo(BERLIN.lat);
    const middle = 20;
    expect(Math.abs(there[middle]![1] - back[middle]![1])).toBeGreaterThan(10);
  });

  it('go the short way round, over the date line', () => {
    const line = bend(place('Fiji', 178, -18), place('Samoa', -172, -14));
    expect(line.at(-1)![0]).toBeCloseTo(188);
  });

  it('are wider the more parcels they stand for, and the selected ones come last, over the others', () => {
    expect(widthOf(1)).toBeLessThan(widthOf(20));
    expect(widthOf(1e9)).toBe(7);
    const arcs = arcsOf([route(SHENZHEN, BERLIN, '1'), route(BERLIN, SHENZHEN, '2')], clusterer(SPOTS)(1));
    const { features } = arcFeatures(arcs, new Set(['1']));
    expect(features.map(({ properties }) => properties?.['chosen'])).toEqual([false, true]);
  });
});

describe('names of marks', () => {
  const view = { width: 400, height: 300 };
  it('are written where they hide nothing, the larger marks first', () => {
    const near = clusterer(SPOTS)(8);
    const apart = labelledMarks(near, ({ lon }) => ({ x: lon, y: lon * 2 }), view);
    expect([...apart]).toEqual(['Shenzhen', 'Berlin']);
    expect(labelledMarks(near, () => ({ x: 395, y: 10 }), view).size).toBe(0);
  });

  it('and marks are never smaller than a finger needs', () => {
    expect(radiusOf(1) * 2).toBeGreaterThanOrEqual(24);
    expect(radiusOf(1e6)).toBe(30);
  });
});
