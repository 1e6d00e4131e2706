/** One use of a value by a seller, as read from the graph; dates are days since 1970-01-01. */
export interface Use {
  readonly seller: string;
  readonly value: string;
  readonly kind: string;
  /** The thing that holds the link (the seller, its store, a parcel): where the evidence lies. */
  readonly via: string;
  readonly type: string;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
}

/** Stands for a day that is not known. */
export const UNKNOWN_DAY = -(2 ** 31);

/** Uses in columns, one cell for each row: four million of them must not be four million objects. */
export interface UseColumns {
  readonly sellers: readonly string[];
  /** Key and kind of each value, numbered as they first appear. */
  readonly values: readonly string[];
  readonly kinds: readonly string[];
  readonly types: readonly string[];
  /** Row by row: numbers of seller, value and type, and days (`UNKNOWN_DAY` where not known). */
  readonly seller: Int32Array;
  readonly value: Int32Array;
  readonly type: Int32Array;
  readonly firstSeen: Int32Array;
  readonly lastSeen: Int32Array;
  readonly via: readonly string[];
  /** The key as it was written, for the rows whose value stands under the key of another that is the same. */
  readonly written: ReadonlyMap<number, string>;
  /** For each seller that shares something of identity: whether it has a value that it alone uses (`EXCLUSIVE`). */
  readonly exclusive: Uint8Array;
}

/** Many uses in columns: numbers into lists of what they name; days as in `UseColumns`. */
export interface NumberedUses {
  readonly sellers: readonly string[];
  /** Values as they were written, each with its kind. */
  readonly values: readonly (readonly [kind: string, key: string])[];
  readonly types: readonly string[];
  /** Columns of equal length: numbers of seller, value and type, first and last day. */
  readonly cells: readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  /** What holds each link; empty where that is the seller. */
  readonly via: readonly string[];
  /** For each seller, as in `UseColumns`. */
  readonly exclusive: Int32Array;
}

/** Gathers uses, in any order, into columns. */
export class UseTable {
  readonly #sellers = new Numbering();
  readonly #types = new Numbering();
  readonly #valuesByKind = new Map<string, Map<string, number>>();
  readonly #values: string[] = [];
  readonly #kinds: string[] = [];
  readonly #seller = new IntColumn();
  readonly #value = new IntColumn();
  readonly #type = new IntColumn();
  readonly #firstSeen = new IntColumn();
  readonly #lastSeen = new IntColumn();
  readonly #via: string[] = [];
  readonly #written = new Map<number, string>();
  readonly #exclusive: number[] = [];
  readonly #sameAs: ReadonlyMap<string, string>;

  /** @param sameAs the key that a value stands under, where that is another one's */
  constructor(sameAs: ReadonlyMap<string, string> = new Map()) {
    this.#sameAs = sameAs;
  }

  /** How many rows. */
  get size(): number {
    return this.#via.length;
  }

  /** Whom its rows are about, as they first appear. */
  get sellers(): readonly string[] {
    return this.#sellers.names;
  }

  /** Adds one row. */
  add(use: Use): void {
    const seller = this.#sellers.of(use.seller);
    this.#seller.push(seller);
    const key = this.#sameAs.get(use.value) ?? use.value;
    if (key !== use.value) this.#written.set(this.size, use.value);
    this.#value.push(this.#numberValue(use.kind, key));
    this.#type.push(this.#types.of(use.type));
    this.#firstSeen.push(use.firstSeen ?? UNKNOWN_DAY);
    this.#lastSeen.push(use.lastSeen ?? UNKNOWN_DAY);
    // The text that is kept already, where the seller itself holds the link.
    this.#via.push(use.via === use.seller ? (this.#sellers.names[seller] as string) : use.via);
  }

  /** Says of sellers that it has rows of whether each has a value that it alone uses (`EXCLUSIVE`). */
  setExclusive(which: ReadonlyMap<string, number>): void {
    for (const [number, seller] of this.#sellers.names.entries()) this.#exclusive[number] = which.get(seller) ?? 0;
  }

  /** Adds many rows: each name is looked up once, not once for each row. */
  addNumbered({ sellers, values, types, cells, via, exclusive }: NumberedUses): void {
    const keys = values.map(([, written]) => this.#sameAs.get(written) ?? written);
    const bySeller = Int32Array.from(sellers, (key) => this.#sellers.of(key));
    const byValue = Int32Array.from(values, ([kind], at) => this.#numberValue(kind, keys[at] as string));
    const byType = Int32Array.from(types, (type) => this.#types.of(type));
    const isOther = values.map(([, written], at) => keys[at] !== written);
    for (const [at, number] of bySeller.entries()) this.#exclusive[number] = exclusive[at] as number;
    const [seller, value, type, firstSeen, lastSeen] = cells;
    via.forEach((holder, row) => {
      const of = value[row] as number;
      if (isOther[of]) this.#written.set(this.size, (values[of] as readonly [string, string])[1]);
      // The text that is kept already, where the seller itself holds the link.
      this.#via.push(holder || (this.#sellers.names[bySeller[seller[row] as number] as number] as string));
    });
    this.#seller.append(seller.map((number) => bySeller[number] as number));
    this.#value.append(value.map((number) => byValue[number] as number));
    this.#type.append(type.map((number) => byType[number] as number));
    this.#firstSeen.append(firstSeen);
    this.#lastSeen.append(lastSeen);
  }

  /** All rows so far, without a copy. */
  columns(): UseColumns {
    return {
      sellers: this.#sellers.names,
      values: this.#values,
      kinds: this.#kinds,
      types: this.#types.names,
      seller: this.#seller.cells(),
      value: this.#value.cells(),
      type: this.#type.cells(),
      firstSeen: this.#firstSeen.cells(),
      lastSeen: this.#lastSeen.cells(),
      via: this.#via,
      written: this.#written,
      exclusive: Uint8Array.from(this.#sellers.names, (_, seller) => this.#exclusive[seller] ?? 0),
    };
  }

  #numberValue(kind: string, key: string): number {
    let numbers = this.#valuesByKind.get(kind);
    if (!numbers) this.#valuesByKind.set(kind, (numbers = new Map()));
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, this.#values.length);
    this.#values.push(key);
    this.#kinds.push(kind);
    return this.#values.length - 1;
  }
}

/** Puts rows into columns. */
export function tabulate(
  uses: Iterable<Use>,
  sameAs?: ReadonlyMap<string, string>,
  exclusive: ReadonlyMap<string, number> = new Map(),
): UseColumns {
  const table = new UseTable(sameAs);
  for (const use of uses) table.add(use);
  table.setExclusive(exclusive);
  return table.columns();
}

/** The rows of columns, one by one; a value stands under its own key, as it was written. */
export function* usesIn(uses: UseColumns): Generator<Use> {
  for (const [row, value] of uses.value.entries()) {
    yield {
      seller: uses.sellers[uses.seller[row] as number] as string,
      value: uses.written.get(row) ?? (uses.values[value] as string),
      kind: uses.kinds[value] as string,
      via: uses.via[row] as string,
      type: uses.types[uses.type[row] as number] as string,
      firstSeen: dayIn(uses.firstSeen[row] as number),
      lastSeen: dayIn(uses.lastSeen[row] as number),
    };
  }
}

function dayIn(cell: number): number | null {
  return cell === UNKNOWN_DAY ? null : cell;
}

/** The rows of values that several sellers use, each with the key that its value stands under. */
export function sharedRows(uses: UseColumns): (Use & { readonly key: string })[] {
  const first = new Int32Array(uses.values.length).fill(-1);
  const isShared = new Uint8Array(uses.values.length);
  for (const [row, value] of uses.value.entries()) {
    const seller = uses.seller[row] as number;
    if (first[value] === -1) first[value] = seller;
    else if (first[value] !== seller) isShared[value] = 1;
  }
  return [...usesIn(uses)].flatMap((use, row) => {
    const value = uses.value[row] as number;
    return isShared[value] ? [{ ...use, key: uses.values[value] as string }] : [];
  });
}

/** Texts numbered as they first appear. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [];

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}

/** A column of whole numbers that grows. */
export class IntColumn {
  #cells = new Int32Array(1024);
  #length = 0;

  push(cell: number): void {
    this.#makeRoom(1);
    this.#cells[this.#length] = cell;
    this.#length += 1;
  }

  append(cells: Int32Array): void {
    this.#makeRoom(cells.length);
    this.#cells.set(cells, this.#length);
    this.#length += cells.length;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#cells.length) return;
    const grown = new Int32Array(Math.max(this.#cells.length * 2, this.#length + more));
    grown.set(this.#cells);
    this.#cells = grown;
  }

  get size(): number {
    return this.#length;
  }

  /** What is in it, without a copy. */
  cells(): Int32Array {
    return this.#cells.subarray(0, this.#length);
  }
}
