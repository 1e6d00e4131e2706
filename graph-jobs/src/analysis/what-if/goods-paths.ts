import type { Cut, Network } from './network.ts';
import type { NewTie } from './parts.ts';

/** Where goods come from, where they are sold, and who passes them on: read off the whole network, before any cut. */
export interface GoodsMap {
  readonly factories: readonly string[];
  readonly stores: readonly string[];
}

/** Parts of the chain over whose new ties goods go. */
const PASSES_GOODS = new Set(['production', 'distribution']);

/**
 * Tells factories and stores: a factory is a member whose part is production, or whoever supplies and is supplied by
 * nobody; a store is a member whose part is retail or, where no part is known, who is supplied and supplies nobody.
 */
export function mapGoods({ members, goods }: Network): GoodsMap {
  const [givers, takers] = [new Set(goods.map(({ from }) => from)), new Set(goods.map(({ to }) => to))];
  const roles = new Map(members.map(({ key, role }) => [key, role]));
  const all = [...new Set([...givers, ...takers, ...roles.keys()])].sort();
  const roleOf = (key: string) => roles.get(key) ?? null;
  const isFactory = (key: string) => givers.has(key) && (roleOf(key) === 'production' || !takers.has(key));
  return {
    factories: all.filter(isFactory),
    stores: all.filter((key) => {
      if (!roles.has(key) || isFactory(key)) return false;
      return roleOf(key) === 'retail' || (roleOf(key) === null && takers.has(key) && !givers.has(key));
    }),
  };
}

/** Counts pairs of a factory and a store that goods can still go between, over whatever lies on the way. */
export function countPaths(
  network: Network,
  { factories, stores }: GoodsMap,
  cut: Cut,
  ties: readonly NewTie[] = [],
): number {
  const next = new Map<string, string[]>();
  const add = (from: string, to: string) => next.set(from, [...(next.get(from) ?? []), to]);
  for (const { from, to, through } of network.goods) if (through === null || !cut.things.has(through)) add(from, to);
  const roles = new Map(network.members.map(({ key, role }) => [key, role]));
  for (const { member, to } of ties) if (PASSES_GOODS.has(roles.get(to) ?? '')) add(to, member);
  const isGone = (key: string) => cut.members.has(key) || cut.things.has(key);
  const sold = new Set(stores.filter((store) => !isGone(store)));
  return factories.reduce((pairs, factory) => {
    if (isGone(factory)) return pairs;
    const reached = reachFrom(factory, (key) => (next.get(key) ?? []).filter((other) => !isGone(other)));
    return pairs + [...reached].filter((key) => key !== factory && sold.has(key)).length;
  }, 0);
}

function reachFrom(start: string, next: (key: string) => readonly string[]): Set<string> {
  const reached = new Set([start]);
  for (const key of reached) for (const other of next(key)) reached.add(other);
  return reached;
}
