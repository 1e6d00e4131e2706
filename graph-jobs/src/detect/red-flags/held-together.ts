import type { Community, Tie } from '../evidence/community.ts';

const SHARE = 0.3;

const TRADE = new Set(['Origin', 'Sender', 'Supplier', 'Source', 'Destination', 'Recipient']);

/** Whether a kind is an end of the goods' way: customers of one depot, and suppliers of one importer, all share one. */
function isOfTrade(kind: string): boolean {
  return TRADE.has(kind);
}

const HALF = 0.5;
/**
 * Whether sellers who share a source or a buyer of goods are held together by anything else: customers of one depot or
 * wholesaler, and suppliers of one importer, share nothing but it, or a house, while three in ten and more of those who
 * work together share a phone, an account or a name.
 */
export function isHeldTogether(community: Community, sellers: readonly string[]): boolean {
  const asked = new Set(sellers);
  const held = new Set<string>();
  for (const { members } of otherTies(community)) {
    const sharing = members.filter((seller) => asked.has(seller));
    if (sharing.length > 1) for (const seller of sharing) held.add(seller);
  }
  return held.size >= SHARE * asked.size;
}

/** The owner whom most members openly name. */
export function ownerOfMost({ sellers, ties }: Community): Tie | undefined {
  return ties.find(({ kind, members }) => kind === 'Party' && members.length > HALF * sellers.length);
}

/** What says something beside where goods come from and go, and a house. */
function otherTies({ ties }: Community): Tie[] {
  return ties.filter(({ kind, weight }) => weight > 0 && kind !== 'Address' && !isOfTrade(kind));
}
