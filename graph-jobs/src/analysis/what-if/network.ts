import type { ChainRole } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';

/** A member as what-if sees it. */
export interface NetworkMember {
  readonly key: string;
  readonly label: string;
  readonly operatorId: string | null;
  readonly role: ChainRole | null;
}

/** What at least two members have in common: a shared value, an owner or supplier outside, or a link between two. */
export interface NetworkThing {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly members: readonly string[];
}

/** Goods go from one to another: by a supply, or from an address (`through`) that the other's parcels leave. */
export interface GoodsStep {
  readonly from: string;
  readonly to: string;
  readonly through: string | null;
}

/** A racket as members, what they share, and how goods go among them; sorted, so that no order of rows matters. */
export interface Network {
  readonly members: readonly NetworkMember[];
  readonly things: readonly NetworkThing[];
  readonly goods: readonly GoodsStep[];
}

/** What is taken away: members, and values (or outside owners and suppliers) that are closed. */
export interface Cut {
  readonly members: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

export const NOTHING: Cut = { members: new Set(), things: new Set() };

/** The cut that takes away some members. */
export function without(members: Iterable<string>): Cut {
  return { members: new Set(members), things: new Set() };
}

/** Puts everything in the order of its keys. */
export function sortNetwork({ members, things, goods }: Network): Network {
  const nameOf = ({ from, to, through }: GoodsStep) => `${from}\n${to}\n${through ?? ''}`;
  return {
    members: [...members].sort((a, b) => compareTexts(a.key, b.key)),
    things: things
      .map((thing) => ({ ...thing, members: [...new Set(thing.members)].sort(compareTexts) }))
      .sort((a, b) => compareTexts(a.key, b.key)),
    goods: [...new Map(goods.map((step) => [nameOf(step), step])).values()].sort((a, b) =>
      compareTexts(nameOf(a), nameOf(b)),
    ),
  };
}

/** A network by numbers: which members each thing joins, and which things each member has. */
export interface Indexed {
  readonly network: Network;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly membersOf: readonly (readonly number[])[];
  readonly thingsOf: readonly (readonly number[])[];
}

/** Numbers members and things by their places; what is not a member is left out. */
export function indexNetwork(network: Network): Indexed {
  const placeOf = new Map(network.members.map(({ key }, place) => [key, place]));
  const membersOf = network.things.map(({ members }) => members.flatMap((key) => placeOf.get(key) ?? []));
  const thingsOf: number[][] = network.members.map(() => []);
  membersOf.forEach((members, thing) => members.forEach((member) => thingsOf[member]?.push(thing)));
  return { network, placeOf, membersOf, thingsOf };
}
