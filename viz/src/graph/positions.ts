import type { GraphColumns, GraphPositions, Position } from '@ringbreaker/cypher/domain';

/** A racket's picture, with where its things stand as the last run that changed it left them. */
export interface PlacedPicture {
  graph: GraphColumns;
  positions: GraphPositions | null;
}

/** Where things of other columns stand by a picture in which they are too; null for what is in that picture not at all. */
export function positionsBy(picture: PlacedPicture, { nodes }: GraphColumns): GraphPositions | null {
  if (picture.positions === null) return null;
  const places = placesIn(picture);
  const all = nodes.keys.map((key) => places.get(key));
  return { x: all.map((place) => place?.x ?? null), y: all.map((place) => place?.y ?? null) };
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
