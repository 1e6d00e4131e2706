import type { Use } from '../links/use-table.ts';
import { groupBy } from '../links/group-by.ts';
import type { SameKeys } from '../parties/same-keys.ts';
import { Widened } from './widened.ts';

/** A link by which one seller, store or party owns, directs or is an associate of another. */
export interface Relation {
  readonly source: string;
  readonly type: 'OWNS' | 'DIRECTS' | 'ASSOCIATE';
  readonly target: string;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
}

/** The sellers behind a seller, a store or a party. */
export type SellersOf = (key: string) => readonly string[];

/** Up a chain of owners so many steps at most: beyond them everybody is owned by the same few funds. */
const MOST_HOPS = 4;

/**
 * Relations as shared values. The value is the one who owns, directs or is associated, and its users are the sellers
 * behind it and behind the other end:
 * - `Owner`: behind what it owns;
 * - `Holding`: behind what is owned further down, by one to three more steps;
 * - `Director`: behind what it directs, and what that owns;
 * - `Associate`: behind its associate.
 *
 * Parties that are the same are one on the way, so that a chain of owners goes on where a register knows a company twice.
 * Several links that say the same are one use, seen first and last over all of them; it is held (`via`) by the other end.
 */
export function relationUses(relations: Iterable<Relation>, sellersOf: SellersOf, same: SameKeys): Use[] {
  const apart = [...relations].filter(({ source, target }) => same.keyOf(source) !== same.keyOf(target));
  const byType = groupBy(apart, ({ type }) => type);
  const owning = byType.get('OWNS') ?? [];
  const owned = ownedBy(owning, same);
  const uses = new Widened();
  const add = (kind: string, link: Relation, at: string) => {
    const { source: value, target: via, type, firstSeen, lastSeen } = link;
    const sellers = new Set(same.allOf(at).flatMap((key) => sellersOf(key)));
    for (const seller of sellers) uses.add({ seller, value, kind, via, type, firstSeen, lastSeen });
  };
  for (const link of owning) {
    for (const at of [link.source, link.target]) add('Owner', link, at);
    const below = descendants(owned, same.keyOf(link.target));
    if (below.length > 0) for (const at of [link.source, ...below]) add('Holding', link, at);
  }
  for (const link of byType.get('DIRECTS') ?? []) {
    for (const at of [link.source, link.target, ...(owned.get(same.keyOf(link.target)) ?? [])])
      add('Director', link, at);
  }
  for (const link of byType.get('ASSOCIATE') ?? [])
    for (const at of [link.source, link.target]) add('Associate', link, at);
  return uses.all();
}

/** What stands at an end of any of these links: `relationUses` asks for the sellers behind these keys alone. */
export function endsOf(relations: readonly Relation[], same: SameKeys): string[] {
  return [...new Set(relations.flatMap(({ source, target }) => [...same.allOf(source), ...same.allOf(target)]))];
}

function ownedBy(owning: readonly Relation[], same: SameKeys): Map<string, readonly string[]> {
  const links = groupBy(owning, ({ source }) => same.keyOf(source));
  return new Map([...links].map(([source, all]) => [source, all.map(({ target }) => same.keyOf(target))]));
}

/** Everything that one owns, over at most three steps, itself left out. */
function descendants(owned: ReadonlyMap<string, readonly string[]>, top: string): string[] {
  const seen = new Set<string>([top]);
  let layer = [top];
  for (let hop = 1; hop < MOST_HOPS && layer.length > 0; hop++) {
    const below = new Set(layer.flatMap((key) => owned.get(key) ?? []));
    layer = [...below].filter((key) => !seen.has(key));
    for (const key of layer) seen.add(key);
  }
  seen.delete(top);
  return [...seen];
}
