import type { Position } from '@ringbreaker/cypher/domain';
import { AIR } from './arrangement.ts';

/** Between one ring and the next, and between discs. */
export const GAP = 4 * AIR;

/** Screens are wider than high. */
const WIDER = 1.6;

/** The middles of discs of these radii, none on another: the first at the origin, the others in rows beside and below it. */
export function packDiscs(reaches: readonly number[]): Position[] {
  const [first = 0] = reaches;
  const area = reaches.reduce((sum, reach) => sum + (2 * reach) ** 2, 0);
  const right = Math.max(2 * first, WIDER * Math.sqrt(area)) - first;
  let [left, top, height] = [first + GAP, first, 2 * first];
  const middles: Position[] = reaches.map(() => ({ x: 0, y: 0 }));
  const largestFirst = reaches.map((reach, i) => ({ reach, i })).slice(1);
  largestFirst.sort((a, b) => b.reach - a.reach || a.i - b.i);
  for (const { reach, i } of largestFirst) {
    if (left + 2 * reach > right && left > -first) [left, top, height] = [-first, top - height - GAP, 0];
    middles[i] = { x: left + reach, y: top - reach };
    left += 2 * reach + GAP;
    height = Math.max(height, 2 * reach);
  }
  return middles;
}
