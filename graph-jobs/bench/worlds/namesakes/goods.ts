import { dateText, dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import { BRANDS, FAKED, type Brand } from './brands.ts';
import type { Account } from './cast.ts';
import { CURRENCY, dayIn, endOf, type Ledger } from './ledger.ts';

/** What an account deals in, mostly. */
export function tradeOf({ group, draw }: Account): Brand[] {
  const own = group.kind === 'operator' || group.kind === 'cooperative' ? group.draw : draw;
  const among = group.racket ? FAKED : BRANDS;
  const main = own.at('trade').pick(among);
  return [main, ...BRANDS.filter(({ category, name }) => category === main.category && name !== main.name)];
}

/** How a price comes about, as a share of the usual one. */
const HONEST_PRICES = [
  { weight: 62, low: 0.88, high: 1.15, note: '' },
  { weight: 16, low: 0.65, high: 0.88, note: 'sale' },
  { weight: 14, low: 0.25, high: 0.65, note: 'used' },
  { weight: 8, low: 1.15, high: 1.5, note: '' },
] as const;
const FAKE_PRICE = { low: 0.12, high: 0.45, note: '' } as const;
const CLEARANCE = { low: 0.25, high: 0.5, note: 'clearance' } as const;

/** Writes down what an account sells, and what was taken down. */
export function writeListings({ book, scribe }: Ledger, member: Account): void {
  const { id, draw, pictures, conduct } = member;
  const trade = tradeOf(member);
  const count = Math.max(pictures.length, draw.at('listings').between(2, 6));
  const isCheap = draw.at('cheap').chance(0.65);
  for (let at = 0; at < count; at++) {
    const own = draw.at('listing').at(at);
    const brand = own.at('other').chance(0.12) ? own.at('brand').pick(BRANDS) : own.at('brand').pick(trade.slice(0, 2));
    const isFake = conduct === 'fakes' && brand.name !== '' && (at === 0 || own.at('is fake').chance(0.55));
    const price = priceOf(conduct, isFake && isCheap, own);
    const picture = pictures[at] ?? (own.at('owned').chance(0.15) ? imageOf(own) : undefined);
    book.add('listings', {
      listing_id: `l-${id}-${String(at)}`,
      seller_id: id,
      title: titleOf(brand, price.note, own),
      brand: brand.name === '' ? null : brand.name,
      category: brand.category,
      price: (brand.price * (price.low + (price.high - price.low) * own.at('price').uniform())).toFixed(2),
      currency: CURRENCY,
      image: picture ? scribe.text(picture, own) : null,
      ...removalOf(member, { own, isFake, isFirst: at === 0 }),
    });
  }
}

function priceOf(conduct: Account['conduct'], isFake: boolean, own: Draw) {
  if (isFake) return FAKE_PRICE;
  if (conduct === 'clearing' && own.at('clears').chance(0.6)) return CLEARANCE;
  return own.at('deal').weighted(HONEST_PRICES, ({ weight }) => weight);
}

function imageOf(own: Draw) {
  const plain = own.at('image').hex(24);
  return { id: `image:${plain}`, kind: 'image', plain } as const;
}

function titleOf({ name, goods }: Brand, note: string, own: Draw): string {
  const words = [name, own.at('goods').pick(goods), note, note === 'used' ? '' : own.at('more').pick(MORE)];
  return words.filter((word) => word !== '').join(' ');
}

const MORE = ['', '', 'new', 'fast delivery', 'free shipping', 'original', 'top quality', 'gift'];

const FAKE_REASONS = [
  'counterfeit',
  'Brand owner complaint: not genuine',
  'suspected replica, trademark report',
  '假货投诉',
  'IP complaint - fake goods',
  'falsifikat, prijava nosioca žiga',
];
const OTHER_REASONS = [
  'duplicate listing',
  'wrong category',
  'expired',
  'removed by seller',
  'missing safety label',
  '重复',
];

interface Fate {
  readonly own: Draw;
  readonly isFake: boolean;
  readonly isFirst: boolean;
}

function removalOf(member: Account, { own, isFake, isFirst }: Fate): Row {
  const posted = dayIn(member, own.at('posted').uniform() * 0.8);
  const isWronged = member.conduct === 'wronged' && isFirst;
  const isCounterfeit = isWronged || (isFake && own.at('is removed').chance(isFirst ? 0.75 : 0.4));
  if (!isCounterfeit && !own.at('goes').chance(0.05)) return { posted_at: posted };
  const first = dayOf(posted ?? '');
  const removed = dateText(first + Math.floor((endOf(member) - first) * own.at('removed').uniform()));
  const reason = own.at('reason').pick(isCounterfeit ? FAKE_REASONS : OTHER_REASONS);
  return { posted_at: posted, removed_at: removed, removal_reason: reason };
}
