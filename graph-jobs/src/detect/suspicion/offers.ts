import type { ListingFacts } from '../evidence/facts.ts';
import { IntColumn } from '../links/use-table.ts';

/** What sellers offer: in row `r` the seller `sellers[r]` has `counts[r]` listings of the brand `names[brands[r]]`. */
export interface Offers {
  /** Keys of sellers; one stands in as many rows as it has brands, or more. */
  readonly sellers: readonly string[];
  readonly brands: Int32Array;
  readonly counts: Int32Array;
  readonly names: readonly string[];
}

export const NO_OFFERS: Offers = { sellers: [], brands: new Int32Array(), counts: new Int32Array(), names: [] };

/** Gathers who offers what. */
export class OfferTable {
  readonly #sellers: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #brands = new IntColumn();
  readonly #counts = new IntColumn();

  add(seller: string, brand: string, listings: number): void {
    const number = this.#numbers.get(brand) ?? this.#numbers.size;
    this.#numbers.set(brand, number);
    this.#sellers.push(seller);
    this.#brands.push(number);
    this.#counts.push(listings);
  }

  /** Adds what listings say; those that name no brand are left out. */
  addAll(rows: readonly Pick<ListingFacts, 'seller' | 'brand' | 'listings'>[]): this {
    for (const { seller, brand, listings } of rows) if (brand !== null) this.add(seller, brand, listings);
    return this;
  }

  offers(): Offers {
    const names = [...this.#numbers.keys()];
    return { sellers: this.#sellers, brands: this.#brands.cells(), counts: this.#counts.cells(), names };
  }
}
