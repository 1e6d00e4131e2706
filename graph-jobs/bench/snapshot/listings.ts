import type { BrandMedian, HiddenBrandFacts, ListingFacts, RepostFacts } from '#jobs/detect/evidence/facts';
import { groupBy } from '#jobs/detect/links/group-by';
import { BOUNDS } from '#jobs/detect/evidence/read-bounds';
import { matches, STEERING_PATTERN, STRIKE_PATTERN } from '#jobs/detect/red-flags/words';
import { medianOf, orNull } from './cells.ts';
import type { StoredLinks } from './links.ts';
import { dayOf, type Tables } from './tables.ts';

/** A listing with who shows it (`shop`: the seller or its store) and the sellers behind that. */
interface Listing {
  readonly key: string;
  readonly shop: string;
  readonly sellers: readonly string[];
  readonly brand: string | null;
  readonly category: string | null;
  readonly currency: string | null;
  readonly price: number | null;
  readonly posted: string;
  readonly removed: string;
  readonly title: string;
  readonly struck: boolean;
  readonly steering: boolean;
  readonly image: string | null;
}

/** A listing as one of its sellers offers it. */
type Offer = Listing & { readonly seller: string };

/** Everything that listings tell: what each seller offers, what it hides, what it lists again, and usual prices. */
export function listingSignals(tables: Tables, links: StoredLinks, operated: ReadonlyMap<string, readonly string[]>) {
  const images = new Map([...links.of('DEPICTS')].map(({ from, to }) => [from, to]));
  const listings = readListings(tables, operated, images);
  const offers = listings.flatMap((listing) => listing.sellers.map((seller) => ({ ...listing, seller })));
  const byImage = groupBy(
    listings.filter(({ image }) => image !== null),
    ({ image }) => image as string,
  );
  return {
    listings: [...groupBy(offers, (row) => nameOf(row.seller, row)).values()].map(summarise),
    hiddenBrands: findHidden(offers, byImage),
    reposts: findReposts(offers, byImage),
    brandMedians: mediansOf(listings),
  };
}

function mediansOf(listings: readonly Listing[]): BrandMedian[] {
  const priced = listings.filter(({ brand, price }) => brand !== null && price !== null);
  return [...groupBy(priced, (row) => nameOf('', row)).values()].map((group) => {
    const [{ brand, category, currency }] = group as [Listing];
    return {
      brand: brand ?? '',
      category,
      currency,
      median: medianOf(group.map(({ price }) => price)) ?? 0,
      listings: group.length,
    };
  });
}

function readListings(
  tables: Tables,
  operated: ReadonlyMap<string, readonly string[]>,
  images: ReadonlyMap<string, string>,
): Listing[] {
  return tables.map('listings', (read) => {
    const shop = read('store_id') ? `store:${read('store_id')}` : `seller:${read('seller_id')}`;
    const key = `listing:${read('listing_id')}`;
    return {
      key,
      shop,
      sellers: shop.startsWith('seller:') ? [shop] : (operated.get(shop) ?? []),
      brand: orNull(read('brand')),
      category: orNull(read('category')),
      currency: orNull(read('currency')),
      price: read('price') === '' ? null : Number(read('price')),
      posted: read('posted_at'),
      removed: read('removed_at'),
      title: read('title'),
      struck: matches(STRIKE_PATTERN, orNull(read('removal_reason'))),
      steering: matches(STEERING_PATTERN, orNull(read('title'))),
      image: images.get(key) ?? null,
    };
  });
}

function nameOf(seller: string, { brand, category, currency }: Listing): string {
  return [seller, brand, category, currency].join('\n');
}

function summarise(rows: Offer[]): ListingFacts {
  const [{ seller, brand, category, currency, key }] = rows as [Offer];
  const [struck, steering] = [rows.filter((row) => row.struck), rows.filter((row) => row.steering)];
  return {
    seller,
    brand,
    category,
    currency,
    medianPrice: medianOf(rows.map(({ price }) => price)),
    listings: rows.length,
    removed: rows.filter(({ removed }) => removed !== '').length,
    struck: struck.length,
    struckSample: leastKey(struck),
    steering: steering.length,
    steeringSample: leastKey(steering),
    sample: leastKey(rows) ?? key,
  };
}

function leastKey(rows: readonly Listing[]): string | null {
  return rows.reduce<string | null>((least, { key }) => (least === null || key < least ? key : least), null);
}

type ByImage = ReadonlyMap<string, readonly Listing[]>;

/** Of sellers with a listing without a brand: how many have a picture that others show under one brand alone. */
function findHidden(listings: readonly Offer[], byImage: ByImage): HiddenBrandFacts[] {
  const nameless = new Set(listings.filter(({ brand }) => brand === null).map(({ seller }) => seller));
  const pictured = listings.filter(({ seller, image }) => image !== null && nameless.has(seller));
  return [...groupBy(pictured, ({ seller }) => seller)].map(([seller, own]) => {
    const hidden = own.flatMap((listing) => {
      const brand = hiddenBrandOf(listing, byImage);
      return brand === null ? [] : [{ key: listing.key, brand }];
    });
    return {
      seller,
      pictured: own.length,
      hidden: hidden.length,
      brand: hidden.map(({ brand }) => brand).sort()[0] ?? null,
      sample: hidden.map(({ key }) => key).sort()[0] ?? null,
    };
  });
}

function hiddenBrandOf({ brand, image, title }: Listing, byImage: ByImage): string | null {
  const sharing = byImage.get(image ?? '') ?? [];
  if (brand !== null || sharing.length > BOUNDS.image.widest) return null;
  const named = sharing.filter((other) => other.brand !== null);
  const brands = new Set(named.map((other) => other.brand as string));
  const [only = ''] = brands;
  const isHidden = brands.size === 1 && new Set(named.map(({ shop }) => shop)).size >= BOUNDS.image.shops;
  return isHidden && !title.toLowerCase().includes(only.toLowerCase()) ? only : null;
}

function findReposts(listings: readonly Offer[], byImage: ByImage): RepostFacts[] {
  return listings
    .filter(({ struck, removed, image }) => struck && removed !== '' && image !== null)
    .flatMap((gone) => {
      const sharing = byImage.get(gone.image ?? '') ?? [];
      if (sharing.length > BOUNDS.reposts.widest) return [];
      return sharing
        .filter((again) => again.key !== gone.key && isSoonAfter(again.posted, gone.removed))
        .flatMap(({ key: again, sellers }) =>
          sellers.map((by) => ({ seller: gone.seller, gone: gone.key, again, by })),
        );
    });
}

function isSoonAfter(posted: string, removed: string): boolean {
  const [day, gone] = [dayOf(posted), dayOf(removed)];
  return day !== null && gone !== null && posted >= removed && day <= gone + BOUNDS.reposts.days;
}
