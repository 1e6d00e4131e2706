import { UNKNOWN_DAY } from '../use-table.ts';

/** No single row is beyond doubt: a slip of the pen, a number typed wrong, an account that was borrowed. */
const MOST_CERTAIN = 0.95;
/** A use that ended so long before the latest one known around it is half as sure to say something of today. */
const HALF_LIFE_DAYS = 3650;

/**
 * The chance (0 to 1) that what a value says holds in a world, for all of its users alike: the fourth root of its
 * weight. A weight is the chance that two users of a value belong together when nothing else is known of them; in a
 * community other values speak as well, so worlds drawn with the weight itself thin honest evidence to nothing. Of the
 * roots tried this one is calibrated (`docs/decisions/0014`).
 * @param weight of the value, 0 to 1, by kind and rarity
 */
export function valueChance(weight: number): number {
  return weight ** 0.25;
}

/**
 * The chance (0 to 0.95) that one seller's use of a value is kept in a world.
 * @param lastSeen day of the use, or `UNKNOWN_DAY`
 * @param latest the latest day known in the component: age is counted from there and not from today, so that a
 * component in which nothing changed keeps its result
 */
export function useChance(lastSeen: number, latest: number): number {
  const age = lastSeen === UNKNOWN_DAY ? 0 : Math.max(0, latest - lastSeen);
  return MOST_CERTAIN * 2 ** (-age / HALF_LIFE_DAYS);
}
