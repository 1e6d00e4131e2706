import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from './community.ts';
import { areGoodsOdd, oddGoods, SIGN, SLACK, STRONG } from './odd-goods.ts';
import { confirmedFinds, isOfGoods } from './red-flags/confirmed-outcome.ts';
import {
  HALF_TOGETHER,
  hasTwoThingsInCommon,
  isOneHouse,
  ownerOfMost,
  reachOf,
  shareAcrossHands,
  withoutCatalogue,
  worksTogether,
} from './red-flags/held-together.ts';
import { handsOf, sellersOf } from './red-flags/red-flag.ts';

const SIGNAL_FAMILIES = new Set<FlagFamily>(['product', 'logistics', 'money']);
const SIGNS_NEEDED = 2;
/** Identity, and what every trade shows, never accuses: a family with two shops shares a phone too. */
export const NEVER_ACCUSES = new Set(['R1', 'R10', 'R11', 'R29']);

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
const SHARE_BESIDE_A_SIGN = 1 / 8;
const SHARE_ALONE = 1 / 4;
const HANDS_NEEDED = 2;
/** Finds at so many hands, and at so many of all, are no chance: they speak of the group, whatever its goods look like. */
const MANY_HANDS = 4;
const SHARE_OF_MANY = 0.12;
/** A company that openly runs several shops is no racket for what was found at one of them, without a second sign. */
const SHOPS_NEEDED = 2;
const SMALLEST_SHARE = 1 / 30;
/** Share of the members that the find's sellers must be tied to by more than a source of goods. */
const REACH = 0.5;
const REACH_BESIDE_A_SIGN = 0.3;

/**
 * Tells a racket from an honest group: finds of counterfeit goods that reach and speak of the group, or two signs, one of
 * them of its goods. Shared identity alone never makes one.
 * @param wasRacket whether the last run had a racket of these sellers, or this is what is left of one
 */
export function isRacket(community: Community, hits: readonly FlagHit[], wasRacket = false): boolean {
  const accusing = hits.filter(({ flag, family }) => SIGNAL_FAMILIES.has(family) && !NEVER_ACCUSES.has(flag));
  const slack = wasRacket ? SLACK : 0;
  return isFlagged(community, accusing, slack) || isConfirmed(community, accusing, slack);
}

/**
 * Whether two signs speak of the group, and what is odd about its goods speaks of enough of it: where parcels go and who
 * is paid show a business, and what is odd at two of sixteen says nothing of the sixteen. Signs are two where they are
 * of two families, or where goods are odd in two ways. Customers of one depot or wholesaler have its parcels and its
 * goods in common, and nothing that another hand among them has: of several hands, some must work together. Where half
 * of the members do, one of two families may be weaker.
 */
function isFlagged(community: Community, accusing: readonly FlagHit[], slack: number): boolean {
  if (!areGoodsOdd(community, accusing, slack)) return false;
  const isStrong = countSigns(accusing, STRONG, signOf) >= SIGNS_NEEDED;
  if (!isStrong && countSigns(accusing, SIGN, ({ family }) => family) < SIGNS_NEEDED) return false;
  if (community.operators.length < SEVERAL_HANDS) return isStrong;
  return shareAcrossHands(community) >= (isStrong ? HARDLY_TOGETHER : HALF_TOGETHER) - slack;
}

/** Each way in which goods are odd is a sign of its own; where parcels go and who is paid are one each. */
function signOf({ family, flag }: FlagHit): string {
  return family === 'product' ? flag : family;
}

function countSigns(accusing: readonly FlagHit[], least: number, nameOf: (hit: FlagHit) => string): number {
  return new Set(accusing.filter(({ strength }) => strength >= least).map(nameOf)).size;
}

/**
 * Whether finds speak of the group and not of one member alone. Who shares no more than a depot or a wholesaler with
 * the seller at whom goods were found is not meant; nor are an agency's many clients. Goods that somebody looked at
 * need a second sign, a second hand or a quarter of the hands; a removal a second sign and an eighth of the hands, or a
 * quarter of them that are several, work together or are one.
 */
function isConfirmed(community: Community, accusing: readonly FlagHit[], slack: number): boolean {
  const finds = confirmedFinds(community);
  if (finds.length === 0) return false;
  const sellers = sellersOf(finds);
  const odd = oddGoods(accusing);
  const flagged = odd.size > 0;
  const isGoods = finds.some(isOfGoods);
  if (sellers.length < SHOPS_NEEDED && !(isGoods && flagged) && isOpenlyOne(community)) return false;
  const handOf = handsOf(community);
  const handsOfAll = (keys: readonly string[]) => new Set(keys.map((key) => handOf.get(key) ?? key)).size;
  const [hands, all] = [handsOfAll(sellers), handsOfAll(community.sellers.map(({ key }) => key))];
  const share = hands / all;
  const isSpread = hands >= MANY_HANDS && share >= SHARE_OF_MANY - slack / 2;
  if (!isSpread && !speaksOfMany(community, { sellers, odd }, slack)) return false;
  const reach = reachOf(community, sellers);
  const several = (all === 1 ? sellers.length : hands) >= HANDS_NEEDED && share >= SMALLEST_SHARE;
  const isEnough = (needed: number) => several || share >= needed || isTight(community, sellers);
  if (flagged && (isGoods || isEnough(SHARE_BESIDE_A_SIGN)) && reach >= REACH_BESIDE_A_SIGN - slack) return true;
  if (all === 1 && !isWellTied(community, sellers)) return false;
  if (reach < REACH - slack) return false;
  if (isGoods) return isEnough(SHARE_ALONE - slack);
  return share >= SHARE_ALONE - slack && (several || worksTogether(community) || isOneHandAlone(community));
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

/**
 * Whether one hand runs it all and openly: most accounts name one owner, or they are the shops of a family, that has a
 * house in common and no two other things. A find at one shop speaks of it alone.
 */
function isOpenlyOne(community: Community): boolean {
  if (community.operators.length !== 1) return false;
  return ownerOfMost(community) !== undefined || (isOneHouse(community) && !hasTwoThingsInCommon(community));
}

/** Whether one hand is all there is, beyond doubt; of a house in common they may be a family, whose shops are not one. */
function isOneHandAlone(community: Community): boolean {
  return community.operators.length === 1 && !isOneHouse(community) && hasTwoThingsInCommon(community);
}

/** Whether one of the sellers hangs on the others by two kinds of value: by one it may be a stranger's slip of the pen. */
function isWellTied({ members }: Community, sellers: readonly string[]): boolean {
  return members.some(({ seller, kinds }) => kinds.length > 1 && sellers.includes(seller));
}
