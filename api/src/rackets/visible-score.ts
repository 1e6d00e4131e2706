import {
  type GoodsInCommon,
  type LinkRef,
  linksOfGoods,
  nameOfLink,
  type RacketScore,
  type Reason,
  reasonsOf,
  saying,
  sellerKeyOf,
} from '@ringbreaker/cypher/domain';

/** In place of words that rest on what is hidden. */
export const HELD_BY_OTHERS = saying`Rests in part on what another contributor holds: ask them.`;

/** Everything that a score names: the links of its evidence, and the keys of sellers and values. */
export function namedIn(score: RacketScore): Named {
  const hits = reasonsOf(score);
  const sellers = hits.flatMap((hit) => hit.sellers.map(sellerKeyOf));
  const goods = score.goods && namedInGoods(score.goods);
  return {
    links: [...hits.flatMap((hit) => hit.evidence), ...(goods?.links ?? [])],
    keys: [...sellers, ...score.counterfactuals.map((one) => one.without), ...(goods?.keys ?? [])],
  };
}

/** The links of some evidence, and the keys of sellers and values. */
interface Named {
  readonly links: LinkRef[];
  readonly keys: string[];
}

/** Everything that goods in common name. */
export function namedInGoods(goods: GoodsInCommon): Named {
  return { links: linksOfGoods(goods), keys: goods.operators.flatMap(({ sellers }) => sellers.map(sellerKeyOf)) };
}

/** Goods in common as somebody may see them: all figures, and of accounts and brands what their own links show. */
export function keepVisibleGoods(goods: GoodsInCommon, seen: Seen): GoodsInCommon {
  const operators = goods.operators.map((operator) => ({
    ...operator,
    sellers: operator.sellers.filter((id) => seen.keys.has(sellerKeyOf(id))),
    brands: operator.brands.filter(({ evidence }) => evidence.every((link) => seen.links.has(nameOfLink(link)))),
  }));
  return { ...goods, operators };
}

/** What a viewer may see of what scores name. */
export interface Seen {
  readonly links: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** Brings what was found visible into the form that it is asked in. */
export function seenOf(links: readonly LinkRef[], keys: Iterable<string>): Seen {
  return { links: new Set(links.map(nameOfLink)), keys: new Set(keys) };
}

/**
 * The score as somebody may see it who does not see everything: its figures as they are, of its evidence only the
 * visible, and no words of a reason that rests on a link or a seller which is hidden.
 */
export function keepVisible(score: RacketScore, seen: Seen): RacketScore {
  const keep = <T extends Reason>(hit: T): T => {
    const evidence = hit.evidence.filter((link) => seen.links.has(nameOfLink(link)));
    const sellers = hit.sellers.filter((id) => seen.keys.has(sellerKeyOf(id)));
    const isWhole = isSeen(hit, seen);
    // Who are taken for one is told by the same links.
    const pairs = 'pairs' in hit && !isWhole ? { pairs: [] } : {};
    return { ...hit, ...pairs, evidence, sellers, says: isWhole ? hit.says : HELD_BY_OTHERS };
  };
  const told = new Set(reasonsOf(score).flatMap((hit) => (isSeen(hit, seen) ? [hit.says] : [])));
  const tell = (words: string) => (told.has(words) ? words : HELD_BY_OTHERS);
  return {
    ...score,
    topReason: tell(score.topReason),
    parts: score.parts.map((part) => ({ ...part, best: keep(part.best), hits: part.hits.map(keep) })),
    counterEvidence: score.counterEvidence.map(keep),
    counterfactuals: score.counterfactuals
      .filter(({ without }) => !without.includes(':') || seen.keys.has(without))
      .map((one) => (one.without.includes(':') ? one : { ...one, label: tell(one.label) })),
    ...(score.chain && { chain: score.chain.map(keep) }),
    ...(score.goods && { goods: keepVisibleGoods(score.goods, seen) }),
  };
}

/** Whether everything that a reason rests on may be seen. */
export function isSeen({ evidence, sellers }: Reason, seen: Seen): boolean {
  return (
    evidence.every((link) => seen.links.has(nameOfLink(link))) && sellers.every((id) => seen.keys.has(sellerKeyOf(id)))
  );
}
