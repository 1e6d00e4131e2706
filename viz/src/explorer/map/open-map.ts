import { type LngLatBoundsLike, Map as WorldMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Appearance } from '../../graph/appearance.ts';
import { ARROW, coloursOf, mapStyle } from '../../graph/map/map-style.ts';
import type { Spot } from '../../state/canvas/where.ts';
import { type MapView, MOST_ZOOM } from '../../state/looks/url-looks.ts';
import { readWorld } from './world.ts';

setWorkerUrl(new URL(workerUrl, document.baseURI).href);

const LEAST_ZOOM = 0;
const PADDING = { top: 56, bottom: 56, left: 56, right: 56 };

const WHOLE_WORLD: MapView = { lon: 20, lat: 25, zoom: 1 };

/** Opens a map of the world, or of a part of it, in a container; rejects where the browser gives no WebGL. */
export async function openMap(
  container: HTMLElement,
  appearance: Appearance,
  { lon, lat, zoom }: MapView = WHOLE_WORLD,
): Promise<WorldMap> {
  const { land, borders } = await readWorld();
  const map = new WorldMap({
    container,
    style: mapStyle(appearance, land, borders),
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    center: [lon, lat],
    zoom,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await map.once('load');
  map.addImage(ARROW, drawArrow(), { sdf: true, pixelRatio: 2 });
  return map;
}

/** Gives a map the colours of a scheme. */
export function recolour(map: WorldMap, appearance: Appearance): void {
  for (const { layer, property, value } of coloursOf(appearance))
    map.setPaintProperty(layer, property as never, value as never);
}

/** What of the world a map shows. */
export function viewOf(map: WorldMap): MapView {
  const { lng: lon, lat } = map.getCenter().wrap();
  return { lon, lat, zoom: map.getZoom() };
}

/** Moves a map so that all spots are on it. */
export function fitSpots(map: WorldMap, spots: readonly Spot[], animate: boolean): void {
  if (spots.length === 0) return;
  const [lons, lats] = [spots.map(({ place }) => place.lon), spots.map(({ place }) => place.lat)];
  const bounds: LngLatBoundsLike = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  map.fitBounds(bounds, { padding: PADDING, maxZoom: 6, animate });
}

const ARROW_PX = 36;

/** An arrowhead that points along its line, as an image whose colour the map sets. */
function drawArrow(): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = ARROW_PX;
  const context = canvas.getContext('2d')!;
  context.beginPath();
  context.moveTo(ARROW_PX * 0.2, ARROW_PX * 0.15);
  context.lineTo(ARROW_PX * 0.9, ARROW_PX * 0.5);
  context.lineTo(ARROW_PX * 0.2, ARROW_PX * 0.85);
  context.lineTo(ARROW_PX * 0.4, ARROW_PX * 0.5);
  context.closePath();
  context.fill();
  return context.getImageData(0, 0, ARROW_PX, ARROW_PX);
}
