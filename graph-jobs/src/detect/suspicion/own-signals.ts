import type { Signal } from '@ringbreaker/cypher/domain';
import type {
  AuthorisationFacts,
  BrandMedian,
  HiddenBrandFacts,
  ListingFacts,
  OutcomeFacts,
  RepostFacts,
  SellerFacts,
  SupplierOutcomeFacts,
} from '../evidence/facts.ts';
import { SIGNAL_IDS } from '../policy.ts';
import { isOfGoods } from '../red-flags/outcome/confirmed-outcome.ts';
import { comparableListings, type PricedListing } from '../red-flags/product/low-price.ts';
import { matches, STRIKE_PATTERN } from '../red-flags/words.ts';

/** What of a seller's own its signals are read from. */
export interface OwnEvidence {
  readonly sellers: ReadonlyMap<string, Pick<SellerFacts, 'key' | 'status' | 'closedAt' | 'closureReason'>>;
  readonly listings: readonly (PricedListing & Pick<ListingFacts, 'struck' | 'steering'>)[];
  readonly outcomes: readonly Pick<OutcomeFacts, 'seller' | 'type' | 'finding'>[];
  readonly supplierOutcomes: readonly Pick<SupplierOutcomeFacts, 'seller'>[];
  readonly authorisations: readonly Pick<AuthorisationFacts, 'seller' | 'brandKey'>[];
  readonly reposts: readonly Pick<RepostFacts, 'seller'>[];
  readonly hiddenBrands: readonly Pick<HiddenBrandFacts, 'seller' | 'hidden' | 'pictured'>[];
}

/** Share of pictures that hide a brand. */
const HIDDEN_SHARE = 0.3;
/** Prices as shares of the brand's usual one, each band with its signal. */
export const PRICE_BANDS: readonly (readonly [below: number, signal: Signal])[] = [
  [0.3, 'veryLowPrice'],
  [0.45, 'lowPrice'],
  [0.8, 'middlingPrice'],
];

/** The signal that a price is, by its share of the usual one; null where it is none. */
export function signalOfPrice(ratio: number): Signal | null {
  return PRICE_BANDS.find(([below]) => ratio < below)?.[1] ?? null;
}

/**
 * The signals that each seller shows by itself, whomever it is tied to.
 * @returns bits by seller key, one for each of `SIGNAL_IDS`; who shows nothing is left out
 */
export function readOwnSignals(evidence: OwnEvidence, medians: readonly BrandMedian[]): Map<string, number> {
  const bits = new Map<string, number>();
  const mark = (seller: string, signal: Signal) => bits.set(seller, (bits.get(seller) ?? 0) | bitOf(signal));
  for (const outcome of evidence.outcomes) {
    const signal = signalOf(outcome);
    if (signal) mark(outcome.seller, signal);
  }
  for (const { seller } of evidence.supplierOutcomes) mark(seller, 'supplied');
  for (const { key, status, closedAt, closureReason } of evidence.sellers.values()) {
    if (status === 'suspended') mark(key, 'suspended');
    if (status === 'closed' || closedAt !== null) mark(key, 'closed');
    if (matches(STRIKE_PATTERN, closureReason)) mark(key, 'taken');
  }
  for (const { seller, struck, steering } of evidence.listings) {
    if (struck > 0) mark(seller, 'taken');
    if (steering > 0) mark(seller, 'conduct');
  }
  for (const { seller } of evidence.reposts) mark(seller, 'conduct');
  for (const { seller, hidden, pictured } of evidence.hiddenBrands)
    if (hidden > 0 && hidden >= HIDDEN_SHARE * pictured) mark(seller, 'conduct');
  for (const { seller } of evidence.authorisations) mark(seller, 'authorised');
  for (const [seller, ratio] of lowestPrices(evidence, medians)) {
    const signal = signalOfPrice(ratio);
    if (signal) mark(seller, signal);
  }
  return bits;
}

/** Who can show what only some can: brands hidden by who names none, goods listed again by who had some taken down. */
export function hintersIn(listings: readonly Pick<ListingFacts, 'seller' | 'brand' | 'struck'>[]): {
  readonly hiddenBrands: string[];
  readonly reposts: string[];
} {
  const sellersIn = (rows: typeof listings) => [...new Set(rows.map(({ seller }) => seller))];
  return {
    hiddenBrands: sellersIn(listings.filter(({ brand }) => brand === null)),
    reposts: sellersIn(listings.filter(({ struck }) => struck > 0)),
  };
}

/** The signals that some bits stand for, in their order. */
export function signalsIn(bits: number): Signal[] {
  return SIGNAL_IDS.filter((signal) => (bits & bitOf(signal)) !== 0);
}

/** The bit of a signal. */
export function bitOf(signal: Signal): number {
  return 1 << SIGNAL_IDS.indexOf(signal);
}

/** What somebody found or took down: of prices honest circles have the same. */
export const CONFIRMED = bitOf('goods') | bitOf('taken');

/** The signals of all accounts of an operator as those of one witness: of its prices the lowest alone speaks. */
export function asOneWitness(bits: number): number {
  const [lowest, ...others] = PRICE_BANDS.map(([, signal]) => bitOf(signal)).filter((bit) => bits & bit);
  return lowest === undefined ? bits : bits & ~others.reduce((all, bit) => all | bit, 0);
}

/** What an outcome is a signal of; goods that were found genuine are none, for who deals in both shows some. */
function signalOf(outcome: Pick<OutcomeFacts, 'type' | 'finding'>): Signal | null {
  if (outcome.finding === 'genuine') return null;
  if (outcome.finding !== 'counterfeit') return 'unclear';
  return isOfGoods(outcome) ? 'goods' : 'taken';
}

/** Each seller's lowest price as a share of the brand's usual one. */
function lowestPrices(evidence: OwnEvidence, medians: readonly BrandMedian[]): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const { listing, ratio } of comparableListings(evidence, medians))
    lowest.set(listing.seller, Math.min(lowest.get(listing.seller) ?? Infinity, ratio));
  return lowest;
}
