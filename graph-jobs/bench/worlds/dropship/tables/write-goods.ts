import { AS_OF, dateText } from '#jobs/generate/days';
import { GOODS, type Goods, type Making } from './goods.ts';
import type { Account, Shop, Trade } from '../model.ts';
import type { Scribe } from './scribe.ts';
import { retouch } from '../values.ts';
import { figureIn } from '../written.ts';

const MOST = figureIn<Trade>('dropper 8 printer 12 maker 8 reseller 12 retailer 14 fakes 10');

/** What the shops offer. */
export function writeGoods(scribe: Scribe, account: Account): void {
  const most = MOST(account.trade);
  for (const shop of account.shops) {
    const count = shop.draw.at('one product').chance(account.trade === 'dropper' ? 0.4 : 0.05)
      ? 1
      : shop.draw.at('listings').between(2, most);
    for (let at = 0; at < count; at++) writeListing({ scribe, account, own: shop.draw.at('listing').at(at) }, shop);
  }
}

function writeListing(making: Making, shop: Shop): void {
  const { scribe, account, own } = making;
  const goods = GOODS[account.trade](making);
  const posted = Math.min(shop.closed ?? AS_OF, shop.opened + own.at('posted').between(0, 25));
  const removal = removalOf(making, goods);
  const removed = removal ? Math.min(shop.closed ?? AS_OF, posted + own.at('removed').between(3, 45)) : null;
  scribe.add('listings', {
    listing_id: `prod_${own.at('id').code(13)}`,
    store_id: shop.id,
    seller_id: own.at('by').chance(0.4) ? account.id : null,
    title: goods.title,
    brand: goods.brand,
    category: scribe.maybe(own.at('category'), goods.category),
    price: (goods.dollars * account.land.rate).toFixed(2),
    currency: account.land.currency,
    posted_at: dateText(posted),
    removed_at: dateText(removed),
    removal_reason: removal,
    image: own.at('no image').chance(0.06)
      ? null
      : own.at('retouched').chance(scribe.settings.retouched / 2)
        ? retouch(own.at('image'), goods.image)
        : goods.image,
  });
}

/** Why a listing was taken down; brand owners' notices hit resale, jokes and look-alikes too. */
function removalOf({ scribe, account, own }: Making, { title }: Goods): string | null {
  const { notice, wrong } = scribe.settings;
  const odds = {
    dropper: wrong / 6,
    printer: title.includes('Parody') ? 0.7 : wrong / 8,
    maker: 0.005,
    reseller: 0.2,
    retailer: 0.03,
    fakes: notice,
  }[account.trade];
  if (!account.draw.at('noticed').chance(odds) || !own.at('taken').chance(0.45)) return null;
  return own
    .at('why')
    .pick(['brand notice', 'trademark complaint', 'DMCA: picture', 'brand notice', 'counterfeit', 'policy: replica']);
}
