import type { Projection } from '../projection.ts';
import type { ValueWeights } from '../weigh-values.ts';
import { componentsHolding, cutOut } from './component.ts';
import { worldSalt } from './draw.ts';
import { thin } from './thin.ts';

/** How many thinned worlds a racket is looked at in. */
export const WORLDS = 20;

/**
 * Finds communities anew, by the same steps as in the whole: seller indices, communities of two and more. Those in
 * which none of the sellers marked by `around` is may be left out.
 */
export type FindCommunities = (
  projection: Projection,
  weights: ValueWeights,
  around: Uint8Array,
) => readonly (readonly number[])[];

/** What the worlds are made from. */
export interface ThinningRequest {
  readonly projection: Projection;
  readonly weights: ValueWeights;
  readonly seed: number;
  readonly findCommunitiesIn: FindCommunities;
}

/**
 * In how many of twenty thinned worlds each seller of a racket is in the community that overlaps most with the
 * racket's sellers. It is a bootstrap over links (Efron 1979; for communities Rosvall and Bergstrom 2010): what stands
 * on one value alone falls with that value, what stands on many stays. Only components that hold a racket are thinned.
 * @param rackets seller indices of each racket
 * @returns for each racket, the worlds (0 to 20) of each of its sellers, in their order
 */
export function countWorlds(rackets: readonly (readonly number[])[], request: ThinningRequest): Uint8Array[] {
  const { projection, weights, seed, findCommunitiesIn } = request;
  const counts = rackets.map((sellers) => new Uint8Array(sellers.length));
  const firsts = rackets.map(([first = -1]) => first);
  for (const { sellers, held } of componentsHolding(projection, weights, firsts)) {
    const component = cutOut(projection, weights, sellers);
    const place = new Map(component.sellers.map((seller, at) => [seller, at]));
    const places = held.map((racket) => (rackets[racket] ?? []).map((seller) => place.get(seller) ?? -1));
    const around = new Uint8Array(component.sellers.length);
    for (const seller of places.flat()) around[seller] = 1;
    for (let world = 0; world < WORLDS; world++) {
      const thinned = thin(component, worldSalt(seed, world));
      const communityOf = label(findCommunitiesIn(thinned, component.weights, around), component.sellers.length);
      held.forEach((racket, at) => countWorld(counts[racket] as Uint8Array, places[at] ?? [], communityOf));
    }
  }
  return counts;
}

function label(communities: readonly (readonly number[])[], size: number): Int32Array {
  const labels = new Int32Array(size).fill(-1);
  communities.forEach((community, at) => community.forEach((seller) => (labels[seller] = at)));
  return labels;
}

/** Adds one world: the community that overlaps most is the racket there; a tie goes to that of its earliest seller. */
function countWorld(counts: Uint8Array, places: readonly number[], communityOf: Int32Array): void {
  const overlaps = new Map<number, number>();
  let [best, most] = [-1, 0];
  for (const place of places) {
    const community = communityOf[place] as number;
    if (community >= 0) overlaps.set(community, (overlaps.get(community) ?? 0) + 1);
  }
  for (const [community, overlap] of overlaps) if (overlap > most) [best, most] = [community, overlap];
  if (best < 0) return;
  places.forEach((place, at) => {
    if (communityOf[place] === best) counts[at] = (counts[at] as number) + 1;
  });
}
