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

/**
 * Uses in columns: four million of them must not be four million objects. Rows come in any order; sellers, values,
 * kinds and types are numbered as they first appear.
 */
export class UseTable {
  readonly sellers = new Numbering();
  /** Values by kind and key: `Phone tel:+861…`. */
  readonly values = new Numbering();
  readonly kinds = new Numbering();
  readonly types = new Numbering();
  readonly seller = new IntColumn();
  readonly value = new IntColumn();
  readonly type = new IntColumn();
  readonly firstSeen = new IntColumn();
  readonly lastSeen = new IntColumn();
  readonly via: string[] = [];

  /** How many rows. */
  get size(): number {
    return this.via.length;
  }

  /** Adds one row. */
  add(use: Use): void {
    const seller = this.sellers.of(use.seller);
    this.seller.push(seller);
    this.value.push(this.values.of(`${use.kind} ${use.value}`));
    this.type.push(this.types.of(use.type));
    this.firstSeen.push(use.firstSeen ?? UNKNOWN_DAY);
    this.lastSeen.push(use.lastSeen ?? UNKNOWN_DAY);
    // The text that is kept already, where the seller itself holds the link.
    this.via.push(use.via === use.seller ? this.sellers.name(seller) : use.via);
  }
}

/** Puts rows into columns. */
export function tabulate(uses: Iterable<Use>): UseTable {
  const table = new UseTable();
  for (const use of uses) table.add(use);
  return table;
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

  name(number: number): string {
    return this.names[number] ?? '';
  }
}

/** A column of whole numbers that grows. */
export class IntColumn {
  #cells = new Int32Array(1024);
  #length = 0;

  push(cell: number): void {
    if (this.#length === this.#cells.length) {
      const grown = new Int32Array(this.#cells.length * 2);
      grown.set(this.#cells);
      this.#cells = grown;
    }
    this.#cells[this.#length] = cell;
    this.#length += 1;
  }

  /** What is in it, without a copy. */
  cells(): Int32Array {
    return this.#cells.subarray(0, this.#length);
  }
}
