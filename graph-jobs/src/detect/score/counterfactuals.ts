import type { FlagHit, RacketScore } from '@ringbreaker/cypher/domain';
import { narrow, type Community, type Tie } from '../community.ts';
import { busiestSellers, largestPart, widestTies } from './hold.ts';

export type Counterfactual = RacketScore['counterfactuals'][number];

/** How a community is judged and scored again when something is taken out of it. */
export interface Again {
  /** Its hits, or null where it would be no racket. */
  judge(community: Community): readonly FlagHit[] | null;
  scoreOf(community: Community, hits: readonly FlagHit[]): number;
}

/** So many accounts and values are taken out for trial: flags must be found anew each time. */
const TRIED = 2;
/** A hit that rests on no more sellers than this may fall with one of them. */
const FEW = 3;
const SMALLEST = 3;

/**
 * What the score would be without the one account, and without the one shared value, that it rests on most. Flags are
 * found anew on what is left; who is no longer tied to the rest is left out. Confidences stay as measured.
 */
export function findCounterfactuals(
  community: Community,
  { score, best, again }: { score: number; best: readonly FlagHit[]; again: Again },
): Counterfactual[] {
  const accounts = accountsToTry(community, best).map((seller) => withoutAccount(community, seller, again));
  const values = valuesToTry(community).map((tie) => withoutValue(community, tie, again));
  return [lowest(accounts, score), lowest(values, score)].filter((found) => found !== null);
}

function lowest(tried: readonly Counterfactual[], score: number): Counterfactual | null {
  const [first] = [...tried].sort((a, b) => a.score - b.score || (a.without < b.without ? -1 : 1));
  return first && first.score < score ? first : null;
}

/** Accounts that a family's best hit rests on, then those that most ties run through. */
function accountsToTry(community: Community, best: readonly FlagHit[]): string[] {
  const few = best.filter(({ sellers }) => sellers.length <= FEW).flatMap(({ sellers }) => sellers);
  const members = new Set(community.members.map(({ seller }) => seller));
  return [...new Set([...few, ...busiestSellers(community)])].filter((seller) => members.has(seller)).slice(0, TRIED);
}

/** Values without which most members no longer hang together with the others. */
function valuesToTry(community: Community): Tie[] {
  const sellers = community.members.map(({ seller }) => seller);
  const leftWithout = (lost: Tie) =>
    largestPart(
      sellers,
      community.ties.filter((tie) => tie !== lost),
    ).length;
  return widestTies(community)
    .map((tie) => ({ tie, left: leftWithout(tie) }))
    .sort((a, b) => a.left - b.left)
    .slice(0, TRIED)
    .map(({ tie }) => tie);
}

function withoutAccount(community: Community, account: string, again: Again): Counterfactual {
  const others = community.members.flatMap(({ seller }) => (seller === account ? [] : [seller]));
  const left = largestPart(others, community.ties);
  const lost = others.length - left.length;
  const what = `Without the account ${account.replace(/^seller:/, '')}`;
  return tell(account, what, { lost, ...scoreAgain(community, left, again) });
}

function withoutValue(community: Community, tie: Tie, again: Again): Counterfactual {
  const without = { ...community, ties: community.ties.filter((other) => other !== tie) };
  const sellers = community.members.map(({ seller }) => seller);
  const left = largestPart(sellers, without.ties);
  const what = `Without the ${tie.kind.replace(/(?<=.)[A-Z]/g, ' $&').toLowerCase()} that ${tie.members.length} members share`;
  return tell(tie.value, what, { lost: sellers.length - left.length, ...scoreAgain(without, left, again) });
}

function scoreAgain(community: Community, left: readonly string[], again: Again): { score: number; isRacket: boolean } {
  const kept = new Set(left);
  const members = community.members.filter(({ seller }) => kept.has(seller));
  const rest = narrow(community, members);
  const hits = members.length < SMALLEST ? null : again.judge(rest);
  return { score: hits ? again.scoreOf(rest, hits) : 0, isRacket: hits !== null };
}

function tell(
  without: string,
  what: string,
  { lost, score, isRacket }: { lost: number; score: number; isRacket: boolean },
): Counterfactual {
  const loss = lost === 0 ? '' : `, ${lost} more ${lost === 1 ? 'seller is' : 'sellers are'} cut off`;
  const end = isRacket ? '' : `${loss ? ' and' : ','} what is left is no racket`;
  return { without, label: `${what}${loss}${end}.`, score };
}
