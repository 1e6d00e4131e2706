import type { NodeKind, Position } from '@ringbreaker/cypher/domain';
import { nodeKinds } from '@ringbreaker/cypher/domain';
import type { Canvas } from './canvas/canvas.ts';
import { NOTES_PART, readNotes, writeNotes } from './canvas/notes/url-notes.ts';
import type { Fold } from './folds/folds.ts';
import type { ThingFilter } from './filter/thing-filter.ts';
import type { TimeFilter } from './time/time-window.ts';
import { MOST_SHARED_BY } from './canvas/shared-by.ts';
import { FILTER_PARTS, readFilterParts, writeFilterParts } from './filter/url-filter.ts';
import { readFolds, writeFolds } from './folds/url-folds.ts';
import { type CanvasLooks, LOOK_PARTS, readLookParts, USUAL_LOOKS, writeLookParts } from './looks/url-looks.ts';
import { readTime, writeTime } from './time/url-time.ts';

/**
 * What the address of the explorer says: the things on the canvas and where they stand, what is hidden, pinned, expanded
 * and selected, who must share a value, what else filters, the window of time, what is written on it, and how it is looked at.
 * It stands behind the `#`, so that identifiers never reach a server's log. `unknown` names parts that were not understood.
 */
export interface UrlState {
  keys: string[];
  roots: string[];
  expanded: string[];
  hidden: string[];
  hiddenKinds: NodeKind[];
  sharedBy: number;
  filter: ThingFilter;
  pinned: Map<string, Position>;
  /** Where things stand, so that who opens the address sees the same picture. */
  places: Map<string, Position>;
  selection: string[];
  link: { from: string; type: string; to: string } | null;
  time: TimeFilter | null;
  /** What is drawn as one; places and pins may be those of a fold. */
  folds: Fold[];
  /** What is written on the canvas. */
  notes: Canvas['notes'];
  looks: CanvasLooks;
  unknown: string[];
}

/** The keys of an address, each in its place; undefined where one could not be read. */
type Slots = readonly (string | undefined)[];

const VERSION = '1';
const PARTS = [
  'v',
  'n',
  'r',
  'x',
  'h',
  'k',
  'p',
  'l',
  's',
  'e',
  't',
  'f',
  'u',
  NOTES_PART,
  ...Object.values({ ...FILTER_PARTS, ...LOOK_PARTS }),
];

export interface Shown {
  canvas: Canvas;
  selection: ReadonlySet<string>;
  /** The selected link, by its id on the canvas. */
  link: string | null;
  /** Where everything stands; none while it is being laid out. */
  places: ReadonlyMap<string, Position>;
  looks: CanvasLooks;
}

/** Writes the state as the text behind the `#`; an empty canvas is an empty text. */
export function writeUrlState({ canvas, selection, link, places: stands, looks }: Shown): string {
  if (canvas.nodes.size === 0) return '';
  const keys = [...canvas.nodes.keys()];
  const names = [...keys, ...canvas.folds.keys()];
  const place = new Map(names.map((key, i) => [key, i]));
  const places = (some: Iterable<string>) => [...some].flatMap((key) => place.get(key) ?? []).join('.');
  const pins = [...canvas.pinned].flatMap(([key, { x, y }]) =>
    place.has(key) ? `${place.get(key)}~${x.toFixed(2)}~${y.toFixed(2)}` : [],
  );
  const chosen = link === null ? undefined : canvas.links.get(link);
  const allRoots = canvas.roots.size === keys.length;
  const parts: [string, string][] = [
    ['v', VERSION],
    ['n', keys.map(encodeURIComponent).join(',')],
    ['r', allRoots ? '*' : places(canvas.roots)],
    ['x', places(canvas.expansions.keys())],
    ['h', places(canvas.hidden)],
    ['k', [...canvas.hiddenKinds].join('.')],
    ['p', pins.join('.')],
    ['l', names.some((key) => stands.has(key)) ? names.map((key) => writePlace(stands.get(key))).join('.') : ''],
    ['s', places(selection)],
    ['e', chosen ? `${place.get(chosen.source)}.${chosen.type}.${place.get(chosen.target)}` : ''],
    ['t', writeTime(canvas.time)],
    ['f', writeFolds(canvas.folds, place)],
    ['u', canvas.sharedBy > 0 ? String(canvas.sharedBy) : ''],
    [NOTES_PART, writeNotes(canvas.notes)],
    ...writeFilterParts(canvas.filter),
    ...writeLookParts(looks),
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map((part) => part.join('='))
    .join('&');
}

/** Reads the text behind the `#`; never throws: what it does not know it names in `unknown`. */
export function readUrlState(hash: string): UrlState {
  const parts = partsOf(hash);
  const unknown = [...parts.keys()]
    .filter((name) => !PARTS.includes(name))
    .map((name) => name || `=${parts.get(name)}`);
  const version = parts.get('v');
  if (version !== undefined && version !== VERSION) unknown.push(`v=${version}`);
  // One that can't be read keeps its place: the others are named by theirs.
  const slots = list(parts.get('n'), ',').map((text) => decode(text) ?? (unknown.push(text), undefined));
  const keys = [...new Set(slots.flatMap((key) => key ?? []))];
  const at = (part: string) => {
    const places = list(parts.get(part), '.');
    unknown.push(...places.filter((text) => !(Number(text) in slots)).map((text) => `${part}=${text}`));
    return places.flatMap((text) => slots[Number(text)] ?? []);
  };
  const kinds = list(parts.get('k'), '.');
  unknown.push(...kinds.filter((kind) => !isKind(kind)));
  const folds = readFolds(parts.get('f'), slots);
  const names = [...slots, ...folds.map(({ id }) => id)];
  const state = {
    keys,
    roots: parts.get('r') === '*' ? keys : at('r'),
    expanded: at('x'),
    hidden: at('h'),
    hiddenKinds: kinds.filter(isKind),
    pinned: readPins(parts.get('p'), names),
    places: readPlaces(parts.get('l'), names),
    selection: at('s'),
    link: readLink(parts.get('e'), slots),
    time: readTime(parts.get('t')),
    folds,
    notes: readNotes(parts.get(NOTES_PART)),
    sharedBy: readSharedBy(parts.get('u')),
    filter: readFilterParts(parts),
    looks: readLookParts(parts),
  };
  return { ...state, unknown: [...unknown, ...unreadIn(parts, state)] };
}

/** The parts that stand in an address and say nothing that could be read. */
function unreadIn(parts: ReadonlyMap<string, string>, state: Omit<UrlState, 'unknown'>): string[] {
  const { pinned, places, link, time, folds, notes, sharedBy, filter, looks } = state;
  const nothing = {
    p: pinned.size === 0,
    l: places.size === 0,
    e: !link,
    t: !time,
    f: folds.length === 0,
    [NOTES_PART]: notes.size === 0,
    u: sharedBy === 0,
    q: filter.text === '',
    o: filter.kinds.length === 0,
    d: filter.degree === null,
    w: filter.weight === null,
    b: looks.labels === USUAL_LOOKS.labels,
    z: looks.picture === null,
    m: looks.map === null,
    y: looks.table === null,
  };
  return Object.entries(nothing)
    .filter(([part, isNothing]) => parts.get(part) && isNothing)
    .map(([part]) => `${part}=${parts.get(part)}`);
}

function partsOf(hash: string): Map<string, string> {
  const parts = hash.replace(/^#/, '').split('&').filter(Boolean);
  return new Map(parts.map((part) => [part.split('=', 1)[0]!, part.slice(part.indexOf('=') + 1)]));
}

/** A place in whole units: nobody sees a part of one. */
const writePlace = (at: Position | undefined) =>
  at ? `${Math.round(at.x).toString(36)}~${Math.round(at.y).toString(36)}` : '';

function readPlaces(text: string | undefined, keys: Slots): Map<string, Position> {
  const places = new Map<string, Position>();
  for (const [i, part] of (text ?? '').split('.').entries()) {
    const key = keys[i];
    const [, x, y] = /^(-?[0-9a-z]{1,8})~(-?[0-9a-z]{1,8})$/.exec(part) ?? [];
    if (key !== undefined && x !== undefined && y !== undefined)
      places.set(key, { x: parseInt(x, 36), y: parseInt(y, 36) });
  }
  return places;
}

function readLink(text: string | undefined, keys: Slots): UrlState['link'] {
  const [, from, type, to] = /^(\d+)\.([A-Z_]+)\.(\d+)$/.exec(text ?? '') ?? [];
  const [source, target] = [keys[Number(from)], keys[Number(to)]];
  return type !== undefined && source !== undefined && target !== undefined ? { from: source, type, to: target } : null;
}

function readPins(text: string | undefined, keys: Slots): Map<string, Position> {
  const numbers = (text ?? '').matchAll(/(\d+)~(-?\d{1,9}\.\d\d)~(-?\d{1,9}\.\d\d)/g);
  const pins = new Map<string, Position>();
  for (const [, index, x, y] of numbers) {
    const key = keys[Number(index)];
    if (key !== undefined) pins.set(key, { x: Number(x), y: Number(y) });
  }
  return pins;
}

/** How many sellers must share a value; 0 where the text asks for none. */
function readSharedBy(text: string | undefined): number {
  const least = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  return least <= MOST_SHARED_BY ? least : 0;
}

function list(text: string | undefined, separator: string): string[] {
  return (text ?? '').split(separator).filter(Boolean);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function isKind(text: string): text is NodeKind {
  return (nodeKinds as readonly string[]).includes(text);
}
