import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from './community.ts';
import { confirmedFinds, isOfGoods } from './red-flags/confirmed-outcome.ts';
import { reachOf } from './red-flags/held-together.ts';
import { handsOf, sellersOf } from './red-flags/red-flag.ts';

const SIGNAL_FAMILIES = new Set<FlagFamily>(['product', 'logistics', 'money']);
const STRONG = 0.5;
const FAMILIES_NEEDED = 2;
/** Identity, and what every trade shows, never accuses: a family with two shops shares a phone too. */
export const NEVER_ACCUSES = new Set(['R1', 'R10', 'R11', 'R29']);

/** A sign beside a find may be weaker than one that has to stand with another sign alone. */
export const SECOND_SIGN = 0.4;
/** Finds at so many of the hands speak of the whole group; fewer may be one dishonest client among honest ones. */
const SHARE_FOR_GOODS = 1 / 8;
const SHARE_FOR_REMOVALS = 1 / 4;
const HANDS_NEEDED = 2;
const SMALLEST_SHARE = 1 / 30;
/** Share of the members that the find's sellers must be tied to by more than a source of goods. */
const REACH = 0.5;
const REACH_BESIDE_A_SIGN = 0.3;

/**
 * Tells a racket from an honest group: finds of counterfeit goods that reach the group, or strong flags in two of the
 * families product, logistics and money. Shared identity alone never makes one.
 */
export function isRacket(community: Community, hits: readonly FlagHit[]): boolean {
  const accusing = hits.filter(({ flag, family }) => SIGNAL_FAMILIES.has(family) && !NEVER_ACCUSES.has(flag));
  const strong = accusing.filter(({ strength }) => strength >= STRONG);
  if (new Set(strong.map(({ family }) => family)).size >= FAMILIES_NEEDED) return true;
  return isConfirmed(
    community,
    accusing.some(({ strength }) => strength >= SECOND_SIGN),
  );
}

/**
 * Whether finds speak of the group and not of one member alone. Who shares no more than a depot or a wholesaler with
 * the seller at whom goods were found is not meant; nor are an agency's many clients. Goods that somebody looked at
 * need a second sign, a second hand or an eighth of the hands; removals a second sign, or two hands and a quarter.
 */
function isConfirmed(community: Community, flagged: boolean): boolean {
  const finds = confirmedFinds(community);
  if (finds.length === 0) return false;
  const sellers = sellersOf(finds);
  const reach = reachOf(community, sellers);
  if (flagged && reach >= REACH_BESIDE_A_SIGN) return true;
  const handOf = handsOf(community);
  const handsOfAll = (keys: readonly string[]) => new Set(keys.map((key) => handOf.get(key) ?? key)).size;
  const hands = handsOfAll(sellers);
  const share = hands / handsOfAll(community.sellers.map(({ key }) => key));
  const several = hands >= HANDS_NEEDED && share >= SMALLEST_SHARE;
  const enough = finds.some(isOfGoods) ? several || share >= SHARE_FOR_GOODS : several && share >= SHARE_FOR_REMOVALS;
  return enough && reach >= REACH;
}
