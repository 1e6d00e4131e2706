import { compareTexts } from '../../compare-texts.ts';
import { splitEpochs } from './epochs.ts';
import { sortByNumber, type SortedRows } from './sort-by-number.ts';
import { IntColumn, UNKNOWN_DAY, type Use, type UseColumns } from './use-table.ts';

/**
 * Who uses which shared value, in typed arrays: a million sellers and four million uses fit in under 1.5 GB. Sellers
 * and values stand in the order of their keys, whatever order the rows came in. A number used again after a long pause
 * is two values.
 */
export interface Projection {
  /** Keys of the sellers that share something. */
  readonly sellers: readonly string[];
  readonly values: {
    readonly size: number;
    readonly keys: readonly string[];
    readonly kinds: readonly string[];
    readonly epochs: Uint8Array;
  };
  /** Value at `v` is used by `users[userOffsets[v] .. userOffsets[v + 1]]`: indices of sellers, ascending, distinct. */
  readonly userOffsets: Int32Array;
  readonly users: Int32Array;
  /** For each user, the row of `uses` that says so. */
  readonly useRows: Int32Array;
  /** Seller at `s` uses `valuesOf[valueOffsets[s] .. valueOffsets[s + 1]]`: indices of values, ascending. */
  readonly valueOffsets: Int32Array;
  readonly valuesOf: Int32Array;
  readonly uses: UseColumns;
  /** For each seller that shares something of identity: whether it has a value that it alone uses (`EXCLUSIVE`). */
  readonly exclusive: Uint8Array;
}

/** Projects uses onto sellers and the values that at least two of them share. */
export function project(uses: UseColumns): Projection {
  const sellers = rank(uses.sellers, [...uses.sellers.keys()]);
  const shared = new SharedValues(uses, sellers.ranks);
  for (const value of sortValues(uses, shared)) shared.add(value);
  const kept = keepSharing(sellers.sorted, shared.users.cells());
  const users = shared.users.cells().map((user) => kept.places[user] as number);
  const userOffsets = shared.offsets.cells();
  const keys = shared.values.map((value) => uses.values[value] as string);
  return {
    sellers: kept.sellers.map((seller) => uses.sellers[seller] as string),
    values: {
      size: keys.length,
      keys,
      kinds: shared.values.map((value) => uses.kinds[value] as string),
      epochs: Uint8Array.from(shared.epochs),
    },
    userOffsets,
    users,
    useRows: shared.rows.cells(),
    uses,
    exclusive: Uint8Array.from(kept.sellers, (seller) => uses.exclusive[seller] as number),
    ...turnRound(userOffsets, users, kept.sellers.length),
  };
}

/** The sellers that use a value, ascending. */
export function usersOf({ users, userOffsets }: Projection, value: number): Int32Array {
  return users.subarray(userOffsets[value], userOffsets[value + 1]);
}

/** The values that a seller shares with others, ascending. */
export function valuesOf({ valuesOf: values, valueOffsets }: Projection, seller: number): Int32Array {
  return values.subarray(valueOffsets[seller], valueOffsets[seller + 1]);
}

/** Where an item stands among items in ascending order, by halving. */
export function placeIn<T>(sorted: ArrayLike<T>, item: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as T) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row that says that the value's user at this place uses it. */
export function useAt(projection: Projection, value: number, place: number): Use {
  const { uses, useRows, userOffsets, values } = projection;
  const row = useRows[(userOffsets[value] as number) + place] as number;
  const [first, last] = [uses.firstSeen[row], uses.lastSeen[row]];
  return {
    seller: uses.sellers[uses.seller[row] as number] as string,
    value: uses.written.get(row) ?? (values.keys[value] as string),
    kind: values.kinds[value] as string,
    via: uses.via[row] as string,
    type: uses.types[uses.type[row] as number] as string,
    firstSeen: first === UNKNOWN_DAY ? null : (first as number),
    lastSeen: last === UNKNOWN_DAY ? null : (last as number),
  };
}

/** The given names in their order, and for each its rank there. */
function rank(names: readonly string[], which: number[]) {
  const sorted = which.sort((a, b) => compareTexts(names[a] as string, names[b] as string));
  const ranks = new Int32Array(names.length).fill(-1);
  sorted.forEach((at, place) => (ranks[at] = place));
  return { sorted, ranks };
}

/** The values that more than one row speaks of, by kind, then by key. */
function sortValues({ values, kinds }: UseColumns, shared: SharedValues): number[] {
  return [...values.keys()]
    .filter((value) => shared.rowsOf(value).length > 1)
    .sort(
      (a, b) =>
        compareTexts(kinds[a] as string, kinds[b] as string) || compareTexts(values[a] as string, values[b] as string),
    );
}

/** Gathers the values that two sellers share: users and the rows that say so. */
class SharedValues {
  readonly values: number[] = [];
  readonly epochs: number[] = [];
  readonly offsets = new IntColumn();
  readonly users = new IntColumn();
  readonly rows = new IntColumn();
  readonly #uses: UseColumns;
  readonly #ranks: Int32Array;
  readonly #byValue: SortedRows;

  constructor(uses: UseColumns, ranks: Int32Array) {
    this.#uses = uses;
    this.#ranks = ranks;
    this.#byValue = sortByNumber(uses.value, uses.values.length);
    this.offsets.push(0);
  }

  rowsOf(value: number): Int32Array {
    const { offsets, rows } = this.#byValue;
    return rows.subarray(offsets[value], offsets[value + 1]);
  }

  add(value: number): void {
    splitEpochs(this.#uses, this.rowsOf(value)).forEach((rows, epoch) => {
      const ordered = [...rows].sort((a, b) => this.#compareRows(a, b));
      const firsts = ordered.filter((row, at) => at === 0 || this.#rank(row) !== this.#rank(ordered[at - 1] as number));
      if (firsts.length < 2) return;
      for (const row of firsts) {
        this.users.push(this.#rank(row));
        this.rows.push(row);
      }
      this.offsets.push(this.users.size);
      this.values.push(value);
      this.epochs.push(Math.min(epoch, 255));
    });
  }

  #rank(row: number): number {
    return this.#ranks[this.#uses.seller[row] as number] as number;
  }

  /** By seller, then by what says so, then by all that a row says: the first row of each seller is its evidence. */
  #compareRows(a: number, b: number): number {
    const { via, type, types, firstSeen, lastSeen, written } = this.#uses;
    const typeOf = (row: number) => types[type[row] as number] as string;
    return (
      this.#rank(a) - this.#rank(b) ||
      compareTexts(via[a] ?? '', via[b] ?? '') ||
      compareTexts(typeOf(a), typeOf(b)) ||
      (firstSeen[a] as number) - (firstSeen[b] as number) ||
      (lastSeen[a] as number) - (lastSeen[b] as number) ||
      compareTexts(written.get(a) ?? '', written.get(b) ?? '')
    );
  }
}

/** The sellers that share something, and the place of each among them. */
function keepSharing(sorted: readonly number[], users: Int32Array) {
  const places = new Int32Array(sorted.length).fill(-1);
  for (const user of users) places[user] = 0;
  const sellers = sorted.filter((_, rank) => places[rank] === 0);
  let place = 0;
  for (let rank = 0; rank < places.length; rank++) if (places[rank] === 0) places[rank] = place++;
  return { sellers, places };
}

/** The values of each seller, ascending, from the users of each value. */
export function turnRound(userOffsets: Int32Array, users: Int32Array, sellers: number) {
  const { offsets, rows } = sortByNumber(users, sellers);
  const valueOf = new Int32Array(users.length);
  for (let value = 0; value + 1 < userOffsets.length; value++)
    valueOf.fill(value, userOffsets[value], userOffsets[value + 1]);
  return { valueOffsets: offsets, valuesOf: rows.map((place) => valueOf[place] as number) };
}
