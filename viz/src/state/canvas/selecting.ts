import type { NodeKind } from '@ringbreaker/cypher/domain';
import { type Canvas, type CanvasNode, isVisible } from './canvas.ts';
import { neighboursOn } from './expansion.ts';

/** Of some things those that are not hidden: no tool selects what nobody sees. */
export function visibleAmong(canvas: Canvas, keys: Iterable<string>): string[] {
  return [...keys].filter((key) => {
    const node = canvas.nodes.get(key);
    return node !== undefined && isVisible(canvas, node);
  });
}

/** All that is not hidden. */
export const allVisible = (canvas: Canvas): string[] => visibleAmong(canvas, canvas.nodes.keys());

/** What is selected, and the neighbours of it that are not hidden. */
export function withNeighbours(canvas: Canvas, selection: Iterable<string>): string[] {
  const near = neighboursOn(canvas);
  const all = new Set<string>();
  for (const key of selection) {
    all.add(key);
    for (const other of near.get(key) ?? []) all.add(other);
  }
  return visibleAmong(canvas, all);
}

/** All that is not hidden and not selected. */
export const inverted = (canvas: Canvas, selection: ReadonlySet<string>): string[] =>
  allVisible(canvas).filter((key) => !selection.has(key));

/** The things that are not hidden and of which something holds. */
export const visibleWhere = (canvas: Canvas, holds: (node: CanvasNode) => boolean): string[] =>
  allVisible(canvas).filter((key) => holds(canvas.nodes.get(key)!));

/** The things of a kind that are not hidden. */
export const ofKind = (canvas: Canvas, kind: NodeKind): string[] => visibleWhere(canvas, (node) => node.kind === kind);

/** What is selected, as things, in the order of the canvas. */
export const selectedNodes = ({ nodes }: Canvas, selection: ReadonlySet<string>): CanvasNode[] =>
  [...nodes.values()].filter(({ key }) => selection.has(key));

export interface Point {
  x: number;
  y: number;
}

/** Tells whether a point lies within a line that is drawn around it: a ray from it crosses the line an odd number of times. */
export function isWithin({ x, y }: Point, line: readonly Point[]): boolean {
  let within = false;
  for (const [i, a] of line.entries()) {
    const b = line[(i + 1) % line.length]!;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) within = !within;
  }
  return within;
}
