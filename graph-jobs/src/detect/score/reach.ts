import type { FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from '../evidence/community.ts';

/** What a hit at a single one of very many members still says of the racket, as a share of its strength. */
const LEAST = 0.6;
/** Reaching so many of the members, by confidence, it says all that it can. */
const SHARE_OF_ALL = 0.5;

/**
 * Hits as strong as they reach into the racket, the strongest first: a cheap offer at one of sixty members says less
 * of the sixty than cheap offers at thirty, and one at a fringe member less than one at the core. Outcomes bring their
 * reach with them, and what ties the members together has been counted as confidence already.
 */
export function weighReach({ members }: Community, hits: readonly FlagHit[]): FlagHit[] {
  const confidences = new Map(members.map(({ seller, confidence }) => [seller, confidence]));
  const all = members.reduce((sum, { confidence }) => sum + confidence, 0);
  const weigh = (hit: FlagHit): FlagHit => {
    if (hit.family === 'outcome' || hit.family === 'identity') return hit;
    const reached = [...new Set(hit.sellers)].reduce((sum, seller) => sum + (confidences.get(seller) ?? 0), 0);
    const share = all === 0 ? 0 : Math.min(1, reached / all / SHARE_OF_ALL);
    return { ...hit, strength: Math.round(hit.strength * (LEAST + (1 - LEAST) * share) * 1000) / 1000 };
  };
  return hits.map(weigh).sort((a, b) => b.strength - a.strength || (a.flag < b.flag ? -1 : 1));
}
