import { max, min } from 'd3-array';
import type { Position } from '@ringbreaker/cypher/domain';

/** A sheet in pixels, and how much of it stays free at each edge. */
export interface Fitted {
  width: number;
  height: number;
  padding: number;
}

/** How places of the canvas come onto a sheet: as large as fits, in its middle. The canvas's y goes up, the sheet's down. */
export function fitTo(places: readonly Position[], { width, height, padding }: Fitted): (place: Position) => Position {
  const [left, right] = boundsOf(places.map(({ x }) => x));
  const [low, high] = boundsOf(places.map(({ y }) => y));
  const scale = Math.min((width - 2 * padding) / (right - left || 1), (height - 2 * padding) / (high - low || 1));
  const [midX, midY] = [(left + right) / 2, (low + high) / 2];
  return ({ x, y }) => ({ x: width / 2 + (x - midX) * scale, y: height / 2 - (y - midY) * scale });
}

const boundsOf = (values: readonly number[]): [number, number] => [min(values) ?? 0, max(values) ?? 0];
