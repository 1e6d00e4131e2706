import type { FeatureCollection, Geometry, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { unwrapLine } from '../../graph/map/unwrap.ts';
import worldUrl from 'world-atlas/countries-50m.json?url';

/** The land and the borders of the world, as Natural Earth draws them. */
export interface World {
  land: FeatureCollection;
  borders: FeatureCollection;
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

let world: Promise<World> | undefined;

/** Reads the world from the explorer's own server, once. */
export function readWorld(): Promise<World> {
  world ??= fetchWorld().catch((error: unknown) => {
    world = undefined;
    throw error;
  });
  return world;
}

async function fetchWorld(): Promise<World> {
  const answer = await fetch(worldUrl);
  if (!answer.ok) throw new Error(`The base map was answered with ${answer.status}.`);
  const atlas = (await answer.json()) as Atlas;
  const { coordinates } = mesh(atlas, atlas.objects.countries, (one, other) => one !== other);
  return {
    land: collect({ type: 'MultiPolygon', coordinates: polygonsOf(atlas).map((rings) => rings.map(unwrapLine)) }),
    borders: collect({ type: 'MultiLineString', coordinates: coordinates.map(unwrapLine) }),
  };
}

function polygonsOf(atlas: Atlas): MultiPolygon['coordinates'] {
  return feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
}

const collect = (geometry: Geometry): FeatureCollection => {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
};
