import { compareTexts } from '../../compare-texts.ts';
import type { ListingFacts } from '../evidence/facts.ts';
import { placeIn } from '../links/projection.ts';
import { sortByNumber } from '../links/sort-by-number.ts';
import { IntColumn, Numbering } from '../links/use-table.ts';

/**
 * What sellers offer: the seller `sellers[s]` has, in each row `r` from `offsets[s]` to `offsets[s + 1]`, `counts[r]`
 * listings of the brand `names[brands[r]]`.
 */
export interface Offers {
  /** Keys of sellers that name a brand, each once, in their order. */
  readonly sellers: readonly string[];
  readonly offsets: Int32Array;
  readonly brands: Int32Array;
  readonly counts: Int32Array;
  readonly names: readonly string[];
}

/** Rows of offers by the numbers of what they name, in any order. */
interface OfferRows extends Pick<Offers, 'sellers' | 'names' | 'brands' | 'counts'> {
  /** The number of each row's seller. */
  readonly seller: Int32Array;
}

/** Puts rows under their sellers. */
export function offersOf({ sellers, seller, brands, counts, names }: OfferRows): Offers {
  const { offsets, rows } = sortByNumber(seller, sellers.length);
  const pick = (cells: Int32Array) => rows.map((row) => cells[row] as number);
  return { sellers, offsets, brands: pick(brands), counts: pick(counts), names };
}

/** Each brand that a seller offers, by its number, with how many listings; a brand may come more than once. */
export function* offeredBy({ sellers, offsets, brands, counts }: Offers, key: string): Generator<[number, number]> {
  const seller = placeIn(sellers, key);
  if (sellers[seller] !== key) return;
  for (let row = offsets[seller] as number; row < (offsets[seller + 1] as number); row++)
    yield [brands[row] as number, counts[row] as number];
}

/** Gathers who offers what. */
export class OfferTable {
  readonly #sellers = new Numbering();
  readonly #names = new Numbering();
  readonly #seller = new IntColumn();
  readonly #brands = new IntColumn();
  readonly #counts = new IntColumn();

  add(seller: string, brand: string, listings: number): void {
    this.#seller.push(this.#sellers.of(seller));
    this.#brands.push(this.#names.of(brand));
    this.#counts.push(listings);
  }

  /** Adds what listings say; those that name no brand are left out. */
  addAll(rows: readonly Pick<ListingFacts, 'seller' | 'brand' | 'listings'>[]): this {
    for (const { seller, brand, listings } of rows) if (brand !== null) this.add(seller, brand, listings);
    return this;
  }

  offers(): Offers {
    const sellers = [...this.#sellers.names].sort(compareTexts);
    const places = new Int32Array(sellers.length);
    sellers.forEach((key, place) => (places[this.#sellers.of(key)] = place));
    const seller = this.#seller.cells().map((number) => places[number] as number);
    const [brands, counts] = [this.#brands.cells(), this.#counts.cells()];
    return offersOf({ sellers, seller, brands, counts, names: this.#names.names });
  }
}
