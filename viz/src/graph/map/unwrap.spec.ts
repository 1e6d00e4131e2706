import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { unwrapLine } from './unwrap.ts';

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
const rings = feature(atlas, atlas.objects.countries).features.flatMap(({ geometry }) =>
  geometry.type === 'Polygon'
    ? geometry.coordinates
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : [],
);
const leaps = (line: readonly (readonly number[])[]) =>
  line.filter(([lon = 0], place) => place > 0 && Math.abs(lon - line[place - 1]![0]!) > 180).length;

describe('coasts and borders', () => {
  it('of the whole world leap nowhere across the map', () => {
    expect(rings.filter((ring) => leaps(ring) > 0).length).toBeGreaterThan(1);
    const pole = (ring: readonly (readonly number[])[]) => ring.some(([, lat = 0]) => Math.abs(lat) === 89.9);
    const unwrapped = rings.map(unwrapLine);
    // Along the edge of the map at the pole a ring goes all the way back.
    expect(unwrapped.filter((ring) => !pole(ring) && leaps(ring) > 0)).toEqual([]);
    // Antarctica's coast, and a ring about the pole itself.
    expect(unwrapped.filter(pole).length).toBe(2);
  });

  it('that cross no date line stay as they are', () => {
    const line = [[10, 50], [11, 51], [10, 52]]; // oxfmt-ignore
    expect(unwrapLine(line)).toEqual(line);
    expect(unwrapLine([[179, 0], [-179, 1]])).toEqual([[179, 0], [181, 1]]); // oxfmt-ignore
    expect(unwrapLine([])).toEqual([]);
  });
});
