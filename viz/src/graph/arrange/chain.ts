import { CHAIN, type ChainRole, type NodeKind, type Position } from '@ringbreaker/cypher/domain';
import { AIR, type ArrangedThing, type Drawn, neighboursIn, type Places, roomOf } from './arrangement.ts';
import { clearOfFixed } from './clear-of-fixed.ts';
import { orderColumns } from './order-columns.ts';

/**
 * The supply chain from left to right: who makes, who sends, who sells, who takes the money, and in each part its kinds
 * side by side, in the order that lets links cross little. The same picture ends in the same places.
 * @param roles the parts of sellers, as far as a run told them; the others' parts are told by kind and links
 */
export function placeInChain(drawn: Drawn, roles: ReadonlyMap<string, ChainRole>): Places {
  const parts = partsOf(drawn, roles);
  const columns = columnsOf(drawn.things, parts);
  const thingOf = new Map(drawn.things.map((thing) => [thing.key, thing]));
  const ordered = orderColumns(
    columns.map(({ keys }) => keys),
    neighboursIn(drawn),
  );
  const blocks = ordered.map((keys, i) => {
    const things = keys.map((key) => thingOf.get(key)!);
    return { things, room: roomOf(things), gap: gapBefore(columns, i) };
  });
  return clearOfFixed(drawn, placeBlocks(blocks));
}

/** Kinds that belong to one part wherever they are. */
const PART_OF_KIND: Partial<Record<NodeKind, ChainRole>> = {
  Shipment: 'distribution',
  PaymentAccount: 'money',
  Payment: 'money',
};

/** What a link says of its ends where neither a run nor their kinds do, by its type: what is told first holds. */
const TOLD_BY_LINKS: readonly [type: string, end: 'source' | 'target', part: ChainRole][] = [
  ['SHIPPED_FROM', 'target', 'distribution'],
  ['SENT_AS', 'target', 'distribution'],
  ['SHIPPED_TO', 'target', 'distribution'],
  ['RECEIVED_AS', 'target', 'distribution'],
  ['NAMED', 'target', 'money'],
];

/** The part of the chain of each thing; who has none sells, or is shared by who sells. */
export function partsOf({ things, links }: Drawn, roles: ReadonlyMap<string, ChainRole>): Map<string, ChainRole> {
  const parts = new Map<string, ChainRole>();
  const tell = (key: string, part: ChainRole) => parts.has(key) || parts.set(key, part);
  for (const { key, kind } of things) {
    const part = roles.get(key) ?? PART_OF_KIND[kind];
    if (part) tell(key, part);
  }
  const supplied = new Set(links.filter(({ type }) => type === 'SUPPLIES').map(({ target }) => target));
  for (const { type, source } of links)
    // As a run says it: who supplies and is supplied in turn hands on.
    if (type === 'SUPPLIES') tell(source, supplied.has(source) ? 'distribution' : 'production');
  for (const [type, end, part] of TOLD_BY_LINKS) {
    for (const link of links) if (link.type === type) tell(link[end], part);
  }
  for (const { key } of things) tell(key, 'retail');
  return parts;
}

/** In which order kinds stand within a part: who acts, what it is known by, and what it offers or takes in. */
const ORDER_OF_KINDS: Readonly<Record<NodeKind, number>> = {
  Group: 0,
  Racket: 0,
  Operator: 0,
  Party: 0,
  Seller: 1,
  Store: 1,
  Address: 2,
  Phone: 2,
  Email: 2,
  Handle: 2,
  Device: 2,
  Ip: 2,
  Domain: 2,
  Outcome: 3,
  Shipment: 3,
  Listing: 3,
  Image: 4,
  Brand: 4,
  PaymentAccount: 3,
  Payment: 4,
  Name: 4,
};

interface Column {
  part: ChainRole;
  keys: string[];
}

/** The columns from left to right, each in the order of its keys; none is empty. */
function columnsOf(things: readonly ArrangedThing[], parts: ReadonlyMap<string, ChainRole>): Column[] {
  const columns = new Map<number, Column>();
  for (const { key, kind } of things) {
    const part = parts.get(key)!;
    const place = 10 * CHAIN.indexOf(part) + ORDER_OF_KINDS[kind];
    const column = columns.get(place);
    if (column) column.keys.push(key);
    else columns.set(place, { part, keys: [key] });
  }
  return [...columns].sort(([a], [b]) => a - b).map(([, { part, keys }]) => ({ part, keys: keys.sort() }));
}

/** More air between two parts than between two kinds of one. */
function gapBefore(columns: readonly Column[], i: number): number {
  if (i === 0) return 0;
  return columns[i]!.part === columns[i - 1]!.part ? 6 * AIR : 14 * AIR;
}

interface Block {
  things: readonly ArrangedThing[];
  room: number;
  gap: number;
}

/** How much wider than high the whole is at most. */
const WIDER = 1.6;

/** Places the blocks beside each other, row by row, all around the same height. */
function placeBlocks(blocks: readonly Block[]): Places {
  const height = heightFor(blocks);
  const places: Places = new Map<string, Position>();
  let [left, tallest] = [0, 0];
  for (const { things, room, gap } of blocks) {
    const across = acrossIn(things.length, room, height);
    const rows = Math.ceil(things.length / across);
    left += gap;
    for (const [i, { key }] of things.entries()) {
      const [row, column] = [Math.floor(i / across), i % across];
      places.set(key, { x: left + (column + 0.5) * room, y: ((rows - 1) / 2 - row) * room });
    }
    left += across * room;
    tallest = Math.max(tallest, rows * room);
  }
  // Few things stand further apart, up to the height of a screen.
  const stretch = Math.max(1, left / WIDER / Math.max(tallest, 1));
  for (const [key, { x, y }] of places) places.set(key, { x: x - left / 2, y: y * stretch });
  return places;
}

/** How many stand beside each other where all are to fit into a height. */
function acrossIn(count: number, room: number, height: number): number {
  return Math.ceil(count / Math.max(1, Math.floor(height / room)));
}

/** The least height at which the whole is not too wide. */
function heightFor(blocks: readonly Block[]): number {
  const gaps = blocks.reduce((sum, { gap }) => sum + gap, 0);
  const widthAt = (height: number) =>
    blocks.reduce((sum, { things, room }) => sum + room * acrossIn(things.length, room, height), gaps);
  const least = blocks.reduce((most, { room }) => Math.max(most, room), 1);
  const highest = blocks.reduce((most, { things, room }) => Math.max(most, things.length * room), least);
  let height = least;
  while (height < highest && widthAt(height) > WIDER * height) height *= 1.1;
  return height;
}
