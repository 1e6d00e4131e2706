import { dateText } from '#jobs/generate/days';
import type { Book } from '../../book.ts';
import { endOf, type Account } from '../plan/model.ts';
import type { Item } from './items.ts';

const REASONS = { hub: 'authenticity check failed', buyer: 'buyer complaint', brand: 'brand notice' } as const;
const CURRENCIES: Partial<Record<Account['country'], readonly [string, number]>> = {
  GB: ['GBP', 0.86],
  PL: ['PLN', 4.27],
};

/** A listing for each item, gone when it was sold, withdrawn or removed. */
export function writeListings(book: Book, account: Account, items: readonly Item[]): void {
  const [currency, rate] = CURRENCIES[account.country] ?? ['EUR', 1];
  for (const item of items) {
    const { id, draw, model, title, price, posted, photo } = item;
    const end = endOfItem(account, item);
    book.add('listings', {
      listing_id: id,
      seller_id: account.id,
      title,
      brand: draw.at('brandless').chance(0.1) ? null : brandAs(item),
      category: draw.at('uncategorised').chance(0.12) ? null : model.category,
      price: Math.round(price * rate),
      currency,
      posted_at: dateText(posted),
      removed_at: end && dateText(end.day),
      removal_reason: end?.reason ?? null,
      image: photo,
    });
  }
}

/** A brand comes from a list; in one of thirty cases somebody typed it. */
function brandAs({ draw, model }: Item): string {
  const style = draw.at('brand').uniform();
  if (style < 0.02) return model.brand.toLowerCase();
  return style < 0.035 ? model.brand.replace(' & ', ' and ').replace('’', "'") : model.brand;
}

function endOfItem(account: Account, { draw, posted, remark }: Item): { day: number; reason: string } | null {
  if (remark && !['genuine', 'unclear'].includes(remark.finding)) {
    return { day: remark.day, reason: REASONS[remark.by] };
  }
  const day = posted + draw.at('days').between(1, 90);
  if (draw.at('sold').chance(0.45) && day < endOf(account)) return { day, reason: 'sold' };
  if (draw.at('withdrawn').chance(0.1) && day < endOf(account)) return { day, reason: 'withdrawn' };
  return account.closed === null ? null : { day: account.closed, reason: 'account closed' };
}
