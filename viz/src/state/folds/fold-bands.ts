import type { Band } from '@ringbreaker/cypher/domain';
import { largestRackets } from '../../graph/racket-hues.ts';
import type { Canvas } from '../canvas/canvas.ts';
import type { Fold } from './folds.ts';

/** The bands of rackets, by their ids, as far as they are known. */
export type Bands = ReadonlyMap<string, Band>;

/** The rackets that something in a fold belongs to, those with most things in folds first, up to so many. */
export function foldedRackets({ nodes, folds }: Pick<Canvas, 'nodes' | 'folds'>, most: number): string[] {
  const folded = [...folds.values()].flatMap(({ members }) => [...members].flatMap((key) => nodes.get(key) ?? []));
  return largestRackets(folded, most);
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
