import { AS_OF, dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { someone } from './crowd.ts';
import { partOf, PARTS, type Part } from './goods.ts';
import { usesOf, within, type Firm } from './model.ts';
import { sellerId, shopDay, storeId, type Desk } from './write-firm.ts';

/** So many brokers show a stock list that they get from somebody else, with its words, prices and pictures. */
const HAS_FEED = 0.4;
const SELLERS_A_FEED = 350;
const PARTS_A_FEED = 40;
const PARTS_A_PROGRAMME = 14;

/** A stock list as it goes round. */
interface Feed {
  readonly draw: Draw;
  readonly isExact: boolean;
}

/** What a firm offers. */
export function writeGoods(desk: Desk, firm: Firm): void {
  const draw = firm.draw.at('goods');
  const feed = feedOf(desk, firm);
  const count = Math.round(1 + (feed ? 18 : 11) * draw.at('count').uniform() ** 2.2);
  for (let at = 0; at < count; at++) writeListing(desk, firm, { feed, draw: draw.at(at) });
}

function feedOf({ town }: Desk, firm: Firm): Feed | null {
  const draw = firm.draw.at('feed');
  if (!draw.at('has').chance(HAS_FEED)) return null;
  const index = someone(draw.at('which'), town.sellers / SELLERS_A_FEED);
  return { draw: town.root.at('feed').at(firm.trade.name).at(index), isExact: draw.at('exact').chance(0.7) };
}

interface Offer {
  readonly feed: Feed | null;
  readonly draw: Draw;
}

function writeListing({ book, town, settings }: Desk, firm: Firm, { feed, draw }: Offer): void {
  const { trade, conduct, closed } = firm;
  const isOwnGoods = conduct.programme !== null && !draw.at('cover').chance(conduct.cover);
  const isOfFeed = !isOwnGoods && feed !== null && draw.at('of feed').chance(0.75);
  const part = partOf(town.root, trade, partIndex(firm, draw, { isOwnGoods, feed: isOfFeed ? feed : null }));
  const asked = isOfFeed
    ? within(feed.draw.at(part.number), [0.85, 1.15]) * (feed.isExact ? 1 : within(draw.at('margin'), [1, 1.12]))
    : within(draw.at('asked'), isOwnGoods ? conduct.price : conduct.coverPrice);
  const last = closed?.day ?? AS_OF;
  const posted = Math.min(
    last,
    firm.opened + Math.floor((last - firm.opened) * (1 - draw.at('posted').uniform() ** 2)),
  );
  const shop = (shopDay(firm) ?? Infinity) <= posted && draw.at('in shop').chance(0.3) ? storeId(firm) : null;
  book.add('listings', {
    listing_id: `ls:${draw.at('listing').digits(11)}`,
    seller_id: shop ? null : sellerId(firm),
    store_id: shop,
    title: isOfFeed ? feedTitle(feed, part) : ownTitle(part, draw.at('title')),
    brand: draw.at('brand known').chance(1 - settings.blank) ? part.brand : null,
    category: draw.at('category known').chance(0.8) ? trade.category : null,
    price: (part.price * asked).toFixed(2),
    currency: firm.country.currency,
    posted_at: dateText(posted),
    ...removal(firm, draw.at('removal'), { posted, last, isOwnGoods }),
    image: imageOf(firm, part, { draw: draw.at('image'), feed: isOfFeed ? feed : null, isOwnGoods }),
  });
}

type Source = { readonly isOwnGoods: boolean; readonly feed: Feed | null };

function partIndex({ conduct }: Firm, draw: Draw, { isOwnGoods, feed }: Source): number {
  if (isOwnGoods && conduct.programme) {
    return conduct.programme.at(draw.at('of programme').between(1, PARTS_A_PROGRAMME)).between(0, PARTS - 1);
  }
  if (feed) return feed.draw.at(draw.at('of list').between(1, PARTS_A_FEED)).between(0, PARTS - 1);
  return draw.at('part').between(0, PARTS - 1);
}

function feedTitle({ draw }: Feed, { number, brand, kind }: Part): string {
  return draw
    .at('form')
    .pick([
      `${number} ${brand} ${kind}`,
      `${number} / ${brand} / stock`,
      `${brand} ${number} - ${kind} - in stock`,
      `Original ${number} ${kind} ${brand}`,
    ]);
}

function ownTitle({ number, brand, kind }: Part, draw: Draw): string {
  const year = draw.at('year').between(14, 26);
  const text = draw
    .at('form')
    .pick([
      `${number} ${kind}`,
      `${brand} ${number}`,
      `${number.toLowerCase()} ${brand} new&original`,
      `${number} D/C ${year}+ ${brand}`,
      `原装正品 ${brand} ${number}`,
      `${kind} ${brand} ${number} NEW`,
      `${number} ${brand} surplus, boxed`,
    ]);
  return draw.at('amount').chance(0.25) ? `${text} ${draw.at('how many').between(1, 90) * 50}pcs` : text;
}

interface Life {
  readonly posted: number;
  readonly last: number;
  readonly isOwnGoods: boolean;
}

/** Makers have offers taken down: false ones, and parallel and old ones with them. */
function removal({ conduct }: Firm, draw: Draw, { posted, last, isOwnGoods }: Life) {
  const isFalse = isOwnGoods && draw.at('false').chance(conduct.proven / 3);
  const isOther = draw.at('other').chance(0.025);
  if (!isFalse && !isOther && !draw.at('sold').chance(0.12)) return { removed_at: null, removal_reason: null };
  const day = Math.min(last, posted + draw.at('after').between(4, 160));
  const complaint =
    isFalse || isOther ? ['brand complaint', 'suspected counterfeit', 'trademark'] : ['sold', 'expired'];
  return { removed_at: dateText(day), removal_reason: draw.at('reason').pick([...complaint, null]) };
}

function imageOf(firm: Firm, part: Part, { draw, feed, isOwnGoods }: Source & { readonly draw: Draw }): string | null {
  if (!draw.at('any').chance(0.65)) return null;
  if (feed) return feed.draw.at('picture').at(part.number).hex(16);
  if (!isOwnGoods && draw.at('of maker').chance(0.4)) return part.picture;
  const uses = usesOf(firm, 'photos');
  const use = draw.at('whose').pick(uses);
  // A common set has many pictures, and each firm's part in it is drawn for each offer anew.
  const pool = use.bond?.pools?.photos ?? 1;
  if (use.bond && !use.bond.isCopy) return use.bond.draw.at('photos').at(draw.at('which').between(1, pool)).hex(16);
  return use.draw.at(draw.at('own').between(1, 6)).hex(16);
}
