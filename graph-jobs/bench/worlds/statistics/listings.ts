import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import { allOf, type Account } from './account.ts';
import { BRANDS, PLAIN, type Brand } from './brands.ts';
import type { Mark } from './marks.ts';
import { LAST_DAY } from './opening.ts';
import { FAKE_REASONS, HARMLESS_REASONS } from './reasons.ts';
import { SETTINGS, type LevelSettings } from './settings.ts';
import type { Spelling } from './spelling.ts';
import { LANDS } from './words.ts';

const { goods } = SETTINGS;

/** What an account sells, in the order of its listings. */
export type Goods = Omit<Brand, 'name' | 'honest' | 'racket'> & { readonly name: string | null };

/** The goods of an account: those of its network, others, and plain ones. The guilty sell one brand at least. */
export function goodsOf(account: Account, mark: Mark | undefined): Goods[] {
  const draw = account.draw.at('goods');
  const side = account.network?.isRacket ? 'racket' : 'honest';
  const focus = focusOf(account.network?.draw ?? account.draw, side);
  return Array.from({ length: draw.at('count').between(2, 6) }, (_, at) => {
    const own = draw.at(at);
    const isBranded = (at === 0 && mark?.isGuilty === true) || own.at('branded').chance(goods.branded[side]);
    if (!isBranded) return { ...own.at('plain').pick(PLAIN), name: null };
    if (own.at('focus').chance(goods.focus)) return own.at('which').pick(focus);
    return own.at('any').weighted(BRANDS, (brand) => brand.honest);
  });
}

function focusOf(draw: Draw, side: 'honest' | 'racket'): Brand[] {
  const own = draw.at('brands');
  return Array.from({ length: own.at('count').between(1, 3) }, (_, at) =>
    own.at(at).weighted(BRANDS, (brand) => brand[side]),
  );
}

interface Shop {
  readonly account: Account;
  readonly mark: Mark | undefined;
  readonly goods: readonly Goods[];
  readonly level: LevelSettings;
}

/** Writes down the listings of an account. */
export function writeListings(book: Book, { account, mark, goods: sold, level }: Shop, spelling: Spelling): void {
  const draw = account.draw.at('listings');
  const images = allOf(account, 'image');
  const branded = Math.max(
    0,
    sold.findIndex(({ name }) => name !== null),
  );
  const isClearance = !mark && draw.at('clearance').chance(level.clearance);
  const { currency, rate } = LANDS[account.country];
  for (const [at, item] of sold.entries()) {
    const own = draw.at(at);
    const offer = offerOf(own, item, {
      isCheap: isCheap(own, mark, at === branded),
      isClearance: isClearance && at === branded,
    });
    const posted =
      account.opened + Math.floor(own.at('posted').uniform() * ((account.closed ?? LAST_DAY) - account.opened));
    const isAccused =
      Boolean(mark?.kinds.has('removal')) && (at === branded || (mark?.isGuilty === true && own.at('too').chance(0.4)));
    book.add('listings', {
      listing_id: `L${account.id.slice(1)}-${at}`,
      seller_id: account.id,
      title: offer.title,
      brand: item.name,
      category: item.category,
      price: Number((item.price * offer.factor * rate).toFixed(2)),
      currency,
      posted_at: dateText(posted),
      ...removalOf(own, posted, isAccused),
      image: imageOf(own, images[at], spelling),
    });
  }
}

function isCheap(draw: Draw, mark: Mark | undefined, isFirst: boolean): boolean {
  return mark !== undefined && mark.kinds.has('cheap') && (isFirst || draw.at('cheap').chance(0.7));
}

/** Title and price, as a part of what the brand usually asks. */
function offerOf(draw: Draw, item: Goods, { isCheap, isClearance }: { isCheap: boolean; isClearance: boolean }) {
  const usual = Math.exp(0.16 * draw.at('price').normal());
  const title = [item.name, draw.at('word').pick(item.words)].filter(Boolean).join(' ');
  if (isCheap && item.name !== null) return { title, factor: usual * (0.16 + 0.3 * draw.at('cut').uniform()) };
  if (isClearance) return { title: `${title} clearance`, factor: usual * (0.25 + 0.2 * draw.at('cut').uniform()) };
  if (draw.at('used').chance(goods.secondHand)) {
    return {
      title: `${title} ${draw.at('how').pick(['used', 'second hand', '2nd hand, good'])}`,
      factor: usual * (0.35 + 0.35 * draw.at('cut').uniform()),
    };
  }
  if (draw.at('sale').chance(goods.sale))
    return { title: `${title} sale`, factor: usual * (0.6 + 0.25 * draw.at('cut').uniform()) };
  return { title, factor: usual };
}

function removalOf(draw: Draw, posted: number, isAccused: boolean) {
  const day = posted + draw.at('lasted').between(3, 90);
  const isGone = day <= LAST_DAY;
  if (isAccused) {
    return { removed_at: dateText(Math.min(day, LAST_DAY)), removal_reason: draw.at('reason').pick(FAKE_REASONS) };
  }
  if (!isGone || !draw.at('gone').chance(goods.harmlessRemoval)) return { removed_at: null, removal_reason: null };
  return { removed_at: dateText(day), removal_reason: draw.at('reason').pick(HARMLESS_REASONS) };
}

function imageOf(draw: Draw, shared: Parameters<Spelling['text']>[0] | undefined, spelling: Spelling): string | null {
  if (shared) return spelling.text(shared);
  return draw.at('has image').chance(0.7) ? draw.at('image').hex(16) : null;
}
