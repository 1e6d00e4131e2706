import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../../book.ts';
import type { Cell } from '../../world.ts';
import { LAST, type Account, type Offer } from '../model.ts';
import { listedBy, type Listed } from '../plan/offers.ts';
import { REMOVALS } from '../words/goods.ts';
import { pageOf } from './accounts.ts';
import type { Desk } from './desk.ts';

const ON_PAGE = 0.4;
const PICTURED = 0.92;
/** A picture that was squeezed on the way has another fingerprint. */
const SQUEEZED = 0.12;
const OWN_PICTURE = 0.12;
const SELLS_OUT = 0.15;
const NOTES = ['', '', '', 'new', 'free shipping', 'hot', 'best price', 'wholesale'] as const;
const HINTS = ['top quality', '1:1', 'original factory', 'same style', 'high version', ''] as const;

/** What each store offers. */
export function writeGoods(desk: Desk, account: Account): void {
  const page = pageOf(account);
  for (const [at, listed] of listedBy(account).entries()) {
    const { offer, draw, posted } = listed;
    const { currency, rate } = account.operator.person.country;
    const [removed, reason] = endOf(account, listed);
    const owner: Row =
      page !== null && draw.at('on page').chance(ON_PAGE) ? { store_id: page } : { seller_id: account.id };
    const sale = draw.at('sale').chance(0.12) ? 0.92 : 1;
    desk.book.add('listings', {
      listing_id: `L${account.id.slice(1)}-${at + 1}`,
      ...owner,
      title: titleOf(draw.at('title'), offer),
      brand: offer.brand,
      category: draw.at('filed').chance(0.85) ? offer.good.category : null,
      price: money(offer.good.price * offer.factor * rate * sale),
      currency,
      posted_at: dateText(posted),
      removed_at: dateText(removed),
      removal_reason: reason,
      image: pictureOf(desk, draw.at('picture'), account, offer),
    });
  }
}

/** When and why an offer ended: struck, sold out, or with its store. */
function endOf(account: Account, { offer, draw, posted }: Listed): [number | null, string | null] {
  const struck = account.struck.get(offer.key);
  if (struck !== undefined && struck >= posted) return [struck, draw.at('why').pick(REMOVALS)];
  const sold = posted + draw.at('sold after').between(10, 300);
  if (sold < (account.closed ?? LAST) && draw.at('sells out').chance(SELLS_OUT)) return [sold, 'sold out'];
  return [account.closed, account.reason];
}

/** The same offer has much the same title in each store of its operator. */
function titleOf(draw: Draw, { good, brand, isCopy }: Offer): string {
  const hint = isCopy && draw.at('hints').chance(0.35) ? draw.at('hint').pick(HINTS) : '';
  const name = brand ?? (isCopy && good.brand !== null && draw.at('half').chance(0.4) ? good.brand.slice(0, 3) : '');
  return [name, good.thing, hint, draw.at('note').pick(NOTES)].filter(Boolean).join(' ');
}

function pictureOf({ plan }: Desk, draw: Draw, account: Account, { album, good }: Offer): string | null {
  if (!draw.at('pictured').chance(PICTURED)) return null;
  const source = draw.at('own').chance(OWN_PICTURE) ? account.key : album;
  const image = plan.root.at('image').at(source).at(good.key).hex(16);
  if (!draw.at('squeezed').chance(SQUEEZED)) return image;
  const at = draw.at('where').between(0, 15);
  return image.slice(0, at) + draw.at('to').hex(1) + image.slice(at + 1);
}

export const money = (amount: number): Cell => Number(Math.max(0.1, amount).toFixed(2));
