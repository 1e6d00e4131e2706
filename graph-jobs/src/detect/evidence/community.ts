import type { Signals, SellerFacts } from './facts.ts';
import { combineWeights } from '../../analysis/combine-weights.ts';
import { EVERYBODYS } from '../links/epochs.ts';
import { placeIn, useAt, usersOf, valuesOf, type Projection } from '../links/projection.ts';
import type { PartyPair } from '../parties/party.ts';
import type { WhyOne } from '../parties/why-one.ts';
import type { ValueWeights } from '../links/value-weights.ts';
import type { ChainRole, GoodsInCommon, LinkRef, Role } from '@ringbreaker/cypher/domain';

/** A value that ties members of a community together. */
export interface Tie {
  readonly value: string;
  readonly kind: string;
  readonly weight: number;
  /** Sellers using it, in the community and in all; of what ties nobody nobody counts past `EVERYBODYS`. */
  readonly members: readonly string[];
  readonly users: number;
  readonly evidence: readonly LinkRef[];
  /** Why keys that stand as one value here are taken for one: of parties alone. */
  readonly takenForOne?: readonly PartyPair[];
  /** First and last day of each use in the evidence, where known. */
  readonly seen?: readonly (readonly [first: number | null, last: number | null])[];
}

/** A member, with how surely it belongs and which kinds of value say so. */
export interface Member {
  readonly seller: string;
  readonly role: Role;
  readonly confidence: number;
  readonly kinds: readonly string[];
  /** Its part in the chain from workshop to money, where it is of a racket and links say so. */
  readonly chainRole?: ChainRole | null;
  /** A person said that it belongs, whatever the data says. */
  readonly pinned?: true;
}

/** One community with everything that the red flags and the score read. */
export interface Community {
  readonly sellers: readonly SellerFacts[];
  readonly members: readonly Member[];
  readonly operators: readonly (readonly string[])[];
  readonly ties: readonly Tie[];
  readonly signals: Signals;
  /** How alike its operators are in what they sell, as its parting went by; of what is left of it nothing is told. */
  readonly goods?: GoodsInCommon;
  /** How far it came out again by a part of the ties, 0 to 1; what is left of it is taken to do so as well. */
  readonly stability?: number | undefined;
}

/** Of what ties nobody so many uses are shown; of what ties, all: whom a value ties in is told by its use. */
const SHOWN_OF_GENERIC = 50;

/**
 * The values that at least two of the given sellers share, the strongest first, generic ones (weight 0) last.
 * @param whyOne why parties that stand as one value are taken for one
 */
export function findTies(
  projection: Projection,
  weights: ValueWeights,
  sellers: readonly number[],
  whyOne: WhyOne = () => [],
): Tie[] {
  const ties = sharedAmong(projection, sellers).map(([value, sharing]): Tie => {
    const users = usersOf(projection, value);
    // What everybody uses has a hundred thousand users: they are looked up, not gone through.
    const places = sharing.map((seller) => placeIn(users, seller));
    const key = projection.values.keys[value] ?? '';
    const weight = weights[value] ?? 0;
    const shown = (weight > 0 ? places : places.slice(0, SHOWN_OF_GENERIC)).map((place) =>
      useAt(projection, value, place),
    );
    const takenForOne = whyOne(
      key,
      shown.map((use) => use.value),
    );
    return {
      value: key,
      kind: projection.values.kinds[value] ?? '',
      weight,
      members: sharing.map((seller) => projection.sellers[seller] ?? ''),
      // How many use what everybody uses changes with every delivery, and no judgement may rest on it.
      users: weight > 0 ? users.length : Math.min(users.length, EVERYBODYS),
      evidence: shown.map(refOf),
      ...(takenForOne.length > 0 && { takenForOne }),
      seen: shown.map(({ firstSeen, lastSeen }) => [firstSeen, lastSeen] as const),
    };
  });
  return ties.sort(byStrength);
}

/** The part of a tie by which members belong. */
export type Joining = Pick<Tie, 'value' | 'kind' | 'weight' | 'members'>;

/** The ties of `findTies` that say something, without their evidence: of most groups nobody asks for more. */
export function findJoining(projection: Projection, weights: ValueWeights, sellers: readonly number[]): Joining[] {
  const { keys, kinds } = projection.values;
  const saysSomething = (value: number) => (weights[value] ?? 0) !== 0;
  const joining = sharedAmong(projection, sellers, saysSomething).map(([value, sharing]): Joining => {
    const members = sharing.map((seller) => projection.sellers[seller] ?? '');
    return { value: keys[value] ?? '', kind: kinds[value] ?? '', weight: weights[value] ?? 0, members };
  });
  return joining.sort(byStrength);
}

/** The strongest first. */
function byStrength(a: Joining, b: Joining): number {
  return b.weight - a.weight || b.members.length - a.members.length || (nameOf(a) < nameOf(b) ? -1 : 1);
}

/** The values that at least two of some sellers share, ascending, and who of them does. */
function sharedAmong(
  projection: Projection,
  sellers: readonly number[],
  isAsked: (value: number) => boolean = () => true,
): [value: number, sharing: number[]][] {
  const found = new Map<number, number[]>();
  for (const seller of [...sellers].sort((a, b) => a - b)) {
    for (const value of valuesOf(projection, seller)) {
      if (!isAsked(value)) continue;
      const sharing = found.get(value);
      if (sharing) sharing.push(seller);
      else found.set(value, [seller]);
    }
  }
  return [...found].filter(([, { length }]) => length > 1).sort(([a], [b]) => a - b);
}

function nameOf({ kind, value }: Joining): string {
  return `${value} ${kind}`;
}

/** Who is above or beside a seller, or what that owns: it stands at the beginning of a link to what holds the use. */
const RELATED: ReadonlySet<string> = new Set(['Owner', 'Holding', 'Director', 'Associate']);

/** Kinds that stand at the beginning of the declared link: no value, but a thing. */
const DECLARED: ReadonlySet<string> = new Set(['Party', 'Supplier', 'Source', ...RELATED]);

/** Whether what ties is a value, and no party, store or seller. */
export function isValue({ kind }: Pick<Tie, 'kind'>): boolean {
  return !DECLARED.has(kind);
}

/** What a tie says as it is saved and shown everywhere: to a hundredth, so that it is not written anew for nothing. */
export function savedWeight({ weight }: Pick<Tie, 'weight'>): number {
  return Math.round(weight * 100) / 100;
}

/** The declared link behind a use; a party or a supplier stands at its beginning, any other value at its end. */
export function refOf(use: { kind: string; via: string; value: string; seller: string; type: string }): LinkRef {
  const { kind, via, value, seller, type } = use;
  if (RELATED.has(kind)) return { from: value, type, to: via };
  return { from: via, type, to: DECLARED.has(kind) ? seller : value };
}

/** The links by which these members use a value that ties. */
export function linksOf({ members, evidence }: Tie, sellers: readonly string[]): LinkRef[] {
  return evidence.filter((_, at) => sellers.includes(members[at] ?? ''));
}

/** A community of fewer members: everything in it that concerns only others is gone. */
export function narrow(community: Community, members: readonly Member[]): Community {
  if (members.length === community.members.length) return { ...community, members };
  const kept = new Set(members.map(({ seller }) => seller));
  const signals = Object.entries(community.signals).map(([kind, rows]: [string, readonly { seller: string }[]]) => [
    kind,
    rows.filter(({ seller }) => kept.has(seller)),
  ]);
  return {
    sellers: community.sellers.filter(({ key }) => kept.has(key)),
    members,
    operators: community.operators
      .map((operator) => operator.filter((seller) => kept.has(seller)))
      .filter((operator) => operator.length > 0),
    ties: community.ties.flatMap((tie) => narrowTie(tie, kept)),
    signals: Object.fromEntries(signals) as Signals,
  };
}

function narrowTie(tie: Tie, kept: ReadonlySet<string>): Tie[] {
  const places = [...tie.members.keys()].filter((place) => kept.has(tie.members[place] ?? ''));
  if (places.length < 2) return [];
  const at = <T>(cells: readonly T[]) => places.flatMap((place) => (place < cells.length ? [cells[place] as T] : []));
  return [{ ...tie, members: at(tie.members), evidence: at(tie.evidence), ...(tie.seen && { seen: at(tie.seen) }) }];
}

/**
 * The independent kinds of value that tie each seller in. A parcel's origin and an address are two kinds, but of one place
 * they are one piece of evidence: there are never more kinds than different things that are shared.
 */
export function countKinds(ties: readonly Joining[]): Map<string, string[]> {
  const seen = new Map<string, { kinds: Set<string>; values: Set<string> }>();
  for (const { kind, value, weight, members } of ties) {
    if (weight === 0) continue;
    for (const seller of members) {
      const { kinds, values } = seen.get(seller) ?? { kinds: new Set(), values: new Set() };
      seen.set(seller, { kinds: kinds.add(kind), values: values.add(value) });
    }
  }
  return new Map([...seen].map(([seller, { kinds, values }]) => [seller, [...kinds].sort().slice(0, values.size)]));
}

/** How surely each seller belongs to a group by what it shares, 0 to 1: the noisy-or of the best tie of each kind. */
export function chancesByTies(sellers: readonly string[], ties: readonly Joining[]): Map<string, number> {
  const best = new Map(sellers.map((seller) => [seller, new Map<string, number>()]));
  for (const tie of ties)
    for (const seller of tie.members) {
      const kinds = best.get(seller);
      kinds?.set(tie.kind, Math.max(kinds.get(tie.kind) ?? 0, tie.weight));
    }
  return new Map([...best].map(([seller, kinds]) => [seller, combineWeights([...kinds.values()])]));
}
