import Supercluster from 'supercluster';
import type { Spot } from '../../state/canvas/where.ts';

/** Spots that stand so near each other on the screen that they are drawn as one. */
export interface Cluster {
  id: string;
  lon: number;
  lat: number;
  /** The one with the most things first. */
  spots: readonly Spot[];
  /** Every thing that is there, each once. */
  keys: readonly string[];
  faint: boolean;
  /** None of them is known by its town. */
  coarse: boolean;
}

/** Marks nearer than this many pixels are one. */
const NEAR_PX = 38;
const TILE_PX = 512;
const DEEPEST = 10;

/** Finds for each zoom of the map which spots are drawn as one. */
export function clusterer(spots: readonly Spot[]): (zoom: number) => Cluster[] {
  const index = new Supercluster<{ place: number }>({ radius: NEAR_PX, extent: TILE_PX, maxZoom: DEEPEST });
  index.load(
    spots.map(({ place: { lon, lat } }, place) => ({
      type: 'Feature',
      properties: { place },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  return (zoom) =>
    index
      .getClusters([-180, -90, 180, 90], Math.max(0, Math.round(zoom)))
      .map(({ properties, geometry }) => {
        const some =
          'cluster_id' in properties
            ? index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.place)
            : [properties.place];
        return clusterOf(
          some.sort((a, b) => a - b).map((place) => spots[place]!),
          geometry.coordinates,
        );
      })
      .sort((a, b) => b.keys.length - a.keys.length || (a.id < b.id ? -1 : 1));
}

function clusterOf(spots: readonly Spot[], [lon = 0, lat = 0]: readonly number[]): Cluster {
  return {
    id: spots.map(({ place }) => place.id).join(' '),
    lon,
    lat,
    spots,
    keys: [...new Set(spots.flatMap(({ keys }) => keys))],
    faint: spots.every(({ faint }) => faint),
    coarse: spots.every(({ place }) => place.precision !== 'city'),
  };
}
