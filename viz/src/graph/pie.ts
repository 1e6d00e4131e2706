import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { Appearance } from './appearance.ts';
import { type Hue, lookOf } from './kinds.ts';
import type { RacketHues } from './racket-hues.ts';

/** How many slices a pie has at most: what draws it has room for no more. */
export const SLICES = [0, 1, 2, 3, 4, 5] as const;

/** A part of a pie: things that have one hue; null: those of no racket, which are hollow. */
interface Slice {
  hue: Hue | null;
  things: number;
}

/** The slices of a pie of kinds, in the order of the legend. */
export function slicesOf(kinds: ReadonlyMap<NodeKind, number>): Slice[] {
  return sliced([...kinds].map(([kind, things]) => ({ hue: lookOf(kind).hue, things })));
}

/** The slices of a pie of rackets; null counts what belongs to none. */
export function racketSlices(rackets: Iterable<readonly [string | null, number]>, hues: RacketHues): Slice[] {
  return sliced([...rackets].map(([id, things]) => ({ hue: (id !== null && hues.get(id)) || null, things })));
}

/** One slice for each hue; where there are more than a pie has room for, the smallest make one grey slice. */
function sliced(parts: readonly Slice[]): Slice[] {
  const hues = new Map<Slice['hue'], number>();
  for (const { hue, things } of parts) hues.set(hue, (hues.get(hue) ?? 0) + things);
  const slices = [...hues].map(([hue, things]) => ({ hue, things }));
  if (slices.length <= SLICES.length) return slices;
  const large = new Set([...slices].sort((a, b) => b.things - a.things).slice(0, SLICES.length - 1));
  const rest = slices.filter((slice) => !large.has(slice)).reduce((sum, { things }) => sum + things, 0);
  return [...slices.filter((slice) => large.has(slice)), { hue: 'grey', things: rest }];
}

type Part = (typeof SLICES)[number];
/** A pie as its program reads it: the share and the colour of each slice. */
export type Pie = { [key in `share${Part}`]?: number } & { [key in `colour${Part}`]?: string };

/** Writes a pie into what is drawn; `faint` takes its colours, where it steps back. */
export function paintPie(pie: Pie, slices: readonly Slice[], appearance: Appearance, faint: boolean): void {
  for (const part of SLICES) {
    const slice = slices[part];
    pie[`share${part}`] = slice?.things ?? 0;
    const colour = slice?.hue ? appearance.hues[slice.hue] : appearance.background;
    pie[`colour${part}`] = slice && !faint ? colour : appearance.faintNode;
  }
}
