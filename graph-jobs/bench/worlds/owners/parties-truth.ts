import type { WorldRequest } from '../world.ts';
import { liveThrough } from './owners.ts';

/** Who the parties truly are that have two records; every other party is nobody else. */
export function partyTruth(request: WorldRequest): Map<string, string> {
  const { records } = liveThrough(request);
  return new Map(
    [...records].flatMap(([id, second]) =>
      second
        ? [
            [id, id],
            [second.id, id],
          ]
        : [],
    ),
  );
}
