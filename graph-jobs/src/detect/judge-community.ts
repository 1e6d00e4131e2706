import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from './community.ts';
import { confirmedFinds, isOfGoods } from './red-flags/confirmed-outcome.ts';
import {
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
/** So may one beside a strong flag, among hands that work together; pictures (0.4) are no sign there, for they join them. */
const WEAKER_SIGN = 0.45;
/** Share of the members that another hand shares more than a source of goods with; under a fifth they are customers. */
const TOGETHER = 0.5;
const HARDLY_TOGETHER = 0.2;
const SEVERAL_HANDS = 3;
/** Share of the members whom a weak sign of goods must concern, where it stands beside one of parcels or money alone. */
const REACH_OF_GOODS = 0.3;
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
/** What was a racket is one still while its finds reach nearly as far, so that none comes and goes by a hair. */
const SLACK = 0.1;

/**
 * Tells a racket from an honest group: finds of counterfeit goods that reach the group, or flags in two of the families
 * product, logistics and money. Shared identity alone never makes one.
 * @param wasRacket whether the last run had a racket of these sellers
 */
export function isRacket(community: Community, hits: readonly FlagHit[], wasRacket = false): boolean {
  const accusing = hits.filter(({ flag, family }) => SIGNAL_FAMILIES.has(family) && !NEVER_ACCUSES.has(flag));
  const slack = wasRacket ? SLACK : 0;
  if (isFlagged(community, accusing, slack)) return true;
  return isConfirmed(community, byFamily(accusing, SECOND_SIGN).size > 0, slack);
}

/** The sellers whom hits of so much strength concern, by family. */
function byFamily(hits: readonly FlagHit[], least: number): Map<FlagFamily, Set<string>> {
  const families = new Map<FlagFamily, Set<string>>();
  for (const { family, strength, sellers } of hits) {
    if (strength < least) continue;
    families.set(family, new Set([...(families.get(family) ?? []), ...sellers]));
  }
  return families;
}

/**
 * Whether flags of two families speak of the group. Customers of one depot or wholesaler have its parcels and its goods
 * in common, and nothing that another hand among them has: of several hands, some must work together. Where half of the
 * members do, one of the two flags may be weaker.
 */
function isFlagged(community: Community, accusing: readonly FlagHit[], slack: number): boolean {
  const strong = byFamily(accusing, STRONG);
  const families = byFamily(accusing, WEAKER_SIGN);
  const isStrong = strong.size >= FAMILIES_NEEDED;
  if (strong.size === 0 || families.size < FAMILIES_NEEDED) return false;
  if (community.operators.length < SEVERAL_HANDS) return isStrong;
  const goods = families.get('product');
  if (!isStrong && goods && !strong.has('product') && !speaksOfAll(community, goods, slack)) return false;
  return shareAcrossHands(community) >= (isStrong ? HARDLY_TOGETHER : TOGETHER) - slack;
}

/**
 * Whether a weak sign of goods, all that there is of them, speaks of the group: two cheap shops of fifteen say nothing
 * of the fifteen, nor do cheap shops whose owners have but a wholesaler's goods and pictures in common.
 */
function speaksOfAll(community: Community, concerned: ReadonlySet<string>, slack: number): boolean {
  if (concerned.size < (REACH_OF_GOODS - slack) * community.sellers.length) return false;
  return shareAcrossHands(withoutCatalogue(community)) >= HARDLY_TOGETHER - slack;
}

/**
 * Whether finds speak of the group and not of one member alone. Who shares no more than a depot or a wholesaler with
 * the seller at whom goods were found is not meant; nor are an agency's many clients. Goods that somebody looked at
 * need a second sign, a second hand or an eighth of the hands; a removal an eighth and a second sign, or hands
 * that work together, or that are one; else two hands and a quarter of them.
 */
function isConfirmed(community: Community, flagged: boolean, slack: number): boolean {
  const finds = confirmedFinds(community);
  if (finds.length === 0) return false;
  const sellers = sellersOf(finds);
  const isGoods = finds.some(isOfGoods);
  if (sellers.length < SHOPS_NEEDED && !(isGoods && flagged) && isDeclaredCompany(community)) return false;
  const reach = reachOf(community, sellers);
  const handOf = handsOf(community);
  const handsOfAll = (keys: readonly string[]) => new Set(keys.map((key) => handOf.get(key) ?? key)).size;
  const [hands, all] = [handsOfAll(sellers), handsOfAll(community.sellers.map(({ key }) => key))];
  const share = hands / all;
  const several = (all === 1 ? sellers.length : hands) >= HANDS_NEEDED && share >= SMALLEST_SHARE;
  const isEnough = several || share >= SHARE_FOR_GOODS;
  if (flagged && (isGoods || isEnough) && reach >= REACH_BESIDE_A_SIGN - slack) return true;
  if (all === 1 && !isWellTied(community, sellers)) return false;
  if (reach < REACH - slack) return false;
  if (isGoods) return isEnough;
  if (several && share >= SHARE_FOR_REMOVALS) return true;
  return share >= SHARE_FOR_GOODS && (worksTogether(community) || isOneHandAlone(community));
}

/** Whether one hand runs it all and openly: most accounts name one owner. A find at one shop speaks of it alone. */
function isDeclaredCompany({ operators, sellers, ties }: Community): boolean {
  return (
    operators.length === 1 && ties.some(({ kind, members }) => kind === 'Party' && members.length * 2 > sellers.length)
  );
}

/**
 * Whether one of the sellers hangs on its hand by two kinds of value: by one it may be a stranger's slip of the pen.
 * Where three and more hang together by one value alone, nobody among them is more of a stranger than the others.
 */
function isWellTied({ members, ties }: Community, sellers: readonly string[]): boolean {
  if (members.some(({ seller, kinds }) => kinds.length > 1 && sellers.includes(seller))) return true;
  const isOne = members.every(({ kinds }) => kinds.length < 2);
  return isOne && ties.some((tie) => tie.weight > 0 && tie.members.length >= SEVERAL_ACCOUNTS);
}
