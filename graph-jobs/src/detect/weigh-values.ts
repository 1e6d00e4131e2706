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

/** A value wider than this needs corroboration itself. */
export const CORROBORATION_CAP = 12;

/** How many users of a value share another with another of them, for any value that is asked for. */
export function corroboration(projection: Projection): (value: number) => number {
  const counts = new Corroboration(projection, projection.values.kinds.map(linkKind));
  return (value) => counts.count(value);
}

/** Counts how many users of a value share another value, within its kind's cap, with another user of it. */
class Corroboration {
  readonly #projection: Projection;
  /** Whether a value is narrow enough to speak for its users. */
  readonly #speaks: Uint8Array;
  /** For each value, for whom it was last met, and with which user first. */
  readonly #metFor: Int32Array;
  readonly #metWith: Int32Array;

  constructor(projection: Projection, kinds: readonly LinkKind[]) {
    this.#projection = projection;
    this.#speaks = Uint8Array.from(kinds, (kind, value) => {
      const users = usersOf(projection, value).length;
      return users <= kind.cap && users <= CORROBORATION_CAP ? 1 : 0;
    });
    this.#metFor = new Int32Array(kinds.length).fill(-1);
    this.#metWith = new Int32Array(kinds.length);
  }

  count(value: number): number {
    const corroborated = new Set<number>();
    for (const user of usersOf(this.#projection, value)) {
      for (const other of valuesOf(this.#projection, user)) {
        if (!this.#speaksFor(value, other)) continue;
        if (this.#metFor[other] === value) corroborated.add(this.#metWith[other] as number).add(user);
        else {
          this.#metFor[other] = value;
          this.#metWith[other] = user;
        }
      }
    }
    return corroborated.size;
  }

  /** The same address under another name (a parcel's origin), or a value as wide as this one, corroborates nothing. */
  #speaksFor(value: number, other: number): boolean {
    const { keyNumbers } = this.#projection.values;
    return this.#speaks[other] === 1 && keyNumbers[other] !== keyNumbers[value];
  }
}
