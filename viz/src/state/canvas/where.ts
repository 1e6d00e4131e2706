import type { NodeKind, Place, PlacesView, Placing } from '@ringbreaker/cypher/domain';
import type { Canvas, CanvasNode } from './canvas.ts';
import { isVisible } from './canvas.ts';
import { countryName } from '../queue/queue-chips.ts';
import { leftOut, meets, type TimeWindow } from '../time/time-window.ts';
import { compareTexts, t } from '../../words/words.ts';

/** Kinds that stand somewhere: all others have no address, neither their own nor of a parcel. */
const STANDING: ReadonlySet<NodeKind> = new Set(['Address', 'Seller', 'Store', 'Party', 'Operator', 'Shipment']);

/** A place with all that is there; `faint`: all of it lies outside the window of time. */
export interface Spot {
  place: Place;
  keys: readonly string[];
  faint: boolean;
}

/** Parcels that went from one place to another. */
export interface Route {
  from: Place;
  to: Place;
  shipments: readonly string[];
  faint: boolean;
}

/** An address that no place was found for, and who is there. */
interface Unplaced {
  key: string;
  label: string;
  ambiguous: boolean;
  things: readonly string[];
}

/** Where the things of a canvas are. */
export interface Where {
  spots: readonly Spot[];
  routes: readonly Route[];
  unplaced: readonly Unplaced[];
  /** How many addresses are spoken of. */
  addresses: number;
  /** Things that could stand somewhere and of which no address and no country is told. */
  silent: readonly string[];
}

/** So many things of a canvas are placed: a map of more says nothing of any. */
export const MOST_PLACED = 5_000;

/** The keys of what may stand somewhere, at most so many. */
export function standing(canvas: Canvas, most: number): string[] {
  const keys: string[] = [];
  for (const { key, kind } of canvas.nodes.values()) {
    if (keys.length === most) break;
    if (STANDING.has(kind)) keys.push(key);
  }
  return keys;
}

/** The country of each thing: the one that is stated of it, else the one that all its addresses are in. */
export function countriesOf({ places, placings, stated }: PlacesView): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { key, role, place } of placings) {
    const country = place === null ? undefined : places[place]?.country;
    if (role === 'at' && country !== undefined) found.set(key, (found.get(key) ?? new Set()).add(country));
  }
  const certain = [...found].flatMap(([key, of]) => (of.size === 1 ? [[key, [...of][0]!] as const] : []));
  return new Map([...certain, ...stated.map(({ key, country }) => [key, country] as const)]);
}

interface Said {
  placing: Placing;
  faint: boolean;
}

/**
 * Puts what the server says of places together with what the canvas shows: what is hidden is left out, what lies outside
 * the window of time is faint. The places with the most things come first.
 */
export function whereThings(view: PlacesView, canvas: Canvas, draft: TimeWindow | null): Where {
  const outside = leftOut(canvas, draft);
  const windows = draft ? [draft] : [canvas.time?.shown, canvas.time?.compared].flatMap((window) => window ?? []);
  const isSeen = (node: CanvasNode | undefined) =>
    node !== undefined && isVisible(canvas, node) && !(outside?.hide && outside.nodes.has(node.key));
  const said = view.placings.flatMap((placing): Said[] => {
    if (!isSeen(canvas.nodes.get(placing.key))) return [];
    const { firstSeen, lastSeen } = placing;
    const late = windows.length > 0 && !windows.some((window) => meets(firstSeen, lastSeen, window));
    return late && outside?.hide ? [] : [{ placing, faint: late || (outside?.nodes.has(placing.key) ?? false) }];
  });
  const told = new Set(view.placings.map(({ key }) => key));
  const silent = [...canvas.nodes.values()].filter((node) => STANDING.has(node.kind) && isSeen(node));
  return {
    spots: spotsOf(view.places, said),
    routes: routesOf(view.places, said),
    unplaced: unplacedOf(said),
    addresses: new Set(said.flatMap(({ placing }) => placing.address?.key ?? [])).size,
    silent: silent.filter(({ key }) => !told.has(key)).map(({ key }) => key),
  };
}

function spotsOf(places: readonly Place[], said: readonly Said[]): Spot[] {
  const at = new Map<number, Map<string, boolean>>();
  for (const { placing, faint } of said) {
    if (placing.place === null) continue;
    const there = at.get(placing.place) ?? new Map<string, boolean>();
    there.set(placing.key, faint && (there.get(placing.key) ?? true));
    at.set(placing.place, there);
  }
  const spots = [...at].map(([index, there]): Spot => ({
    place: places[index]!,
    keys: [...there.keys()],
    faint: [...there.values()].every(Boolean),
  }));
  return spots.sort((a, b) => b.keys.length - a.keys.length || compare(a.place, b.place));
}

function routesOf(places: readonly Place[], said: readonly Said[]): Route[] {
  const ends = new Map<string, { from: number[]; to: number[]; faint: boolean }>();
  for (const { placing, faint } of said) {
    if (placing.place === null || placing.role === 'at') continue;
    const parcel = ends.get(placing.key) ?? { from: [], to: [], faint: false };
    parcel[placing.role].push(placing.place);
    ends.set(placing.key, { ...parcel, faint: parcel.faint || faint });
  }
  const routes = new Map<string, { from: Place; to: Place; shipments: string[]; faint: boolean }>();
  for (const [key, { from, to, faint }] of ends) {
    for (const [start, end] of from.flatMap((one) => to.map((other) => [one, other] as const))) {
      const id = `${start} ${end}`;
      const route = routes.get(id) ?? { from: places[start]!, to: places[end]!, shipments: [], faint: true };
      route.shipments.push(key);
      routes.set(id, { ...route, faint: route.faint && faint });
    }
  }
  return [...routes.values()].sort(
    (a, b) => b.shipments.length - a.shipments.length || compare(a.from, b.from) || compare(a.to, b.to),
  );
}

function unplacedOf(said: readonly Said[]): Unplaced[] {
  const unplaced = new Map<string, Unplaced & { things: string[] }>();
  for (const { placing } of said) {
    const { address, place, key, unsure } = placing;
    if (place !== null || address === null) continue;
    const known = unplaced.get(address.key);
    const one = known ?? { ...address, ambiguous: unsure === 'ambiguous', things: [] };
    one.things.push(key);
    unplaced.set(address.key, one);
  }
  return [...unplaced.values()].sort((a, b) => compareTexts(a.label, b.label));
}

const compare = (a: Place, b: Place) => compareTexts(nameOf(a), nameOf(b)) || a.id.localeCompare(b.id, 'en');

/** The country of a place in the reader's words; where no browser knows its code, as the place has it. */
export function countryOf({ country, countryName: own }: Place): string {
  const name = countryName(country);
  return name === country ? own : name;
}

/** The shortest name of a place: its town's, or its country's in the reader's words. */
export const nameOf = (place: Place): string => (place.precision === 'country' ? countryOf(place) : place.name);

/** A place in words, as in "Naples, Italy" or "Germany, no town known". */
export function sayPlace(place: Place): string {
  const { name, precision } = place;
  if (precision === 'country') return t`${countryOf(place)}, no town known`;
  return precision === 'region' ? t`${name}, ${countryOf(place)}, no town known` : t`${name}, ${countryOf(place)}`;
}

/** How many of some places are no towns: what is drawn there may be anywhere in the region or the country. */
export const coarseOf = (spots: readonly Spot[]): Spot[] => spots.filter(({ place }) => place.precision !== 'city');
