import { splitEpochs } from './epochs.ts';
import { IntColumn, UNKNOWN_DAY, type Use, type UseTable } from './use-table.ts';

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
    /** Equal where the key is: an address and the origin of a parcel are two values of one key. */
    readonly keyNumbers: Int32Array;
  };
  /** Value at `v` is used by `users[userOffsets[v] .. userOffsets[v + 1]]`: indices of sellers, ascending, distinct. */
  readonly userOffsets: Int32Array;
  readonly users: Int32Array;
  /** For each user, the row of `uses` that says so. */
  readonly useRows: Int32Array;
  /** Seller at `s` uses `valuesOf[valueOffsets[s] .. valueOffsets[s + 1]]`: indices of values, ascending. */
  readonly valueOffsets: Int32Array;
  readonly valuesOf: Int32Array;
  readonly uses: UseTable;
}

/** Projects uses onto sellers and the values that at least two of them share. */
export function project(uses: UseTable): Projection {
  const sellers = rank(uses.sellers.names);
  const shared = new SharedValues(uses, sellers.ranks);
  const order = rank(uses.values.names, (value) => shared.rowsOf(value).length > 1);
  for (const value of order.sorted) shared.add(value);
  const kept = keepSharing(sellers.sorted, shared.users.cells());
  const keys = shared.names.map((name) => name.slice(name.indexOf(' ') + 1));
  const users = shared.users.cells().map((user) => kept.places[user] as number);
  const userOffsets = shared.offsets.cells();
  return {
    sellers: kept.sellers.map((seller) => uses.sellers.name(seller)),
    values: {
      size: keys.length,
      keys,
      kinds: shared.names.map((name) => name.slice(0, name.indexOf(' '))),
      epochs: Uint8Array.from(shared.epochs),
      keyNumbers: numberKeys(keys),
    },
    ...{ userOffsets, users, useRows: shared.rows.cells(), uses },
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

/** The values of the given sellers, each once, ascending. */
export function valuesOfAll(projection: Projection, sellers: Iterable<number>): number[] {
  const all = new Set<number>();
  for (const seller of sellers) for (const value of valuesOf(projection, seller)) all.add(value);
  return [...all].sort((a, b) => a - b);
}

/** The row that says that the value's user at this place uses it. */
export function useAt(projection: Projection, value: number, place: number): Use {
  const { uses, useRows, userOffsets, values } = projection;
  const row = useRows[(userOffsets[value] as number) + place] as number;
  const [first, last] = [uses.firstSeen.cells()[row], uses.lastSeen.cells()[row]];
  return {
    seller: uses.sellers.name(uses.seller.cells()[row] as number),
    value: values.keys[value] as string,
    kind: values.kinds[value] as string,
    via: uses.via[row] as string,
    type: uses.types.name(uses.type.cells()[row] as number),
    firstSeen: first === UNKNOWN_DAY ? null : (first as number),
    lastSeen: last === UNKNOWN_DAY ? null : (last as number),
  };
}

/** Names in their order, and for each name its rank there (-1 where it is left out). */
function rank(names: readonly string[], wanted: (at: number) => boolean = () => true) {
  const sorted = [...names.keys()].filter(wanted);
  sorted.sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
  const ranks = new Int32Array(names.length).fill(-1);
  sorted.forEach((at, place) => (ranks[at] = place));
  return { sorted, ranks };
}

/** Gathers the values that two sellers share: users and the rows that say so. */
class SharedValues {
  readonly names: string[] = [];
  readonly epochs: number[] = [];
  readonly offsets = new IntColumn();
  readonly users = new IntColumn();
  readonly rows = new IntColumn();
  readonly #uses: UseTable;
  readonly #ranks: Int32Array;
  readonly #byValue: { readonly offsets: Int32Array; readonly rows: Int32Array };

  constructor(uses: UseTable, ranks: Int32Array) {
    this.#uses = uses;
    this.#ranks = ranks;
    this.#byValue = sortByValue(uses);
    this.offsets.push(0);
  }

  rowsOf(value: number): Int32Array {
    const { offsets, rows } = this.#byValue;
    return rows.subarray(offsets[value], offsets[value + 1]);
  }

  add(value: number): void {
    const name = this.#uses.values.name(value);
    splitEpochs(this.#uses, this.rowsOf(value)).forEach((rows, epoch) => {
      const ordered = [...rows].sort((a, b) => this.#compare(a, b));
      const firsts = ordered.filter((row, at) => at === 0 || this.#rank(row) !== this.#rank(ordered[at - 1] as number));
      if (firsts.length < 2) return;
      for (const row of firsts) {
        this.users.push(this.#rank(row));
        this.rows.push(row);
      }
      this.offsets.push(this.users.cells().length);
      this.names.push(name);
      this.epochs.push(Math.min(epoch, 255));
    });
  }

  #rank(row: number): number {
    return this.#ranks[this.#uses.seller.cells()[row] as number] as number;
  }

  /** By seller, then by what says so: the first row of each seller is its evidence. */
  #compare(a: number, b: number): number {
    const { via, type, types } = this.#uses;
    const typeOf = (row: number) => types.name(type.cells()[row] as number);
    return this.#rank(a) - this.#rank(b) || compare(via[a] ?? '', via[b] ?? '') || compare(typeOf(a), typeOf(b));
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Row numbers by value: a counting sort. */
function sortByValue(uses: UseTable) {
  const values = uses.value.cells();
  const offsets = startOffsets(values, uses.values.names.length);
  const next = offsets.slice();
  const rows = new Int32Array(values.length);
  values.forEach((value, row) => {
    rows[next[value] as number] = row;
    next[value] = (next[value] as number) + 1;
  });
  return { offsets, rows };
}

function startOffsets(cells: Int32Array, size: number): Int32Array {
  const offsets = new Int32Array(size + 1);
  for (const cell of cells) offsets[cell + 1] = (offsets[cell + 1] as number) + 1;
  for (let at = 0; at < size; at++) offsets[at + 1] = (offsets[at + 1] as number) + (offsets[at] as number);
  return offsets;
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

function numberKeys(keys: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(keys, (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** The values of each seller, from the users of each value. */
function turnRound(userOffsets: Int32Array, users: Int32Array, sellers: number) {
  const valueOffsets = startOffsets(users, sellers);
  const next = valueOffsets.slice();
  const valuesOf = new Int32Array(users.length);
  for (let value = 0; value + 1 < userOffsets.length; value++) {
    for (let at = userOffsets[value] as number; at < (userOffsets[value + 1] as number); at++) {
      const seller = users[at] as number;
      valuesOf[next[seller] as number] = value;
      next[seller] = (next[seller] as number) + 1;
    }
  }
  return { valueOffsets, valuesOf };
}
