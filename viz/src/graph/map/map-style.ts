import type { FeatureCollection, LineString } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Appearance } from '../appearance.ts';
import { mix } from '../appearance.ts';
import { widthOf, type Arc } from './arcs.ts';

/** Names of what is drawn over the base map. */
export const ARCS = 'arcs';
export const ARC_LAYER = 'arc-line';
export const ARROW = 'arrow';

/** The base map in the colours of a scheme: sea, land and borders, without any words. */
export function mapStyle(
  appearance: Appearance,
  land: FeatureCollection,
  borders: FeatureCollection,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: land },
      borders: { type: 'geojson', data: borders },
      [ARCS]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: layersOf(appearance),
  };
}

/** Each colour of the base map and of the arcs in a scheme, by its layer and the name of the property. */
export function coloursOf(appearance: Appearance): { layer: string; property: string; value: unknown }[] {
  return layersOf(appearance).flatMap(({ id, paint = {} }) =>
    Object.entries(paint)
      .filter(([property]) => property.endsWith('-color'))
      .map(([property, value]: [string, unknown]) => ({ layer: id, property, value })),
  );
}

function layersOf({ scheme, background, line, hues, rims, accent }: Appearance): LayerSpecification[] {
  const dark = scheme === 'dark';
  const sea = dark ? mix(background, '#000000', 0.25) : mix(background, hues.blue, 0.09);
  const land = dark ? mix(background, '#ffffff', 0.075) : mix(background, '#ffffff', 0.4);
  const shipments = dark ? hues.orange : rims.orange;
  const chosen: ['case', ['get', string], string, string] = ['case', ['get', 'chosen'], accent, shipments];
  const opacity: ['case', ['get', string], number, number] = ['case', ['get', 'faint'], 0.2, 0.72];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': land } },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': mix(land, line, dark ? 0.45 : 0.6), 'line-width': 0.8 },
    },
    {
      id: ARC_LAYER,
      type: 'line',
      source: ARCS,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': chosen, 'line-width': ['get', 'width'], 'line-opacity': opacity },
    },
    {
      id: 'arc-arrow',
      type: 'symbol',
      source: ARCS,
      layout: {
        'symbol-placement': 'line-center',
        'icon-image': ARROW,
        'icon-size': ['interpolate', ['linear'], ['get', 'width'], 1, 0.5, 7, 0.95],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-keep-upright': false,
      },
      paint: { 'icon-color': chosen, 'icon-opacity': ['case', ['get', 'faint'], 0.3, 1] },
    },
  ];
}

/** Arcs as the map draws them; the selected ones over the others. */
export function arcFeatures(arcs: readonly Arc[], selection: ReadonlySet<string>): FeatureCollection<LineString> {
  const features = arcs.map(({ id, line, shipments, faint }) => {
    const chosen = shipments.some((key) => selection.has(key));
    return {
      type: 'Feature' as const,
      properties: { id, faint: faint && !chosen, chosen, width: widthOf(shipments.length) },
      geometry: { type: 'LineString' as const, coordinates: line },
    };
  });
  features.sort((a, b) => Number(a.properties.chosen) - Number(b.properties.chosen));
  return { type: 'FeatureCollection', features };
}
