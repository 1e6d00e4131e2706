import type { Community, Tie } from '../community.ts';
import { handsOf } from './red-flag.ts';

const SHARE = 0.3;

/** What hands have in common, by the kinds of value that show it; a house and a name are shared by strangers. */
const THINGS: Readonly<Record<string, string>> = {
  ...{
    Phone: 'contacts',
    Email: 'contacts',
    Handle: 'contacts',
    Domain: 'contacts',
    Device: 'contacts',
    Ip: 'contacts',
  },
  ...{ Party: 'contacts', PaymentAccount: 'money', Image: 'pictures' },
  ...{ Origin: 'goods', Sender: 'goods', Supplier: 'goods', Source: 'goods' },
};
const DIFFERENT_THINGS = 2;

/** Whether a kind is a source of goods; a depot's, a wholesaler's and a factory's customers all share one. */
function isSource(kind: string): boolean {
  return THINGS[kind] === 'goods';
}

const HALF = 0.5;
/** Share of the members from which on hands work together, and are no customers of one source. */
export const HALF_TOGETHER = HALF;

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

/** Share of the members (0 to 1) that share more than a source of goods or an address with one whom another hand runs. */
export function shareAcrossHands(community: Community): number {
  const handOf = handsOf(community);
  const joined = new Set<string>();
  for (const { members } of otherTies(community)) {
    const hands = new Set(members.map((seller) => handOf.get(seller) ?? seller));
    if (hands.size > 1) for (const seller of members) joined.add(seller);
  }
  return joined.size / community.sellers.length;
}

/**
 * A community without the pictures that come with the goods: who buys from one source shows its catalogue, so a picture
 * of which half of the users share a source says no more than the source does.
 */
export function withoutCatalogue(community: Community): Community {
  const isOfSource = catalogueOf(community);
  return { ...community, ties: community.ties.filter((tie) => !isOfSource(tie)) };
}

function catalogueOf({ ties }: Community): (tie: Tie) => boolean {
  const sources = ties.filter(({ kind }) => isSource(kind)).map(({ members }) => new Set(members));
  return ({ kind, members }) =>
    kind === 'Image' &&
    sources.some((customers) => members.filter((seller) => customers.has(seller)).length >= HALF * members.length);
}

/**
 * Whether hands of a community work together: by two different things out of contacts, money, pictures and goods, and
 * half of the members by more than a source of goods or a house. Customers of one wholesaler have but goods in common,
 * pictures of them, clients of one agency but a contact, and one value alone may be a slip of the pen. Who sends parcels
 * from where he lives has a house in common with whom he lives with, and no goods.
 */
export function worksTogether(community: Community): boolean {
  const handOf = handsOf(community);
  const things = new Set<string>();
  const joined = new Set<string>();
  const isOfSource = catalogueOf(community);
  const houses = new Set(community.ties.filter(({ kind }) => kind === 'Address').map(({ value }) => value));
  for (const tie of community.ties) {
    const { kind, value, weight, members } = tie;
    if (kind === 'Origin' && houses.has(value)) continue;
    const thing = isOfSource(tie) ? 'goods' : THINGS[kind];
    const hands = new Set(members.map((seller) => handOf.get(seller) ?? seller));
    if (weight === 0 || !thing || hands.size < 2) continue;
    things.add(thing);
    if (thing !== 'goods') for (const seller of members) joined.add(seller);
  }
  return things.size >= DIFFERENT_THINGS && joined.size >= HALF * community.sellers.length;
}

/** The owner whom most members openly name. */
export function ownerOfMost({ sellers, ties }: Community): Tie | undefined {
  return ties.find(({ kind, members }) => kind === 'Party' && members.length > HALF * sellers.length);
}

/** Whether most members give one house, as the shops of a family do. */
export function isOneHouse({ sellers, ties }: Community): boolean {
  return ties.some(
    ({ kind, weight, members }) => kind === 'Address' && weight > 0 && members.length > HALF * sellers.length,
  );
}

/** Whether every member shares two different things with all others, out of contacts, money and pictures. */
export function hasTwoThingsInCommon({ sellers, ties }: Community): boolean {
  const ofAll = ties.filter(({ weight, members }) => weight > 0 && members.length === sellers.length);
  const things = ofAll.map(({ kind }) => THINGS[kind]).filter((thing) => thing && thing !== 'goods');
  return new Set(things).size >= DIFFERENT_THINGS;
}

/**
 * Share of the members (0 to 1) that the given ones are tied to, over any steps, by more than a source of goods or an
 * address: whoever lives in the same house knows nothing of what is sold there.
 */
export function reachOf(community: Community, sellers: readonly string[]): number {
  const tiesOf = new Map<string, Tie[]>();
  for (const tie of otherTies(community)) {
    for (const seller of tie.members) tiesOf.set(seller, [...(tiesOf.get(seller) ?? []), tie]);
  }
  const reached = new Set(sellers);
  for (const seller of reached) {
    for (const { members } of tiesOf.get(seller) ?? []) for (const member of members) reached.add(member);
  }
  return reached.size / community.sellers.length;
}

/** What says something beside a source of goods and a house. */
function otherTies({ ties }: Community): Tie[] {
  return ties.filter(({ kind, weight }) => weight > 0 && kind !== 'Address' && !isSource(kind));
}
