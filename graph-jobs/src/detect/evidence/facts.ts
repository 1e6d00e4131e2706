import type { LinkRef } from '@ringbreaker/cypher/domain';

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
  /** Key of one of them, as evidence. */
  readonly sample: string;
  /** Taken down as counterfeit or for a trade mark, and one of these. */
  readonly struck: number;
  readonly struckSample: string | null;
  /** Whose title leads the buyer off the platform, and one of these. */
  readonly steering: number;
  readonly steeringSample: string | null;
}

/** A seller's listings with a picture, and those without a brand whose picture others show under one brand. */
export interface HiddenBrandFacts {
  readonly seller: string;
  readonly pictured: number;
  readonly hidden: number;
  readonly brand: string | null;
  readonly sample: string | null;
}

/** A listing taken down as counterfeit, and another with its picture posted soon after by a seller. */
export interface RepostFacts {
  readonly seller: string;
  readonly gone: string;
  readonly again: string;
  readonly by: string;
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

/** Counterfeit goods found at who supplies a seller. */
export interface SupplierOutcomeFacts {
  readonly seller: string;
  readonly supplier: string;
  readonly outcome: string;
  readonly type: string;
  readonly occurredAt: string | null;
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

/** A year's dollars into an account that is the seller's alone. */
export interface IncomeFacts {
  readonly seller: string;
  readonly account: string;
  readonly sales: number;
  readonly amount: number;
}

/** A payment as an account sees it: key, way (`TO` the account or `FROM` it), day, amount, other account, one holder's. */
export type FlowPayment = readonly [
  payment: string,
  way: 'TO' | 'FROM',
  paidAt: string,
  amount: number,
  other: string,
  oneHolder: boolean,
];

/** The payments of a seller's account in one currency. */
export interface FlowFacts {
  readonly seller: string;
  readonly account: string;
  readonly currency: string | null;
  readonly payments: readonly FlowPayment[];
}

/** An address of a seller, its store or its owner that many use. */
export interface AddressFacts {
  readonly seller: string;
  readonly owner: string;
  readonly address: string;
  readonly display: string | null;
  readonly addressRole: string;
  readonly users: number;
}

/** A seller's parcels in one currency; `small` ones of the `counted`, and the middle declared value of a piece. */
export interface ParcelFacts {
  readonly seller: string;
  readonly currency: string | null;
  readonly parcels: number;
  readonly counted: number;
  readonly small: number;
  readonly valued: number;
  readonly medianUnitValue: number | null;
  readonly sample: string;
}

/** Parcels of a seller that went through third countries (`;` between). */
export interface DetourFacts {
  readonly seller: string;
  readonly origin: string | null;
  readonly transit: string;
  readonly destination: string | null;
  readonly parcels: number;
  readonly sample: string;
}

/** Several dated parcels of a seller to one address. */
export interface ConsignmentFacts {
  readonly seller: string;
  readonly place: string;
  readonly country: string | null;
  readonly currency: string | null;
  readonly parcels: readonly (readonly [parcel: string, shippedAt: string, declaredValue: number])[];
}

/** Labels or packaging, or goods without a mark, that a seller sent to one address. */
export interface PackingFacts {
  readonly seller: string;
  readonly place: string;
  readonly sort: 'labels' | 'blanks';
  readonly parcels: readonly (readonly [parcel: string, shippedAt: string, description: string])[];
}

/** How near a seller stands to confirmed ones of its component, and the shortest way there. */
export interface ExposureFacts {
  readonly seller: string;
  /** Share of a random walk from the confirmed that ends at this seller, 0 to 1. */
  readonly exposure: number;
  readonly confirmed: string;
  readonly path: readonly LinkRef[];
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
  readonly hiddenBrands: readonly HiddenBrandFacts[];
  readonly reposts: readonly RepostFacts[];
  readonly outcomes: readonly OutcomeFacts[];
  readonly supplierOutcomes: readonly SupplierOutcomeFacts[];
  readonly authorisations: readonly AuthorisationFacts[];
  readonly payees: readonly PayeeFacts[];
  readonly income: readonly IncomeFacts[];
  readonly flows: readonly FlowFacts[];
  readonly addresses: readonly AddressFacts[];
  readonly parcels: readonly ParcelFacts[];
  readonly detours: readonly DetourFacts[];
  readonly consignments: readonly ConsignmentFacts[];
  readonly packing: readonly PackingFacts[];
  readonly exposures: readonly ExposureFacts[];
}

/** Nothing known: what a caller that reads only some of it starts from. */
export const NO_SIGNALS: Signals = {
  listings: [],
  hiddenBrands: [],
  reposts: [],
  outcomes: [],
  supplierOutcomes: [],
  authorisations: [],
  payees: [],
  income: [],
  flows: [],
  addresses: [],
  parcels: [],
  detours: [],
  consignments: [],
  packing: [],
  exposures: [],
};
