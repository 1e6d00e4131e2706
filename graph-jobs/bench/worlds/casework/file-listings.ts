import type { Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import type { Account, Pricing } from './account.ts';
import type { Brand } from './brands.ts';
import type { Files } from './files.ts';
import { idOf, opaque } from './names.ts';

/** Price as a share of the price in a shop, at least and at most, and how often it is what it is in a sale. */
const PRICES: Readonly<Record<Pricing, { readonly range: readonly [number, number]; readonly sale: number }>> = {
  plain: { range: [0.82, 1.05], sale: 0.2 },
  secondhand: { range: [0.3, 0.75], sale: 0.05 },
  clearance: { range: [0.2, 0.5], sale: 0 },
  parallel: { range: [0.65, 0.88], sale: 0.1 },
  fake: { range: [0.08, 0.35], sale: 0 },
  cover: { range: [0.45, 0.95], sale: 0.1 },
};
/** A shop opens with some listings, the others follow over time. */
const FIRST_LISTINGS = 2;
const SALE: readonly [number, number] = [0.45, 0.8];

const CURRENCIES = [
  { currency: 'EUR', rate: 1, weight: 5 },
  { currency: 'USD', rate: 1.1, weight: 4 },
  { currency: 'CNY', rate: 7.8, weight: 3 },
];
const EXTRAS: Readonly<Record<Pricing, readonly string[]>> = {
  plain: ['new', 'with receipt', 'original box', 'top quality'],
  secondhand: ['pre-owned', 'worn twice', 'good condition', 'no box'],
  clearance: ['customer return', 'outlet', 'shop-soiled', 'last piece'],
  parallel: ['import', 'new, EU stock', 'sealed', ''],
  fake: ['top quality', 'factory price', 'same as store', 'new with tags'],
  cover: ['new', 'gift', 'new with tags', 'boxed'],
};
const ACCUSED = [
  'counterfeit, confirmed by test purchase',
  'brand owner notice: replica goods',
  'trade mark infringement',
  'reported as fake by the rights holder',
  '假货投诉',
];
const HARMLESS = [
  'expired',
  'duplicate listing',
  'withdrawn by seller',
  'wrong category',
  'picture used without leave',
  'sold',
];

/** Writes down what an account offers; the pictures it uses are all on some listing. */
export function fileListings(files: Files, account: Account): void {
  const pictures = account.uses.filter(({ kind }) => kind === 'image');
  const drawn = account.listsLittle
    ? account.draw.at('listings').between(0, 2)
    : account.draw.at('listings').between(2, 5);
  const count = Math.max(drawn, pictures.length, account.signals.has('removal') ? 1 : 0);
  for (let at = 0; at < count; at++) {
    const picture = pictures[at % Math.max(1, pictures.length + (count > pictures.length ? 1 : 0))];
    fileListing(files, account, at, picture?.value.text ?? null);
  }
}

function fileListing({ book, end }: Files, account: Account, at: number, image: string | null): void {
  const draw = account.draw.at('listing').at(at);
  const last = Math.min(account.closed ?? end, end);
  const posted =
    account.opened +
    Math.floor((last - account.opened) * draw.at('posted').uniform() ** (at < FIRST_LISTINGS ? 4 : 1.2));
  const brand = draw.at('brand').pick(account.brands);
  const money = account.draw.at('currency').weighted(CURRENCIES, ({ weight }) => weight);
  const removed = removal(account, at, posted, last);
  book.add('listings', {
    listing_id: `l${opaque(account.index * 16 + (at % 16), 5)}${at >= 16 ? `-${at}` : ''}`,
    seller_id: idOf(account),
    title: titleOf(brand, account.pricing, draw.at('title')),
    brand: brand.name,
    category: brand.category,
    price: (brand.price * money.rate * shareOf(account.pricing, draw.at('price'))).toFixed(2),
    currency: money.currency,
    posted_at: dateText(posted),
    removed_at: dateText(removed?.day ?? null),
    removal_reason: removed?.reason ?? null,
    image,
  });
}

function removal({ signals, draw }: Account, at: number, posted: number, last: number) {
  const own = draw.at('removed').at(at);
  const day = Math.min(last, posted + own.at('day').between(3, 120));
  const isAccused = signals.has('removal') && (at === 0 || own.at('accused').chance(0.35));
  if (isAccused) return { day, reason: own.at('reason').pick(ACCUSED) };
  return own.chance(0.12) ? { day, reason: own.at('reason').pick(HARMLESS) } : null;
}

function shareOf(pricing: Pricing, draw: Draw): number {
  const { range, sale } = PRICES[pricing];
  const [low, high] = draw.at('sale').chance(sale) ? SALE : range;
  return low + (high - low) * draw.at('share').uniform();
}

function titleOf({ name, articles }: Brand, pricing: Pricing, draw: Draw): string {
  return `${name} ${draw.at('article').pick(articles)} ${draw.at('extra').pick(EXTRAS[pricing])}`.trim();
}
