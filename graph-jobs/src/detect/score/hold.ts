import type { Community, Tie } from '../evidence/community.ts';
import { connect } from '../links/connect.ts';

/** The widest ties and busiest sellers: what of all is most likely to hold a racket together. */
const TRIED = 8;

/** The members that hang together by the given ties, in the largest part that they make. */
export function largestPart(sellers: readonly string[], ties: readonly Tie[]): string[] {
  const place = new Map(sellers.map((seller, at) => [seller, at]));
  const pairs = ties.flatMap(({ members, weight }) => {
    const [first, ...others] = weight === 0 ? [] : members.flatMap((seller) => place.get(seller) ?? []);
    return others.map((other) => ({ a: first as number, b: other }));
  });
  const [largest = [0]] = connect(pairs).sort((a, b) => b.length - a.length);
  return largest.flatMap((at) => sellers[at] ?? []);
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
  const sellers = community.members.map(({ seller }) => seller);
  if (sellers.length < 2) return 0;
  const withoutTie = widestTies(community).map(
    (lost) =>
      largestPart(
        sellers,
        community.ties.filter((tie) => tie !== lost),
      ).length / sellers.length,
  );
  const withoutSeller = busiestSellers(community).map((lost) => {
    const others = sellers.filter((seller) => seller !== lost);
    return largestPart(others, community.ties).length / others.length;
  });
  return Math.min(1, ...withoutTie, ...withoutSeller);
}
