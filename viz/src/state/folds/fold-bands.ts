import type { Band } from '@ringbreaker/cypher/domain';
import type { Canvas } from '../canvas/canvas.ts';
import type { Fold } from './folds.ts';

/** The bands of rackets, by their ids, as far as they are known. */
export type Bands = ReadonlyMap<string, Band>;

/** The rackets that something in a fold belongs to, those with most things in folds first, up to so many. */
export function foldedRackets({ nodes, folds }: Pick<Canvas, 'nodes' | 'folds'>, most: number): string[] {
  const things = new Map<string, number>();
  for (const { members } of folds.values())
    for (const key of members) {
      const id = nodes.get(key)?.racketId;
      if (id) things.set(id, (things.get(id) ?? 0) + 1);
    }
  const sorted = [...things].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
  return sorted.slice(0, most).map(([id]) => id);
}

/** The highest band of the rackets that something in a fold belongs to; null where none is known. */
export function highestBand({ nodes }: Pick<Canvas, 'nodes'>, { members }: Pick<Fold, 'members'>, bands: Bands) {
  let highest: Band | null = null;
  for (const key of members) {
    const id = nodes.get(key)?.racketId;
    const band = id ? bands.get(id) : undefined;
    // A is the highest.
    if (band && (highest === null || band < highest)) highest = band;
  }
  return highest;
}
