import type { Route } from '../../state/canvas/where.ts';
import type { Cluster } from './clusters.ts';

/** Parcels between two marks of the map, with the line that is drawn for them. */
export interface Arc {
  id: string;
  shipments: readonly string[];
  faint: boolean;
  /** Degrees, as longitude and latitude; beyond 180 where it crosses the date line. */
  line: [lon: number, lat: number][];
}

/** Routes whose ends are drawn as one mark are one arc; those within a mark are not drawn. */
export function arcsOf(routes: readonly Route[], clusters: readonly Cluster[]): Arc[] {
  const markOf = new Map(clusters.flatMap((cluster) => cluster.spots.map(({ place }) => [place.id, cluster])));
  const arcs = new Map<string, Arc & { shipments: string[] }>();
  for (const { from, to, shipments, faint } of routes) {
    const [start, end] = [markOf.get(from.id), markOf.get(to.id)];
    if (!start || !end || start === end) continue;
    const id = `${start.id} > ${end.id}`;
    const arc = arcs.get(id) ?? { id, shipments: [], faint: true, line: bend(start, end) };
    arc.shipments.push(...shipments);
    arc.faint &&= faint;
    arcs.set(id, arc);
  }
  return [...arcs.values()].sort((a, b) => a.shipments.length - b.shipments.length);
}

interface Point {
  lon: number;
  lat: number;
}

const STEPS = 40;
/** How far a line leaves the straight one, of its length; there and back bend to different sides. */
const BEND = 0.18;

/** A line from a place to another that bends to the left of the way, on the map as Mercator draws it. */
export function bend(from: Point, to: Point): [number, number][] {
  // The short way round.
  const east = to.lon - from.lon > 180 ? to.lon - 360 : to.lon - from.lon < -180 ? to.lon + 360 : to.lon;
  const [x0, y0, x1, y1] = [from.lon, northing(from.lat), east, northing(to.lat)];
  const [cx, cy] = [(x0 + x1) / 2 - (y1 - y0) * BEND, (y0 + y1) / 2 + (x1 - x0) * BEND];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const mixed = (a: number, middle: number, b: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * middle + t ** 2 * b;
    return [mixed(x0, cx, x1), latitude(mixed(y0, cy, y1))];
  });
}

const northing = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
const latitude = (north: number) => (Math.atan(Math.exp((north * Math.PI) / 180)) * 360) / Math.PI - 90;

/** How wide an arc is drawn for so many parcels, in pixels. */
export const widthOf = (shipments: number): number => Math.min(7, 1.4 + 1.5 * Math.log2(Math.max(1, shipments)) * 0.6);
