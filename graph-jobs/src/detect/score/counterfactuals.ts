import { sellerIdOf, type FlagHit, type RacketScore, saying, asId } from '@ringbreaker/cypher/domain';
import { narrow, type Community, type Tie } from '../evidence/community.ts';
import { busiestSellers, holdOf, widestTies } from './hold.ts';

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
  const leftWithout = holdOf(community);
  const accounts = accountsToTry(community, best, leftWithout).map((loss) => tryWithout(community, loss, again));
  const values = valuesToTry(community, best, leftWithout).map((loss) => tryWithout(community, loss, again));
  return [lowest(accounts, score), lowest(values, score)].filter((found) => found !== null);
}

function lowest(tried: readonly Counterfactual[], score: number): Counterfactual | null {
  const [first] = [...tried].sort((a, b) => a.score - b.score || (a.without < b.without ? -1 : 1));
  return first && first.score < score ? first : null;
}

type LeftWithout = ReturnType<typeof holdOf>;

/** What may be taken out: its key, what it is in words, and who and what would be left. */
interface Loss {
  readonly key: string;
  readonly what: string;
  readonly left: readonly string[];
  readonly ties: readonly Tie[];
  /** Members that are left but no longer hang together with the others. */
  readonly cutOff: number;
}

/** Accounts that a family's best hit rests on, and those that hold others in; the loss of any other changes little. */
function accountsToTry(community: Community, best: readonly FlagHit[], leftWithout: LeftWithout): Loss[] {
  const members = community.members.map(({ seller }) => seller);
  const few = new Set(best.filter(({ sellers }) => sellers.length <= FEW).flatMap(({ sellers }) => sellers));
  const candidates = members.filter((seller) => few.has(seller)).slice(0, TRIED);
  const losses = [...new Set([...candidates, ...busiestSellers(community)])].map((account): Loss => {
    const left = leftWithout(account);
    const what = saying`Without the account ${asId(sellerIdOf(account))}`;
    return { key: account, what, left, ties: community.ties, cutOff: members.length - 1 - left.length };
  });
  return mostTelling(losses, (key) => few.has(key));
}

/** Values that a family's best hit rests on, and those without which members no longer hang together. */
function valuesToTry(community: Community, best: readonly FlagHit[], leftWithout: LeftWithout): Loss[] {
  const { length } = community.members;
  const named = new Set(best.flatMap(({ evidence }) => evidence.flatMap(({ from, to }) => [from, to])));
  const losses = widestTies(community).map((lost): Loss => {
    const ties = community.ties.filter((tie) => tie !== lost);
    const left = leftWithout(lost);
    const kind = lost.kind.replace(/(?<=.)[A-Z]/g, ' $&').toLowerCase();
    const what = saying`Without the ${kind} that ${lost.members.length} members share`;
    return { key: lost.value, what, left, ties, cutOff: length - left.length };
  });
  return mostTelling(losses, (key) => named.has(key));
}

function mostTelling(losses: readonly Loss[], isRestedOn: (key: string) => boolean): Loss[] {
  return losses
    .filter(({ key, cutOff }) => cutOff > 0 || isRestedOn(key))
    .sort((a, b) => b.cutOff - a.cutOff || Number(isRestedOn(b.key)) - Number(isRestedOn(a.key)))
    .slice(0, TRIED);
}

function tryWithout(community: Community, { key, what, left, ties, cutOff }: Loss, again: Again): Counterfactual {
  return tell(key, what, { lost: cutOff, ...scoreAgain({ ...community, ties }, left, again) });
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
  const cutOff = saying`${what}, ${lost} more ${lost === 1 ? 'seller is' : 'sellers are'} cut off`;
  const label = isRacket
    ? saying`${lost === 0 ? what : cutOff}.`
    : saying`${lost === 0 ? `${what},` : `${cutOff} and`} what is left is no racket.`;
  return { without, label, score };
}
