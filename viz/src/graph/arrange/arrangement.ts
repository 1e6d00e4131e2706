import type { NodeKind, Position } from '@ringbreaker/cypher/domain';

/** A thing that is to be given a place. */
export interface ArrangedThing extends Position {
  key: string;
  kind: NodeKind;
  /** Half its width; a place has the same unit. */
  size: number;
  /** It stays where it stands. */
  fixed: boolean;
}

/** What is drawn: things, and links among them by their keys. */
export interface Drawn {
  things: readonly ArrangedThing[];
  links: readonly { source: string; target: string; type: string }[];
}

export type Places = Map<string, Position>;

/** Air between two things. */
export const AIR = 8;

/** How much room the largest of some things takes, with air around it. */
export function roomOf(things: readonly ArrangedThing[]): number {
  return things.reduce((most, { size }) => Math.max(most, size), 1) * 2 + AIR;
}

/** The neighbours of each thing, in the order of their keys; what has none has an empty list. */
export function neighboursIn({ things, links }: Drawn): Map<string, string[]> {
  const near = new Map(things.map(({ key }) => [key, new Set<string>()]));
  for (const { source, target } of links) {
    if (source === target || !near.has(source) || !near.has(target)) continue;
    near.get(source)!.add(target);
    near.get(target)!.add(source);
  }
  return new Map([...near].map(([key, others]) => [key, [...others].sort()]));
}

/** Rows of places below what stands, `clear` of it, for things that nothing leads to; in the order of their keys. */
export function placeInRows(things: readonly ArrangedThing[], above: readonly Position[], clear: number): Places {
  const across = above.map(({ x }) => x);
  const [left, right] = [least(across), -least(across.map((x) => -x))];
  const bottom = least(above.map(({ y }) => y));
  const room = roomOf(things);
  const columns = Math.max(
    1,
    Math.min(things.length, Math.max(Math.floor((right - left) / room), rowFor(things.length))),
  );
  const first = (left + right) / 2 - ((columns - 1) * room) / 2;
  const sorted = things.map(({ key }) => key).sort();
  return new Map(
    sorted.map((key, i) => [
      key,
      { x: first + (i % columns) * room, y: bottom - clear - room * Math.floor(i / columns) },
    ]),
  );
}

/** The least of some numbers; 0 where there is none. A spread of thousands would be too many arguments. */
const least = (all: readonly number[]) => all.reduce((so, one) => Math.min(so, one), all[0] ?? 0);

/** So many stand in a row where nothing says how wide it is: a block that is wider than high. */
const rowFor = (things: number) => Math.ceil(Math.sqrt(1.5 * things));
