/** What the graph says about one seller, as detection reads it. */
export interface SellerFacts {
  readonly key: string;
  readonly status: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly closureReason: string | null;
  readonly country: string | null;
}

/** A seller's listings of one brand, category and currency. */
export interface ListingFacts {
  readonly seller: string;
  readonly brand: string | null;
  readonly category: string | null;
  readonly currency: string | null;
  readonly medianPrice: number | null;
  readonly listings: number;
  readonly removed: number;
  readonly reasons: readonly string[];
  /** Key of one of them, as evidence. */
  readonly sample: string;
}

/** Something that happened to a seller, to its store or to the party behind it (`about`). */
export interface OutcomeFacts {
  readonly seller: string;
  readonly outcome: string;
  readonly about: string;
  readonly type: string;
  readonly finding: string | null;
  readonly occurredAt: string | null;
  readonly value: number | null;
  readonly currency: string | null;
}

/** A brand that a seller may sell, between two days (null = open). */
export interface AuthorisationFacts {
  readonly seller: string;
  readonly brandKey: string;
  readonly brand: string;
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

/** The name an account is held in, beside the names of the seller's declared owners. */
export interface PayeeFacts {
  readonly seller: string;
  readonly account: string;
  readonly nameKey: string;
  readonly owners: readonly string[];
}

/** A brand's usual price in a category and currency. */
export interface BrandMedian {
  readonly brand: string;
  readonly category: string | null;
  readonly currency: string | null;
  readonly median: number;
  readonly listings: number;
}

/** What is known about the members of communities beyond what they share. */
export interface Signals {
  readonly listings: readonly ListingFacts[];
  readonly outcomes: readonly OutcomeFacts[];
  readonly authorisations: readonly AuthorisationFacts[];
  readonly payees: readonly PayeeFacts[];
}
