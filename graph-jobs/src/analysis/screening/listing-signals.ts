import { SIGNAL_WORDS, type ScreenedListing, type Signal, saying, written, asId } from '@ringbreaker/cypher/domain';
import type { BrandMedian } from '../../detect/evidence/facts.ts';
import { comparableListings } from '../../detect/red-flags/product/low-price.ts';
import { matches, STEERING_PATTERN } from '../../detect/red-flags/words.ts';
import { signalOfPrice } from '../../detect/suspicion/own-signals.ts';
import type { PicturedBrand } from './lookups.ts';

export interface ListingSignal {
  readonly signal: Signal;
  readonly says: string;
}

/** What a listing is held against: usual prices, what its pictures stand for elsewhere, what its seller may sell. */
export interface ListingContext {
  readonly medians: readonly BrandMedian[];
  readonly pictures: readonly PicturedBrand[];
  /** Keys of brands. */
  readonly authorised: readonly string[];
}

/** What a listing shows by itself, as detection reads it: its price, a brand that is hidden, a title that leads away. */
export function signalsOfListing(listing: ScreenedListing, context: ListingContext): ListingSignal[] {
  return [...ofPrice(listing, context), ...ofPictures(listing, context), ...ofTitle(listing)];
}

const SELLER = 'screened';

function ofPrice({ brand, category, currency, price }: ScreenedListing, context: ListingContext): ListingSignal[] {
  const listing = { seller: SELLER, brand: brand ?? null, category: category ?? null };
  const priced = { ...listing, currency: currency ?? null, medianPrice: price ?? null };
  const authorisations = context.authorised.map((brandKey) => ({ seller: SELLER, brandKey }));
  return comparableListings({ listings: [priced], authorisations }, context.medians).flatMap(({ usual, ratio }) => {
    const signal = signalOfPrice(ratio);
    if (signal === null) return [];
    const { currency, median } = usual;
    const says = saying`${SIGNAL_WORDS[signal]}: ${Math.round(ratio * 100)} % of ${median.toFixed(2)}${currency === null ? '' : ` ${asId(currency)}`}, the median of ${usual.listings} listings of the brand.`;
    return [{ signal, says }];
  });
}

/** A listing that names no brand, with a picture that several shops list under one. */
function ofPictures({ brand, title }: ScreenedListing, { pictures }: ListingContext): ListingSignal[] {
  if (brand !== undefined && brand.trim() !== '') return [];
  const hidden = pictures.filter((one) => !title?.toLowerCase().includes(one.brand.toLowerCase()));
  return hidden.slice(0, 1).map((one) => ({
    signal: 'conduct',
    says: saying`It names no brand and shows a picture that ${one.shops} shops list under ${written(one.brand)}.`,
  }));
}

function ofTitle({ title }: ScreenedListing): ListingSignal[] {
  if (!matches(STEERING_PATTERN, title ?? null)) return [];
  return [{ signal: 'conduct', says: saying`Its title leads buyers off the platform.` }];
}
