import { logOddsOfGoods, type GoodsInCommon, type OperatorGoods } from '@ringbreaker/cypher/domain';

/** Which way goods in common speak: what is usual here, and what is not known, speak neither way. */
export type GoodsSide = 'for' | 'against' | 'neither' | 'unknown';

/** What one operator of a racket sells beside the others, and what that says. */
export interface GoodsLine {
  readonly operator: OperatorGoods;
  /** Null where its goods were compared with nobody's. */
  readonly logOdds: number | null;
  readonly side: GoodsSide;
}

/** Odds that move by less than this many times are hardly moved. */
const HARDLY = 1.25;

/** Which way log-odds speak. */
export function sideOf(logOdds: number | null): GoodsSide {
  if (logOdds === null) return 'unknown';
  if (Math.exp(Math.abs(logOdds)) < HARDLY) return 'neither';
  return logOdds > 0 ? 'for' : 'against';
}

/** The operators that were asked about, those first of whom goods say most, for or against; what is not known comes last. */
export function goodsLines(goods: GoodsInCommon): GoodsLine[] {
  const lines = goods.operators
    .filter(({ tied }) => tied > 0)
    .map((operator): GoodsLine => {
      const logOdds = operator.alike === null ? null : logOddsOfGoods(goods, operator.alike);
      return { operator, logOdds, side: sideOf(logOdds) };
    });
  const says = ({ logOdds }: GoodsLine) => (logOdds === null ? -1 : Math.abs(logOdds));
  return lines.sort((a, b) => says(b) - says(a));
}

/** How many lines speak which way. */
export function countSides(lines: readonly GoodsLine[]): Readonly<Record<GoodsSide, number>> {
  const counts = { for: 0, against: 0, neither: 0, unknown: 0 };
  for (const { side } of lines) counts[side] += 1;
  return counts;
}

/** What the run said of the goods of two sellers. */
export type PairGoods =
  | { readonly told: 'one operator' | 'no brand' | 'not compared' | 'not kept' }
  | { readonly told: 'compared'; readonly alike: number; readonly logOdds: number };

/**
 * What the run said of the goods of a seller and another one.
 * @param goods those of the first, whose operator stands first
 */
export function pairGoods(goods: GoodsInCommon, other: string): PairGoods {
  const [own] = goods.operators;
  if (own?.sellers.includes(other)) return { told: 'one operator' };
  const pair = goods.pairs.find((one) => goods.operators[one.other]?.sellers.includes(other));
  if (pair) return { told: 'compared', alike: pair.alike, logOdds: logOddsOfGoods(goods, pair.alike) };
  if (own?.listings === 0) return { told: 'no brand' };
  return { told: goods.pairsInAll > goods.pairs.length ? 'not kept' : 'not compared' };
}

/** Of each seller what goods say of its operator, where they were compared. */
export function goodsBySeller(
  goods: GoodsInCommon | undefined,
): ReadonlyMap<string, { alike: number; logOdds: number }> {
  const told = (goods?.operators ?? []).flatMap(({ sellers, alike }) =>
    goods && alike !== null
      ? sellers.map((seller) => [seller, { alike, logOdds: logOddsOfGoods(goods, alike) }] as const)
      : [],
  );
  return new Map(told);
}
