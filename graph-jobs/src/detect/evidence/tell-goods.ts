import type { GoodsInCommon, OperatorGoods } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import { groupBy } from '../links/group-by.ts';
import { POLICY } from '../policy.ts';
import { listingRef } from '../red-flags/red-flag.ts';
import type { ListingFacts } from './facts.ts';

const BRANDS_TOLD = 3;
const PAIRS_TOLD = 200;

/** Two operators, each by one of its accounts, and how alike they are in their goods; null where one names no brand. */
interface Pair {
  readonly one: string;
  readonly other: string;
  readonly alike: number | null;
}

/** What was asked of a group's goods, and what its sellers list. */
interface Asked {
  readonly operators: readonly (readonly string[])[];
  readonly listings: readonly ListingFacts[];
  readonly pairs: readonly Pair[];
  readonly usual: number;
}

/** Tells how alike the operators of a group are in what they sell, by the figures that its parting went by. */
export function tellGoodsInCommon({ operators, listings, pairs, usual }: Asked): GoodsInCommon {
  const places = new Map(operators.flatMap((sellers, at) => sellers.map((seller) => [seller, at] as const)));
  // Whom a person has put apart is in no pair.
  const known = pairs.flatMap((pair) => {
    const [one, other] = [places.get(pair.one), places.get(pair.other)];
    return one === undefined || other === undefined ? [] : [{ one, other, alike: pair.alike }];
  });
  const pairsOf = operators.map(() => [] as (number | null)[]);
  for (const { one, other, alike } of known) for (const at of [one, other]) pairsOf[at]?.push(alike);
  const bySeller = groupBy(
    listings.filter(({ brand }) => brand !== null),
    ({ seller }) => seller,
  );
  const compared = known.flatMap(({ one, other, alike }) => (alike === null ? [] : [{ one, other, alike }]));
  const says = ({ alike }: { alike: number }) => Math.abs(alike - usual);
  return {
    usual: inThousandths(usual),
    weight: POLICY.parting.goods,
    operators: operators.map((sellers, at) => ({
      sellers: [...sellers],
      ...brandsOf(sellers.flatMap((seller) => bySeller.get(seller) ?? [])),
      ...meanOf(pairsOf[at] ?? []),
    })),
    pairs: compared
      .sort((a, b) => says(b) - says(a) || a.one - b.one || a.other - b.other)
      .slice(0, PAIRS_TOLD)
      .map((pair) => ({ ...pair, alike: inThousandths(pair.alike) })),
    pairsInAll: compared.length,
  };
}

/** A cosine may be over 1 by the last bit. Only what has nothing in common is 0. */
const inThousandths = (share: number) => (share > 0 ? Math.min(1, Math.max(1, Math.round(share * 1000)) / 1000) : 0);

function meanOf(pairs: readonly (number | null)[]): Pick<OperatorGoods, 'tied' | 'compared' | 'alike'> {
  const compared = pairs.filter((alike) => alike !== null);
  const sum = compared.reduce((total, alike) => total + alike, 0);
  return {
    tied: pairs.length,
    compared: compared.length,
    alike: compared.length === 0 ? null : inThousandths(sum / compared.length),
  };
}

/** The brands that listings name, the most frequent first, each with one of these listings. */
function brandsOf(rows: readonly ListingFacts[]): Pick<OperatorGoods, 'listings' | 'brands' | 'brandsInAll'> {
  const brands = [...groupBy(rows, ({ brand }) => brand)].map(([brand, some]) => {
    const [first] = [...some].sort((a, b) => compareTexts(a.sample, b.sample));
    const listings = some.reduce((sum, row) => sum + row.listings, 0);
    return { brand: brand ?? '', listings, evidence: first ? [listingRef(first.seller, first.sample)] : [] };
  });
  return {
    listings: brands.reduce((sum, { listings }) => sum + listings, 0),
    brands: brands.sort((a, b) => b.listings - a.listings || compareTexts(a.brand, b.brand)).slice(0, BRANDS_TOLD),
    brandsInAll: brands.length,
  };
}
