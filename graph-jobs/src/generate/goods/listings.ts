import { AS_OF, dateText } from '../days.ts';
import { closureOf, dayInLife } from '../time/activity.ts';
import type { Draw } from '../draw.ts';
import { drawGoods, inPlatformMoney, type Goods } from './goods.ts';
import { wronglyRemoved } from '../rackets/outcomes.ts';
import { pictureOf } from '../values/pictures.ts';
import type { Row } from '../tables/tables.ts';
import { PIECES_SEEN } from '../rackets/ties.ts';
import { tradeOf } from './trades.ts';
import type { Seller, World } from '../model.ts';

const PICTURED = 0.6;
const STYLES = 'new classic summer winter original light slim premium compact daily'.split(' ');

/** The listings rows of a seller. */
export function* listingRows(seller: Seller, world: World): Generator<Row> {
  const { slots, draw } = seller;
  const trade = tradeOf(seller, world);
  for (let i = 0; i < slots.listings; i++) {
    const own = draw.at('listing').at(i);
    const goods = drawGoods(own.at('goods'), trade, i);
    const posted = dayInLife(own.at('posted'), seller, i < PIECES_SEEN ? (seller.shownBy ?? AS_OF) : AS_OF);
    const removal = removalOf(own.at('removal'), { seller, posted, fakes: trade.kind === 'fakes', first: i === 0 });
    yield [
      `item:${own.at('id').code(12)}`,
      seller.id,
      title(own.at('title'), goods),
      goods.brand?.name ?? null,
      goods.category.name,
      ...inPlatformMoney(goods.price, seller.platform),
      dateText(posted),
      ...removal,
      own.at('pictured').chance(PICTURED) ? pictureOf(own.at('picture'), seller, world) : null,
    ];
  }
}

function title(draw: Draw, { brand, category }: Goods): string {
  const what = `${draw.at('style').pick(STYLES)} ${draw.at('noun').pick(category.nouns)}`;
  return `${brand ? `${brand.name} ` : ''}${what} ${draw.at('model').code(4).toUpperCase()}`;
}

interface Posting {
  seller: Seller;
  posted: number;
  fakes: boolean;
  first: boolean;
}

function removalOf(draw: Draw, { seller, posted, fakes, first }: Posting): [string | null, string | null] {
  const wrong = first && wronglyRemoved(seller);
  if (!wrong && !draw.chance(fakes ? 0.15 : 0.03)) return [null, null];
  const end = closureOf(seller).day ?? AS_OF;
  const day = posted + Math.floor((end - posted) * draw.at('day').uniform());
  const accused = wrong || (fakes && draw.at('why').chance(0.6));
  return [dateText(day), accused ? 'counterfeit' : draw.at('reason').pick(['policy', 'duplicate', 'sold out'])];
}
