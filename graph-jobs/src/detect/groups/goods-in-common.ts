import type { Projection } from '../links/projection.ts';
import { POLICY } from '../policy.ts';
import { offeredBy, type Offers } from '../suspicion/offers.ts';
import { usersOfTie, type Ties, type Witnesses } from '../suspicion/witnesses.ts';

/** How alike two witnesses are in the brands that they offer, 0 to 1; null where one of them offers none. */
export type Likeness = (a: number, b: number) => number | null;

/**
 * Compares witnesses by the brands of their accounts' listings: the cosine of the two counts. Who makes goods of one
 * brand sells that brand, whereas strangers who share a value by chance sell whatever they sell. What a witness offers is
 * looked up once it is asked for: few of a million sellers are.
 */
export function compareGoods(
  { sellers }: Pick<Projection, 'sellers'>,
  { accounts }: Pick<Witnesses, 'accounts'>,
  offers: Offers,
): Likeness {
  const known = new Map<number, Goods | null>();
  const goodsOf = (witness: number) => {
    let goods = known.get(witness);
    if (goods === undefined) {
      goods = gatherGoods(
        (accounts[witness] ?? []).map((seller) => sellers[seller] as string),
        offers,
      );
      known.set(witness, goods);
    }
    return goods;
  };
  return (a, b) => {
    const [one, other] = [goodsOf(a), goodsOf(b)];
    if (!one || !other) return null;
    const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
    let product = 0;
    for (const [brand, count] of few.counts) product += count * (many.counts.get(brand) ?? 0);
    return product / (one.length * other.length);
  };
}

/** How many listings of which brand a witness has, and how long that vector is. */
interface Goods {
  readonly counts: ReadonlyMap<number, number>;
  readonly length: number;
}

/** What some accounts offer; null where they name no brand. */
function gatherGoods(accounts: readonly string[], offers: Offers): Goods | null {
  const counts = new Map<number, number>();
  for (const key of accounts)
    for (const [brand, count] of offeredBy(offers, key)) counts.set(brand, (counts.get(brand) ?? 0) + count);
  if (counts.size === 0) return null;
  // Of whole numbers, so that the order of brands does not matter.
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  return { counts, length: Math.sqrt(squares) };
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

/** Log-odds that the goods of two add to their being of one racket: none where one of them offers no brand. */
export function oddsByGoods(likeness: Likeness, usual: number): (a: number, b: number) => number {
  return (a, b) => {
    const alike = likeness(a, b);
    return alike === null ? 0 : POLICY.parting.goods * (alike - usual);
  };
}
