import { linksOf, type Tie } from '../evidence/community.ts';
import type { Occasion } from './occasion.ts';

/** Whether a new link of a seller's own ties it to a member that was there before, or no link that ties it is old. */
export function isNews({ racket, before, isNew }: Occasion, seller: string): boolean {
  const ties = racket.ties.filter(({ members, weight }) => weight > 0 && members.includes(seller));
  const fresh = ties.filter((tie) => linksOf(tie, [seller]).some(isNew));
  if (fresh.length === 0) return false;
  const known = new Set(before.filter((other) => other !== seller));
  const leadsBack = ({ members }: Tie) => members.some((other) => known.has(other));
  return fresh.length === ties.length || fresh.some(leadsBack);
}
