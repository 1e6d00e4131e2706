import type { GraphLevel } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { readPastGraph, readRacketGraph } from '../../../api.ts';

export const pictureKey = (id: string, level: GraphLevel, run?: number) => ['picture', id, level, run ?? null];

/** A racket's picture, now or as of a run, with where its things stand; the same for all parts of the screen that ask. */
export function usePicture(id: string, level: GraphLevel, run?: number) {
  return useQuery({
    queryKey: pictureKey(id, level, run),
    queryFn: ({ signal }) =>
      run === undefined ? readRacketGraph(id, level, signal) : readPastGraph(id, level, run, signal),
  });
}
