import type { Tie } from './shapes.ts';

export type Neighbours = readonly ReadonlySet<number>[];

/** Who shares any value with whom. */
export function neighboursOf(size: number, ties: readonly Tie[]): Set<number>[] {
  const neighbours = Array.from({ length: size }, () => new Set<number>());
  for (const { users } of ties) {
    for (const one of users) for (const other of users) if (one !== other) neighbours[one]?.add(other);
  }
  return neighbours;
}

/** A walk from a root outwards, each node with the one it was reached from (-1: the root). */
export interface Walk {
  readonly order: readonly number[];
  readonly cameFrom: ReadonlyMap<number, number>;
}

/** Walks breadth first from a root over those who are allowed. */
export function walkFrom(
  root: number,
  neighbours: Neighbours,
  isAllowed: (node: number) => boolean = () => true,
): Walk {
  const cameFrom = new Map([[root, -1]]);
  const order = [root];
  for (const node of order) {
    for (const next of neighbours[node] ?? []) {
      if (cameFrom.has(next) || !isAllowed(next)) continue;
      cameFrom.set(next, node);
      order.push(next);
    }
  }
  return { order, cameFrom };
}

/** Those of a walk from whom it went no further. */
export function leavesOf({ order, cameFrom }: Walk): number[] {
  const inner = new Set(cameFrom.values());
  return order.filter((node) => !inner.has(node));
}

/** The connected pieces of those who are allowed, the largest first. */
export function piecesOf(neighbours: Neighbours, isAllowed: (node: number) => boolean = () => true): number[][] {
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (let node = 0; node < neighbours.length; node++) {
    if (seen.has(node) || !isAllowed(node)) continue;
    const piece = [...walkFrom(node, neighbours, isAllowed).order];
    for (const one of piece) seen.add(one);
    pieces.push(piece);
  }
  return pieces.sort((a, b) => b.length - a.length);
}
