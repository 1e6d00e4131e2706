import type { GoodsInCommon, LinkRef, OperatorGoods } from './racket.ts';

/** Log-odds that goods so alike add to two operators' being of one racket; below zero they speak against it. */
export function logOddsOfGoods({ usual, weight }: Pick<GoodsInCommon, 'usual' | 'weight'>, alike: number): number {
  return weight * (alike - usual);
}

/** The links that goods in common rest on: of each brand that is told one listing. */
export function linksOfGoods({ operators }: GoodsInCommon): LinkRef[] {
  return operators.flatMap(({ brands }) => brands.flatMap(({ evidence }) => evidence));
}

/** What one seller's operator sells beside the others, and its pairs; nothing where the run did not ask about it. */
export function goodsOfSeller(goods: GoodsInCommon, seller: string): GoodsInCommon | null {
  const at = goods.operators.findIndex(({ sellers }) => sellers.includes(seller));
  if (at < 0) return null;
  const pairs = goods.pairs.filter(({ one, other }) => one === at || other === at);
  const own = goods.operators[at] as OperatorGoods;
  const others = pairs.map(({ one, other }) => goods.operators[one === at ? other : one] as OperatorGoods);
  return {
    ...goods,
    operators: [own, ...others],
    pairs: pairs.map(({ alike }, place) => ({ one: 0, other: place + 1, alike })),
    pairsInAll: own.compared,
  };
}
