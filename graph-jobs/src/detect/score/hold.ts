import { StaticDisjointSet } from 'mnemonist';
import type { Community, Tie } from '../evidence/community.ts';

/** The widest ties and busiest sellers: what of all is most likely to hold a racket together. */
const TRIED = 8;

/** What is taken away for trial: a member, by its key, or one of the ties. */
type Lost = string | Tie;

/**
 * How members hang together, for questions without one thing after another.
 * @returns the members in the largest part that is left without what is lost: of equal ones that of the first member
 */
export function holdOf({ members, ties }: Pick<Community, 'members' | 'ties'>): (lost: Lost) => string[] {
  const place = new Map(members.map(({ seller }, at) => [seller, at]));
  const joins = ties
    .filter(({ weight }) => weight > 0)
    .map((tie) => ({ tie, places: tie.members.flatMap((seller) => place.get(seller) ?? []) }));
  return (lost) => {
    const gone = typeof lost === 'string' ? place.get(lost) : undefined;
    const left = [...members.keys()].filter((at) => at !== gone);
    const parts = new StaticDisjointSet(members.length);
    for (const { tie, places } of joins) {
      const [first, ...others] = tie === lost ? [] : places.filter((at) => at !== gone);
      for (const other of others) parts.union(first as number, other);
    }
    const sizes = new Int32Array(members.length);
    for (const at of left) sizes[parts.find(at)] = (sizes[parts.find(at)] as number) + 1;
    const most = sizes.reduce((one, other) => Math.max(one, other), 0);
    const largest = left.map((at) => parts.find(at)).find((part) => sizes[part] === most);
    return left.flatMap((at) => (parts.find(at) === largest ? (members[at]?.seller ?? []) : []));
  };
}

/** The ties that most members share: each is a value whose loss may break the racket. */
export function widestTies({ ties }: Community): Tie[] {
  return ties
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.members.length - a.members.length || b.weight - a.weight)
    .slice(0, TRIED);
}

/** The sellers that most ties run through. */
export function busiestSellers({ ties, members }: Community): string[] {
  const busy = new Map(members.map(({ seller }) => [seller, 0]));
  for (const tie of ties)
    if (tie.weight > 0) for (const seller of tie.members) busy.set(seller, (busy.get(seller) ?? 0) + 1);
  return [...busy]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, TRIED)
    .map(([seller]) => seller);
}

/** The share (0 to 1) of the other members that still hang together when the worst loss of one seller or value is met. */
export function shareLeftWithout(community: Community): number {
  const { length } = community.members;
  if (length < 2) return 0;
  const leftWithout = holdOf(community);
  const withoutTie = widestTies(community).map((lost) => leftWithout(lost).length / length);
  const withoutSeller = busiestSellers(community).map((lost) => leftWithout(lost).length / (length - 1));
  return Math.min(1, ...withoutTie, ...withoutSeller);
}
