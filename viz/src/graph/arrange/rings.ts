import { type ArrangedThing, type Drawn, neighboursIn, placeInRows, type Places, roomOf } from './arrangement.ts';
import { clearOfFixed } from './clear-of-fixed.ts';
import { GAP, packDiscs } from './pack-discs.ts';
import { spreadOut } from './spread-out.ts';

/**
 * Rings around a thing: who is one link away on the first, and so on, each near the one that leads to it. What no link
 * leads to from there stands beside, in rings around the most linked of it; what has no link at all in rows below. The
 * same picture ends in the same places.
 */
export function placeInRings(drawn: Drawn, centre: string): Places {
  const middle = drawn.things.find(({ key }) => key === centre);
  if (!middle) return new Map();
  const near = neighboursIn(drawn);
  const thingOf = new Map(drawn.things.map((thing) => [thing.key, thing]));
  const places: Places = new Map();
  const discs: Disc[] = [];
  for (const key of [centre, ...byLinks(near)]) {
    if (places.has(key) || (key !== centre && near.get(key)!.length === 0)) continue;
    const disc = ringsAround(treeFrom(key, near), thingOf);
    discs.push(disc);
    for (const [one, place] of disc.places) places.set(one, place);
  }
  const { x, y } = middle.fixed ? middle : { x: 0, y: 0 };
  const middles = packDiscs(discs.map(({ reach }) => reach));
  for (const [i, { places: own }] of discs.entries()) {
    const at = middles[i]!;
    for (const [key, place] of own) places.set(key, { x: x + at.x + place.x, y: y + at.y + place.y });
  }
  const apart = drawn.things.filter(({ key }) => !places.has(key));
  for (const [key, place] of placeInRows(apart, [...places.values()], roomOf(drawn.things))) places.set(key, place);
  return clearOfFixed(drawn, places);
}

/** Rings around the origin, and how far they reach. */
interface Disc {
  places: Places;
  reach: number;
}

function ringsAround({ rings, angles }: Tree, thingOf: ReadonlyMap<string, ArrangedThing>): Disc {
  const places: Places = new Map([[rings[0]![0]!, { x: 0, y: 0 }]]);
  let reach = roomOf(rings[0]!.map((key) => thingOf.get(key)!)) / 2;
  for (const ring of rings.slice(1)) {
    const things = ring.map((key) => thingOf.get(key)!);
    const radii = radiiFor(things, reach);
    for (const [i, angle] of anglesOn(things, angles, radii).entries()) {
      const radius = radii[i % radii.length]!;
      places.set(ring[i]!, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
    reach = radii.at(-1)! + roomOf(things) / 2;
  }
  return { places, reach };
}

/** The thing with most links among some, the first by its key where several have as many; null where there is none. */
export function mostLinked(drawn: Drawn): string | null {
  return byLinks(neighboursIn(drawn))[0] ?? null;
}

const byLinks = (near: ReadonlyMap<string, readonly string[]>): string[] =>
  [...near].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1)).map(([key]) => key);

/** The circles that a ring takes: several where one is too crowded, else it would be far out around an empty middle. */
function radiiFor(things: readonly ArrangedThing[], inside: number): number[] {
  const room = roomOf(things);
  const first = inside + GAP + room / 2;
  const circles = Math.ceil(things.length / Math.floor((2 * Math.PI * first) / room));
  return Array.from({ length: circles }, (_, i) => first + i * room);
}

/** Angles in the order of the ring, as near as there is room to those that are wished for. */
function anglesOn(things: readonly ArrangedThing[], wished: ReadonlyMap<string, number>, radii: readonly number[]) {
  const slots = Math.ceil(things.length / radii.length) * radii.length;
  if (radii.length > 1) return things.map((_, i) => (i * 2 * Math.PI) / slots);
  return spreadOut(
    things.map(({ key }) => wished.get(key)!),
    roomOf(things) / radii[0]!,
    2 * Math.PI,
  );
}

interface Tree {
  /** Keys by their distance from the centre, in the order of their angles. */
  rings: string[][];
  /** Where on its ring each would best stand: amid its own part of the circle. */
  angles: Map<string, number>;
}

/** Who leads to whom, breadth first; each has a part of the circle by how many hang on it. */
function treeFrom(centre: string, near: ReadonlyMap<string, readonly string[]>): Tree {
  const children = new Map<string, string[]>();
  const seen = new Set([centre]);
  const rings = [[centre]];
  for (let ring = rings[0]!; ring.length > 0; ring = rings.at(-1)!) {
    const next: string[] = [];
    for (const key of ring) {
      const own = near.get(key)!.filter((other) => !seen.has(other));
      own.forEach((other) => seen.add(other));
      children.set(key, own);
      next.push(...own);
    }
    rings.push(next);
  }
  rings.pop();
  const weights = new Map<string, number>();
  for (const key of rings.flat().reverse())
    weights.set(
      key,
      Math.max(
        1,
        children.get(key)!.reduce((sum, child) => sum + weights.get(child)!, 0),
      ),
    );
  return { rings, angles: shareOut({ centre, rings, children, weights }) };
}

interface Weighed {
  centre: string;
  rings: readonly (readonly string[])[];
  children: ReadonlyMap<string, readonly string[]>;
  weights: ReadonlyMap<string, number>;
}

/** Shares out the circle among the children of the centre, each part among its children, and so on. */
function shareOut({ centre, rings, children, weights }: Weighed): Map<string, number> {
  const begins = new Map([[centre, 0]]);
  const widths = new Map([[centre, 2 * Math.PI]]);
  for (const key of rings.flat()) {
    let at = begins.get(key)!;
    for (const child of children.get(key)!) {
      const width = (widths.get(key)! * weights.get(child)!) / weights.get(key)!;
      begins.set(child, at);
      widths.set(child, width);
      at += width;
    }
  }
  return new Map([...begins].map(([key, at]) => [key, at + widths.get(key)! / 2]));
}
