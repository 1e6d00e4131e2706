import { type GraphColumns, type GraphPositions, hashText, type Position } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import type { Positions } from './lay-out.ts';

/** A layout as it is stored: of each thing a number made of its key, and its place. */
export interface LayoutColumns {
  readonly things: number[];
  readonly xs: number[];
  readonly ys: number[];
}

const TENTHS = 10;

/** Writes a layout for the store, in the order of the hashes; places in tenths of a unit. */
export function writeLayout(positions: Positions): LayoutColumns {
  const rows = [...positions].map(([key, { x, y }]) => [numberOf(key), x, y] as const).sort(([a], [b]) => a - b);
  const tenths = (along: 1 | 2) => rows.map((row) => Math.round(row[along] * TENTHS));
  return { things: rows.map(([hash]) => hash), xs: tenths(1), ys: tenths(2) };
}

/** Reads where the things of a picture stand; who came since then is not among them. */
export function readLayout({ things, xs, ys }: LayoutColumns, keys: readonly string[]): Map<string, Position> {
  const rowOf = new Map(things.map((hash, row) => [hash, row]));
  return new Map(
    keys.flatMap((key) => {
      const row = rowOf.get(numberOf(key));
      return row === undefined ? [] : [[key, { x: xs[row]! / TENTHS, y: ys[row]! / TENTHS }] as const];
    }),
  );
}

/** The places of a picture's things in its own order, null for who has none. */
export function positionColumns({ nodes }: GraphColumns, layout: LayoutColumns): GraphPositions {
  const places = readLayout(layout, nodes.keys);
  return {
    x: nodes.keys.map((key) => places.get(key)?.x ?? null),
    y: nodes.keys.map((key) => places.get(key)?.y ?? null),
  };
}

/** What a picture shows and joins, as a short text: the same whatever the order, another where a thing or a link differs. */
export function stampOf({ nodes, links }: GraphColumns): string {
  const joined = links.sources.map(
    (source, i) => `${nodes.keys[source]}\n${links.types[i]}\n${nodes.keys[links.targets[i]!]}`,
  );
  const all = [...[...nodes.keys].sort(compareTexts), ...joined.sort(compareTexts)];
  return `${nodes.keys.length}.${joined.length}.${numberOf(all.join('\t')).toString(36)}`;
}

/** The number by which a picture knows a thing: its text as 53 bits: among 50,000 keys two are alike once in ten million pictures. */
export function numberOf(text: string): number {
  return hashText(text) * 2 ** 21 + (hashText(`layout|${text}`) >>> 11);
}
