import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from './community.ts';
import { areGoodsOdd, oddGoods, sellersByFamily, SIGN, SLACK } from './odd-goods.ts';
import { confirmedFinds, isOfGoods } from './red-flags/confirmed-outcome.ts';
import {
  HALF_TOGETHER,
  isOneHandAlone,
  reachOf,
  shareAcrossHands,
  withoutCatalogue,
  worksTogether,
} from './red-flags/held-together.ts';
import { handsOf, sellersOf } from './red-flags/red-flag.ts';

const SIGNAL_FAMILIES = new Set<FlagFamily>(['product', 'logistics', 'money']);
const STRONG = 0.5;
const FAMILIES_NEEDED = 2;
/** Identity, and what every trade shows, never accuses: a family with two shops shares a phone too. */
export const NEVER_ACCUSES = new Set(['R1', 'R10', 'R11', 'R29']);

/** A sign beside a find may be weaker than one that has to stand with another sign alone. */
export const SECOND_SIGN = 0.4;
/** Share of the members that another hand shares more than a source of goods with; under a fifth they are customers. */
const HARDLY_TOGETHER = 0.2;
const SEVERAL_HANDS = 3;
/** Where somebody found counterfeits, so many of the members must have odd goods or a find; of one find more. */
const SPEAKS_OF_ONE = 1 / 6;
const SPEAKS_OF_SEVERAL = 0.15;
/** Of a large group more, for among twenty honest sellers two have odd goods by chance. */
const LARGE = 20;
const SPEAKS_OF_LARGE = 0.25;
/** Fewer are enough among some who all work together, each tied to the finds and to another hand. */
const SPEAKS_OF_TIGHT = 0.1;
const TIGHT = 0.8;
/** Odd goods at so many speak beside a single find, however it hangs on the others. */
const ODD_BESIDE_A_FIND = 0.3;
/** Finds at so many of the hands speak of the whole group; fewer may be one dishonest client among honest ones. */
const SHARE_FOR_GOODS = 1 / 8;
const SHARE_FOR_REMOVALS = 1 / 4;
const HANDS_NEEDED = 2;
/** A company that openly runs several shops is no racket for what was found at one of them, without a second sign. */
const SHOPS_NEEDED = 2;
const SEVERAL_ACCOUNTS = 3;
const SMALLEST_SHARE = 1 / 30;
/** Share of the members that the find's sellers must be tied to by more than a source of goods. */
const REACH = 0.5;
const REACH_BESIDE_A_SIGN = 0.3;

/**
 * Tells a racket from an honest group: finds of counterfeit goods that reach and speak of the group, or flags of its
 * goods and of logistics or money. Shared identity alone never makes one.
 * @param wasRacket whether the last run had a racket of these sellers
 */
export function isRacket(community: Community, hits: readonly FlagHit[], wasRacket = false): boolean {
  const accusing = hits.filter(({ flag, family }) => SIGNAL_FAMILIES.has(family) && !NEVER_ACCUSES.has(flag));
  const slack = wasRacket ? SLACK : 0;
  return isFlagged(community, accusing, slack) || isConfirmed(community, accusing, slack);
}

/**
 * Whether flags of two families speak of the group, one of them of its goods: where parcels go and who is paid show
 * a business, and what is odd at two of sixteen says nothing of the sixteen. Customers of one depot or wholesaler have
 * its parcels and its goods in common, and nothing that another hand among them has: of several hands, some must work
 * together. Where half of the members do, one of the two flags may be weaker.
 */
function isFlagged(community: Community, accusing: readonly FlagHit[], slack: number): boolean {
  const strong = sellersByFamily(accusing, STRONG);
  const families = sellersByFamily(accusing, SIGN);
  if (strong.size === 0 || families.size < FAMILIES_NEEDED) return false;
  if (!areGoodsOdd(community, accusing, slack)) return false;
  const isStrong = strong.size >= FAMILIES_NEEDED;
  if (community.operators.length < SEVERAL_HANDS) return isStrong;
  if (!strong.has('product') && shareAcrossHands(withoutCatalogue(community)) < HARDLY_TOGETHER - slack) return false;
  return shareAcrossHands(community) >= (isStrong ? HARDLY_TOGETHER : HALF_TOGETHER) - slack;
}

/**
 * Whether finds speak of the group and not of one member alone. Who shares no more than a depot or a wholesaler with
 * the seller at whom goods were found is not meant; nor are an agency's many clients. Goods that somebody looked at
 * need a second sign, a second hand or an eighth of the hands; a removal an eighth and a second sign, or hands
 * that work together, or that are one; else two hands and a quarter of them.
 */
function isConfirmed(community: Community, accusing: readonly FlagHit[], slack: number): boolean {
  const finds = confirmedFinds(community);
  if (finds.length === 0) return false;
  const flagged = sellersByFamily(accusing, SECOND_SIGN).size > 0;
  const sellers = sellersOf(finds);
  if (!speaksOfMany(community, { sellers, odd: oddGoods(accusing) }, slack)) return false;
  const isGoods = finds.some(isOfGoods);
  if (sellers.length < SHOPS_NEEDED && !(isGoods && flagged) && isDeclaredCompany(community)) return false;
  const reach = reachOf(community, sellers);
  const handOf = handsOf(community);
  const handsOfAll = (keys: readonly string[]) => new Set(keys.map((key) => handOf.get(key) ?? key)).size;
  const [hands, all] = [handsOfAll(sellers), handsOfAll(community.sellers.map(({ key }) => key))];
  const share = hands / all;
  const several = (all === 1 ? sellers.length : hands) >= HANDS_NEEDED && share >= SMALLEST_SHARE;
  const isEnough = several || share >= SHARE_FOR_GOODS || isTight(community, sellers);
  if (flagged && (isGoods || isEnough) && reach >= REACH_BESIDE_A_SIGN - slack) return true;
  if (all === 1 && !isWellTied(community, sellers)) return false;
  if (reach < REACH - slack) return false;
  if (isGoods) return isEnough;
  if (several && share >= SHARE_FOR_REMOVALS) return true;
  return share >= SHARE_FOR_GOODS && (worksTogether(community) || isOneHandAlone(community));
}

/** Whether enough of the members have odd goods or a find: a test purchase at one of a hundred speaks of that one. */
function speaksOfMany(
  community: Community,
  { sellers, odd }: { sellers: readonly string[]; odd: ReadonlySet<string> },
  slack: number,
): boolean {
  const all = community.sellers.length;
  const share = new Set([...sellers, ...odd]).size / all;
  const isOne = sellers.length === 1;
  if (isOne && odd.size < (ODD_BESIDE_A_FIND - slack) * all && !isWellTied(community, sellers)) return false;
  const least = all >= LARGE ? SPEAKS_OF_LARGE : isOne ? SPEAKS_OF_ONE : SPEAKS_OF_SEVERAL;
  if (share >= least - slack / 2) return true;
  return share >= SPEAKS_OF_TIGHT - slack / 2 && isTight(community, sellers);
}

/** Whether all work together, and are tied to the finds. */
function isTight(community: Community, sellers: readonly string[]): boolean {
  return (
    worksTogether(community) &&
    shareAcrossHands(withoutCatalogue(community)) >= TIGHT &&
    reachOf(community, sellers) >= TIGHT
  );
}

/** Whether one hand runs it all and openly: most accounts name one owner. A find at one shop speaks of it alone. */
function isDeclaredCompany({ operators, sellers, ties }: Community): boolean {
  return (
    operators.length === 1 && ties.some(({ kind, members }) => kind === 'Party' && members.length * 2 > sellers.length)
  );
}

/**
 * Whether one of the sellers hangs on the others by two kinds of value: by one it may be a stranger's slip of the pen.
 * Where one hand has three and more accounts by one value alone, none of these is more of a stranger than the others.
 */
function isWellTied({ members, operators, ties }: Community, sellers: readonly string[]): boolean {
  if (members.some(({ seller, kinds }) => kinds.length > 1 && sellers.includes(seller))) return true;
  const isOne = operators.length === 1 && members.every(({ kinds }) => kinds.length < 2);
  return isOne && ties.some((tie) => tie.weight > 0 && tie.members.length >= SEVERAL_ACCOUNTS);
}
