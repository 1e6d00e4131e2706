import type { GraphColumns, GraphPositions, Position } from '@ringbreaker/cypher/domain';

/** A racket's picture, with where its things stand as the last run that changed it left them. */
export interface PlacedPicture {
  graph: GraphColumns;
  positions: GraphPositions | null;
}

/** Where the things of a picture stand, as far as that was worked out. */
export function placesIn({ graph, positions }: PlacedPicture): Map<string, Position> {
  if (positions === null) return new Map();
  return new Map(
    graph.nodes.keys.flatMap((key, i) => {
      const [x, y] = [positions.x[i] ?? null, positions.y[i] ?? null];
      return x === null || y === null ? [] : [[key, { x, y }] as const];
    }),
  );
}
