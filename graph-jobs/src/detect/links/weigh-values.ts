import { linkKind, linkWeight, WEIGHT_FLOOR, type LinkKind } from './link-weights.ts';
import { usersOf, valuesOf, type Projection } from './projection.ts';

/** What each projected value says, 0 to 1; 0 for a generic value or one under the floor. */
export type ValueWeights = Float64Array;

/** Weighs every value by its kind, its number of users, and how far those users are found together elsewhere. */
export function weighValues(projection: Projection): ValueWeights {
  const kinds = projection.values.kinds.map(kindOnce());
  const corroboration = new Corroboration(projection, kinds);
  return Float64Array.from(kinds, (kind, value) => {
    const users = usersOf(projection, value).length;
    if (users > kind.cap) return 0;
    const weight = linkWeight(kind, users, users < 3 ? 0 : corroboration.count(value));
    return weight < WEIGHT_FLOOR ? 0 : weight;
  });
}

function kindOnce(): (name: string) => LinkKind {
  const known = new Map<string, LinkKind>();
  return (name) => {
    const kind = known.get(name) ?? linkKind(name);
    known.set(name, kind);
    return kind;
  };
}

/** A value wider than this needs corroboration itself, and speaks only for what is about another thing. */
const CORROBORATION_CAP = 12;
/** Past its cap a value speaks only for ways to be reached that so large a share of its users have in common. */
const CONCENTRATED = 0.65;
/** So many users can such a value have at most, for a phone of more than 25 is generic itself. */
const MOST_CONCENTRATED = Math.floor(linkKind('Phone').cap / CONCENTRATED);

/** Up to so many users a value of this kind speaks for any other. */
function narrowCap({ cap }: LinkKind): number {
  return Math.min(cap, CORROBORATION_CAP);
}

/** Past so many users a value of this kind speaks for nothing. */
function speakersCap(kind: LinkKind): number {
  return kind.about ? Math.max(kind.cap, MOST_CONCENTRATED) : narrowCap(kind);
}

/** How far a value speaks for its users: not at all, for any other value, for what is about something else. */
const SILENT = 0;
const NARROW = 1;
const WIDE = 2;
/** Past its cap: only where most of its users have the other value too. */
const GENERIC = 3;

function reachOf(kind: LinkKind, users: number): number {
  if (users <= narrowCap(kind)) return NARROW;
  if (users > speakersCap(kind)) return SILENT;
  return users <= kind.cap ? WIDE : GENERIC;
}

/**
 * Counts how many users of a value share another value with another user of it. A value of many users speaks for one
 * that is about another thing: twenty accounts with one phone number may be an agency's clients, twenty that are paid
 * into one account besides are not.
 */
class Corroboration {
  readonly #projection: Projection;
  readonly #kinds: readonly LinkKind[];
  readonly #reach: Uint8Array;
  /** For each value, for whom it was last met, and with which user first. */
  readonly #metFor: Int32Array;
  readonly #metWith: Int32Array;

  constructor(projection: Projection, kinds: readonly LinkKind[]) {
    this.#projection = projection;
    this.#kinds = kinds;
    this.#reach = Uint8Array.from(kinds, (kind, value) => reachOf(kind, usersOf(projection, value).length));
    this.#metFor = new Int32Array(kinds.length).fill(-1);
    this.#metWith = new Int32Array(kinds.length);
  }

  count(value: number): number {
    const corroborated = new Set<number>();
    const generic = new Map<number, number[]>();
    for (const user of usersOf(this.#projection, value)) {
      for (const other of valuesOf(this.#projection, user)) {
        if (!this.#speaksFor(value, other)) continue;
        if (this.#reach[other] === GENERIC) generic.set(other, [...(generic.get(other) ?? []), user]);
        else if (this.#metFor[other] === value) corroborated.add(this.#metWith[other] as number).add(user);
        else {
          this.#metFor[other] = value;
          this.#metWith[other] = user;
        }
      }
    }
    for (const [other, users] of generic) {
      const isConcentrated = users.length >= CONCENTRATED * usersOf(this.#projection, other).length;
      if (isConcentrated) for (const user of users) corroborated.add(user);
    }
    return corroborated.size;
  }

  /** The same address under another name (a parcel's origin) corroborates nothing. */
  #speaksFor(value: number, other: number): boolean {
    const { keyNumbers } = this.#projection.values;
    const reach = this.#reach[other];
    if (reach === SILENT || keyNumbers[other] === keyNumbers[value]) return false;
    if (reach === NARROW) return true;
    const [about, from] = [this.#kinds[value]?.about, this.#kinds[other]?.about];
    if (about === undefined || from === undefined || about === from) return false;
    return reach === WIDE || about === 'contact';
  }
}
