import { logOddsOfGoods } from '@ringbreaker/cypher/domain';
import { placeIn, type Projection } from '../links/projection.ts';
import { POLICY } from '../policy.ts';
import type { Offers } from '../suspicion/offers.ts';
import { usersOfTie, type Ties, type Witnesses } from '../suspicion/witnesses.ts';

/** How alike two witnesses are in the brands that they offer, 0 to 1; null where one of them offers none. */
export type Likeness = (a: number, b: number) => number | null;

/**
 * Compares witnesses by the brands of their accounts' listings: the cosine of the two counts. Who makes goods of one
 * brand sells that brand, whereas strangers who share a value by chance sell whatever they sell.
 */
export function compareGoods(
  { sellers: known }: Pick<Projection, 'sellers'>,
  { witnessOf, size }: Pick<Witnesses, 'witnessOf' | 'size'>,
  { sellers, brands, counts }: Offers,
): Likeness {
  const offered: (Map<number, number> | undefined)[] = new Array<undefined>(size).fill(undefined);
  sellers.forEach((key, row) => {
    const seller = placeIn(known, key);
    if (known[seller] !== key) return;
    const own = (offered[witnessOf[seller] as number] ??= new Map());
    const brand = brands[row] as number;
    own.set(brand, (own.get(brand) ?? 0) + (counts[row] as number));
  });
  // Of whole numbers, so that the order of brands does not matter.
  const lengths = Float64Array.from(offered, (own) => Math.sqrt(sumOfSquares(own)));
  return (a, b) => {
    const [one, other] = [offered[a], offered[b]];
    if (!one || !other) return null;
    const [few, many] = one.size <= other.size ? [one, other] : [other, one];
    let product = 0;
    for (const [brand, count] of few) product += count * (many.get(brand) ?? 0);
    return product / ((lengths[a] as number) * (lengths[b] as number));
  };
}

/** Likeness is added up in whole parts of this, so that the order of ties does not matter. */
const PARTS = 1e6;

/** How alike two witnesses that share a value are here, on the mean over all such pairs: what is usual says nothing. */
export function usualLikeness(ties: Ties, likeness: Likeness): number {
  let [sum, pairs] = [0, 0];
  for (let tie = 0; tie < ties.size; tie++) {
    const users = usersOfTie(ties, tie);
    for (const [at, a] of users.entries()) {
      for (const b of users.subarray(at + 1)) {
        const alike = likeness(a, b);
        if (alike === null) continue;
        sum += Math.round(alike * PARTS);
        pairs += 1;
      }
    }
  }
  return pairs === 0 ? 0 : sum / pairs / PARTS;
}

/** How alike witnesses are in their goods, and how alike is usual here. */
export interface Goods {
  readonly alike: Likeness;
  readonly usual: number;
}

/** Log-odds that goods so alike add to two's being of one racket: none where one of them offers no brand. */
export function oddsByGoods(alike: number | null, usual: number): number {
  return alike === null ? 0 : logOddsOfGoods({ usual, weight: POLICY.parting.goods }, alike);
}

function sumOfSquares(counts: ReadonlyMap<number, number> = new Map()): number {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return sum;
}
