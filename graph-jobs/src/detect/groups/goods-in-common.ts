import { logOddsOfGoods } from '@ringbreaker/cypher/domain';
import type { Projection } from '../links/projection.ts';
import { POLICY } from '../policy.ts';
import { offeredBy, type Offers } from '../suspicion/offers.ts';
import { usersOfTie, type Ties, type Witnesses } from '../suspicion/witnesses.ts';

/** How alike two witnesses are in the brands that they offer, 0 to 1; null where one of them offers none. */
export type Likeness = (a: number, b: number) => number | null;

/** What a witness offers; null where it names no brand. */
export type GoodsOf = (witness: number) => BrandCounts | null;

/** Listings of each brand, and how long that vector is. */
interface BrandCounts {
  readonly counts: ReadonlyMap<number, number>;
  readonly length: number;
}

/** What witnesses offer, all accounts of each together. It is looked up once it is asked for: few of a million are. */
export function gatherGoods(
  { sellers }: Pick<Projection, 'sellers'>,
  { accounts }: Pick<Witnesses, 'accounts'>,
  offers: Offers,
): GoodsOf {
  const known = new Map<number, BrandCounts | null>();
  return (witness) => {
    let goods = known.get(witness);
    if (goods === undefined) {
      const keys = (accounts[witness] ?? []).map((seller) => sellers[seller] as string);
      goods = toGoods(keys.flatMap((key) => [...offeredBy(offers, key)]));
      known.set(witness, goods);
    }
    return goods;
  };
}

/**
 * Compares witnesses by the brands of their accounts' listings: the cosine of the two counts. Who makes goods of one
 * brand sells that brand, whereas strangers who share a value by chance sell whatever they sell.
 */
export function compareGoods(goodsOf: GoodsOf): Likeness {
  return (a, b) => {
    const [one, other] = [goodsOf(a), goodsOf(b)];
    if (!one || !other) return null;
    const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
    let product = 0;
    for (const [brand, count] of few.counts) product += count * (many.counts.get(brand) ?? 0);
    return product / (one.length * other.length);
  };
}

/**
 * Compares witnesses by what they offer and by what the groups offer that they are in, half and half: one seller lists
 * little, and a group shows what it trades in. Who is in no group stands for itself.
 * @param groups disjoint lists of witnesses
 */
export function compareGoodsAround(goodsOf: GoodsOf, groups: readonly (readonly number[])[]): Likeness {
  const around = new Map<number, BrandCounts | null>();
  for (const group of groups) {
    const together = toGoods(group.flatMap((witness) => sharesOf(goodsOf(witness))));
    for (const witness of group) around.set(witness, together);
  }
  const own = compareGoods(goodsOf);
  // Of whom a group names no brand, nobody does.
  const theirs = compareGoods((witness) => around.get(witness) ?? goodsOf(witness));
  return (a, b) => {
    const [alike, alikeAround] = [own(a, b), theirs(a, b)];
    return alike === null || alikeAround === null ? null : (alike + alikeAround) / 2;
  };
}

/**
 * How alike each member of a group is to the others that name a brand, on the mean of the cosines, 0 to 1; null for who
 * names none and where nobody else does.
 * @returns beside `group`
 */
export function compareGoodsInside(goodsOf: GoodsOf, group: readonly number[]): (number | null)[] {
  const shares = group.map((witness) => sharesOf(goodsOf(witness)));
  const named = shares.filter(({ length }) => length > 0).length;
  const together = sumOf(shares);
  return shares.map((own) => {
    if (own.length === 0 || named < 2) return null;
    const product = own.reduce((sum, [brand, share]) => sum + share * ((together.get(brand) as number) - share), 0);
    return product / SHARES ** 2 / (named - 1);
  });
}

/** Shares of brands are added up in whole parts of this, so that the order of members does not matter. */
const SHARES = 1000;

type Share = readonly [brand: number, share: number];

/** What a member offers, as a vector of this length: each member counts as much as any other. */
function sharesOf(goods: BrandCounts | null): Share[] {
  if (goods === null) return [];
  return Array.from(goods.counts, ([brand, count]) => [brand, Math.round((SHARES * count) / goods.length)]);
}

function sumOf(members: readonly (readonly Share[])[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [brand, share] of members.flat()) sums.set(brand, (sums.get(brand) ?? 0) + share);
  return sums;
}

function toGoods(rows: readonly Share[]): BrandCounts | null {
  const counts = sumOf([rows]);
  // Of whole numbers, so that the order of brands does not matter.
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  return squares === 0 ? null : { counts, length: Math.sqrt(squares) };
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

/** What witnesses offer, and how alike two of them usually are here. */
export interface Goods {
  readonly of: GoodsOf;
  readonly usual: number;
}

/** Log-odds that goods so alike add to two's being of one racket: none where one of them offers no brand. */
export function oddsByGoods(alike: number | null, usual: number): number {
  return alike === null ? 0 : logOddsOfGoods({ usual, weight: POLICY.parting.goods }, alike);
}
