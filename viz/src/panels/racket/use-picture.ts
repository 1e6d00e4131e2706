import type { GraphLevel } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { readRacketGraph } from '../../api.ts';

export const pictureKey = (id: string, level: GraphLevel) => ['picture', id, level];

/** A racket's picture, with where its things stand; the same for all parts of the screen that ask. */
export function usePicture(id: string, level: GraphLevel) {
  return useQuery({
    queryKey: pictureKey(id, level),
    queryFn: ({ signal }) => readRacketGraph(id, level, signal),
  });
}
