import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from './community.ts';
import { confirmedFinds, isOfGoods } from './red-flags/confirmed-outcome.ts';
import { handsOf } from './red-flags/red-flag.ts';

const SIGNAL_FAMILIES = new Set<FlagFamily>(['product', 'logistics', 'money']);
const STRONG = 0.5;
const FAMILIES_NEEDED = 2;
/** Identity, and what every trade shows, never accuses: a family with two shops shares a phone too. */
const NEVER_ACCUSES = new Set(['R1', 'R10', 'R11', 'R29']);

/** Finds at so many of the hands speak of the whole group; fewer may be one dishonest client among honest ones. */
const SHARE_OF_HANDS = 0.25;
const HANDS_NEEDED = 2;
const SMALLEST_SHARE = 1 / 30;

/**
 * Tells a racket from an honest group: finds of counterfeit goods that reach the group, or strong flags in two of the
 * families product, logistics and money. Shared identity alone never makes one.
 */
export function isRacket(community: Community, hits: readonly FlagHit[]): boolean {
  const accusing = hits.filter(
    ({ flag, family, strength }) => strength >= STRONG && SIGNAL_FAMILIES.has(family) && !NEVER_ACCUSES.has(flag),
  );
  const families = new Set(accusing.map(({ family }) => family)).size;
  return families >= FAMILIES_NEEDED || isConfirmed(community, families > 0);
}

/**
 * Whether finds speak of the group and not of one member: goods that were looked at and a second sign (a strong flag,
 * a find at another hand), or finds at a quarter of the hands. Removals alone need both.
 */
function isConfirmed(community: Community, flagged: boolean): boolean {
  const finds = confirmedFinds(community);
  if (finds.length === 0) return false;
  const handOf = handsOf(community);
  const all = new Set(community.sellers.map(({ key }) => handOf.get(key) ?? key)).size;
  const hands = new Set(finds.map(({ seller }) => handOf.get(seller) ?? seller)).size;
  const wide = hands >= SHARE_OF_HANDS * all;
  const several = hands >= HANDS_NEEDED && hands >= SMALLEST_SHARE * all;
  if (finds.some(isOfGoods)) return flagged || several || wide;
  return flagged ? several || wide : several && wide;
}
