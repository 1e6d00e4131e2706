import type { Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import { useOf, type Use } from './account.ts';
import type { Account } from './account.ts';
import { offerOf } from './goods.ts';

const COUNTS = [2, 2, 3, 3, 4, 5, 6];
const OWN_PICTURE = 0.3;
const CHEAP_OF_GUILTY = 0.6;
const TAKEN_DOWN = { unlisted: 0.12, byPlatform: 0.03 };

const GUILTY_REASONS = [
  'counterfeit, notice of the brand owner',
  'suspected replica',
  'not genuine: packing and label differ',
  'IP complaint upheld',
  'фалшива стока, сигнал от марката',
  'fals, reclamatie titular marca',
  'taklit ürün şikayeti',
];
const PLAIN_REASONS = [
  'duplicate',
  'wrong category',
  'poor pictures',
  'sold out',
  'price error',
  'text in capitals',
  'shipping time not kept',
];

interface Offer {
  readonly key: Draw;
  readonly image?: string;
  readonly isCheap?: boolean;
  /** Taken down as counterfeit, rightly or not. */
  readonly isNamed?: boolean;
}

/** Writes down the two to six things an account sells, the dear and the cheap and those taken down. */
export function writeListings(book: Book, account: Account): void {
  const { marks, draw } = account;
  const count = draw.at('listings').pick(COUNTS);
  const named = marks.includes('removal') ? Math.ceil(count / 3) : marks.includes('wrong removal') ? 1 : 0;
  for (let at = 0; at < count; at++) {
    const key = draw.at('listing').at(at);
    const isCheap = marks.includes('cheap') ? key.chance(CHEAP_OF_GUILTY) : marks.includes('clearance') && at === 0;
    const image = key.at('pictured').chance(OWN_PICTURE) ? { image: key.at('image').hex(16) } : {};
    writeListing(book, useOf(account, key), { key, isCheap, isNamed: at < named, ...image });
  }
}

/** Writes one listing of a seller down, posted while the use lasts. */
export function writeListing(book: Book, { account, from, until }: Use, offer: Offer): void {
  const { key, image = null, isCheap = false, isNamed = false } = offer;
  const { brand, title, price } = offerOf(key, account.niche, isCheap);
  const posted = key.at('posted').between(from, until);
  const isPlain = !isNamed && key.at('plain').chance(TAKEN_DOWN.byPlatform);
  const isGone = isNamed || isPlain || key.at('gone').chance(TAKEN_DOWN.unlisted);
  book.add('listings', {
    listing_id: `offer-${key.hex(14)}`,
    seller_id: account.id,
    title,
    brand,
    category: account.niche.category,
    price,
    currency: 'EUR',
    posted_at: dateText(posted),
    removed_at: isGone ? dateText(Math.min(until, posted + key.at('days').between(3, 120))) : null,
    removal_reason: isNamed
      ? key.at('reason').pick(GUILTY_REASONS)
      : isPlain
        ? key.at('reason').pick(PLAIN_REASONS)
        : null,
    image,
  });
}
