import type { Community, Tie } from '../evidence/community.ts';

const SHARE = 0.3;

const SOURCES = new Set(['Origin', 'Sender', 'Supplier', 'Source']);

/** Whether a kind is a source of goods; a depot's, a wholesaler's and a factory's customers all share one. */
function isSource(kind: string): boolean {
  return SOURCES.has(kind);
}

const HALF = 0.5;
/**
 * Whether sellers who share a source of goods are held together by anything else: customers of one depot or wholesaler
 * share nothing but it, or a house, while three in ten and more of those who work together share a phone, an account or a
 * name.
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

/** What says something beside a source of goods and a house. */
function otherTies({ ties }: Community): Tie[] {
  return ties.filter(({ kind, weight }) => weight > 0 && kind !== 'Address' && !isSource(kind));
}
