import { isValueKind, type NodeKind } from '@ringbreaker/cypher/domain';

interface Thing {
  key: string;
  kind: NodeKind;
}
type Things = ReadonlyMap<string, Thing>;
type Links = ReadonlyMap<string, { source: string; target: string }>;

/** What of a canvas says who shares a value. */
interface Drawn {
  nodes: Things;
  links: Links;
}

/** The same with how many must share one. */
interface Asked extends Drawn {
  sharedBy: number;
}

type Sellers = ReadonlyMap<string, ReadonlySet<string>>;
const known = new WeakMap<Links, { nodes: Things; sellers: Sellers; counts: ReadonlyMap<string, number> }>();

/** How many sellers of the canvas share each value on it, themselves or by a store of theirs. */
export const sellersOfValues = (canvas: Drawn): ReadonlyMap<string, number> => knownOf(canvas).counts;

/** The sellers of the canvas that share each value on it. */
export const sellersByValue = (canvas: Drawn): Sellers => knownOf(canvas).sellers;

/** Worked out once for a canvas. */
function knownOf({ nodes, links }: Drawn) {
  const before = known.get(links);
  if (before?.nodes === nodes) return before;
  const sellers = findSellers(nodes, links);
  const counts = new Map([...sellers].map(([key, of]) => [key, of.size]));
  known.set(links, { nodes, sellers, counts });
  return { sellers, counts };
}

function findSellers(nodes: Things, links: Links): Sellers {
  const owners = ownersOfStores(nodes, links);
  const users = new Map<string, Set<string>>();
  for (const { key, kind } of nodes.values()) if (isValueKind(kind)) users.set(key, new Set());
  for (const [one, other] of endsOf(nodes, links)) {
    const of = users.get(one.key);
    if (!of) continue;
    if (other.kind === 'Seller') of.add(other.key);
    else for (const seller of owners.get(other.key) ?? []) of.add(seller);
  }
  return users;
}

/** The sellers that each store of the canvas is linked with there. */
function ownersOfStores(nodes: Things, links: Links): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const [store, seller] of endsOf(nodes, links)) {
    if (store.kind !== 'Store' || seller.kind !== 'Seller') continue;
    owners.set(store.key, [...(owners.get(store.key) ?? []), seller.key]);
  }
  return owners;
}

/** The two ends of each link, either of them first. */
function* endsOf(nodes: Things, links: Links): Generator<[Thing, Thing]> {
  for (const { source, target } of links.values()) {
    const [one, other] = [nodes.get(source), nodes.get(target)];
    if (!one || !other) continue;
    yield [one, other];
    yield [other, one];
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The values that fewer sellers share than the canvas asks for. */
export function sharedByFew(canvas: Asked): ReadonlySet<string> {
  const { sharedBy } = canvas;
  if (sharedBy === 0) return NONE;
  return new Set([...sellersOfValues(canvas)].flatMap(([key, sellers]) => (sellers < sharedBy ? key : [])));
}

/** Tells whether fewer sellers share a value than the canvas asks for; of what is no value never. */
export function isSharedByFew(canvas: Asked, key: string): boolean {
  return canvas.sharedBy > 0 && (sellersOfValues(canvas).get(key) ?? Infinity) < canvas.sharedBy;
}

/** How many values at least so many sellers share. */
export function countShared(canvas: Drawn, least: number): number {
  return [...sellersOfValues(canvas).values()].filter((sellers) => sellers >= least).length;
}

/** How many sellers may be asked for. */
export const SHARED_BY = [2, 3, 5, 10, 25];
/** More sellers than an address may ask for. */
export const MOST_SHARED_BY = 1_000;
