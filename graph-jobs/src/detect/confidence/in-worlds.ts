import { engineForWorlds } from '../communities/index.ts';
import { findCommunitiesAround } from '../find-communities.ts';
import type { FindCommunities } from './measure-confidence.ts';

/** How communities are found in thinned worlds: as in the whole, by the engine that is quick enough for it. */
export function inWorlds({ engine, seed }: { readonly engine: string; readonly seed: number }): FindCommunities {
  const worlds = engineForWorlds(engine);
  return (thinned, weighed, around) => findCommunitiesAround(thinned, weighed, { engine: worlds, seed, around });
}
