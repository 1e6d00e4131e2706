import type { FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from './community.ts';
import { HALF_TOGETHER, shareAcrossHands, worksTogether } from './red-flags/held-together.ts';

/** From here on a sign counts; pictures (0.4) are none of goods, for they join the sellers that show them. */
export const SIGN = 0.45;
/** From here on it can stand with one other: prices from three tenths of the usual on (0.45) can't. */
export const STRONG = 0.5;
/** Share of the members at whom something is odd about the goods, where nobody found counterfeits. */
const ODD_GOODS = 0.4;
/** So many of them by what is strong, and so by more than prices that a clearance sale asks as well. */
const NO_SALE = 0.25;
/** Fewer where they are very odd, as prices under a third are, and the members work together. */
const VERY_ODD = 0.6;
const VERY_ODD_GOODS = 0.2;
/** What was a racket is one still while what speaks of it reaches nearly as far, so that none comes and goes by a hair. */
export const SLACK = 0.1;

/** The sellers at whom something is odd about the goods, by the hits that may accuse. */
export function oddGoods(accusing: readonly FlagHit[], least = SIGN): ReadonlySet<string> {
  const odd = accusing.filter(({ family, strength }) => family === 'product' && strength >= least);
  return new Set(odd.flatMap(({ sellers }) => sellers));
}

/** Whether what is odd about goods speaks of the group: two cheap shops of sixteen say nothing of the sixteen. */
export function areGoodsOdd(community: Community, accusing: readonly FlagHit[], slack: number): boolean {
  const all = community.sellers.length;
  const isNoSale = oddGoods(accusing, STRONG).size >= (NO_SALE - slack / 2) * all;
  if (isNoSale && oddGoods(accusing).size >= (ODD_GOODS - slack) * all) return true;
  if (oddGoods(accusing, VERY_ODD).size < (VERY_ODD_GOODS - slack / 2) * all) return false;
  return worksTogether(community) && shareAcrossHands(community) >= HALF_TOGETHER - slack;
}

/** Whether `areGoodsOdd` could say so of so many sellers, whatever they share. */
export function mayGoodsBeOdd(accusing: readonly FlagHit[], sellers: number): boolean {
  return oddGoods(accusing).size >= (VERY_ODD_GOODS - SLACK / 2) * sellers;
}
