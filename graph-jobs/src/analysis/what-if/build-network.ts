import { isValueKind, type NodeKind } from '@ringbreaker/cypher/domain';
import type { PictureLink, PlainLink } from '../picture/picture.ts';
import { sharedThings } from '../shared-values.ts';
import type { GoodsStep, Network, NetworkMember, NetworkThing } from './network.ts';

/** What stands at the end of a link. */
interface End {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly weight: number | null;
}

/** A racket's members and the declared links around them, as they were read. */
export interface NetworkRows {
  readonly members: readonly NetworkMember[];
  readonly links: readonly PlainLink[];
  readonly ends: readonly End[];
}

/** What a member can have in common with another: a shared value, or who stands behind both. */
const STANDS_BEHIND: ReadonlySet<NodeKind> = new Set(['Party', 'Seller', 'Store']);

/** The type of a drawn link from a member to what it shares, whichever way it comes by it. */
const SHARES_THING = 'SHARES';

/** Makes of the links around a racket what its members share, and how goods go among them. */
export function buildNetwork({ members, links, ends }: NetworkRows): Network {
  const keys = new Set(members.map(({ key }) => key));
  const known = new Map(ends.map((end) => [end.key, end]));
  const shared = sharedThings(keys, links, known).flatMap(({ key, members: users }): NetworkThing[] => {
    const end = known.get(key);
    if (!end || !(isValueKind(end.kind) || STANDS_BEHIND.has(end.kind))) return [];
    return [{ key, kind: end.kind, label: end.label, members: users }];
  });
  const direct = links
    .filter(({ from, to }) => keys.has(from) && keys.has(to) && from !== to)
    .map(({ from, type, to }) => ({ key: `${from} ${type} ${to}`, kind: type, label: type, members: [from, to] }));
  return { members, things: [...shared, ...direct], goods: goodsIn(keys, links) };
}

/** Goods go by supplies, and from the address of one to whose parcels leave it. */
function goodsIn(members: ReadonlySet<string>, links: readonly PlainLink[]): GoodsStep[] {
  const supplies = links
    .filter(({ type, to }) => type === 'SUPPLIES' && members.has(to))
    .map(({ from, to }): GoodsStep => ({ from, to, through: null }));
  const senderOf = new Map(links.filter(({ type }) => type === 'SENT').map(({ from, to }) => [to, from]));
  const leavesFrom = links.flatMap(({ type, from, to }) => {
    const sender = type === 'SHIPPED_FROM' ? senderOf.get(from) : undefined;
    return sender !== undefined && members.has(sender) ? [{ sender, address: to }] : [];
  });
  const homes = links.filter(({ type, from }) => type === 'LOCATED_AT' && members.has(from));
  const homeOf = new Map<string, string[]>();
  for (const { from, to } of homes) homeOf.set(to, [...(homeOf.get(to) ?? []), from]);
  const passed = leavesFrom.flatMap(({ sender, address }) =>
    (homeOf.get(address) ?? [])
      .filter((home) => home !== sender)
      .map((home): GoodsStep => ({ from: home, to: sender, through: address })),
  );
  return [...supplies, ...passed];
}

/** The links of a network's picture: each member to what it shares, and members' own links to each other. */
export function networkLinks({ things }: Network, ends: ReadonlyMap<string, Pick<End, 'weight'>>): PictureLink[] {
  const days = { firstSeen: null, lastSeen: null };
  return things.flatMap(({ key, kind, members }): PictureLink[] => {
    const end = ends.get(key);
    if (end) return members.map((from) => ({ from, type: SHARES_THING, to: key, weight: end.weight, ...days }));
    const [from, to] = members;
    return from && to ? [{ from, type: kind, to, weight: null, ...days }] : [];
  });
}
