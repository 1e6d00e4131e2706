import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import { COPY_WORDS, HONEST_WORDS, LINES, type Goods, type Line } from './goods.ts';
import { LAST_DAY, type Account } from './model.ts';
import { storesOf, type Office } from './office.ts';
import type { Settings } from './settings.ts';
import { slip } from './spell.ts';
import { erasOf } from './things.ts';
import { makePhoto, recompressed } from './values.ts';
import { dayIn, inMoneyOf } from './write-money.ts';

/** Price as a share of the brand's own; for goods without a brand, of what such a piece costs with one. */
const PRICES: Readonly<Record<Exclude<Goods, 'fake'>, readonly [number, number]>> = {
  plain: [0.12, 0.4],
  outlet: [0.4, 0.75],
  parallel: [0.5, 0.9],
  licensed: [0.85, 1.05],
};
/** How many listings of each kind are taken down after a notice; grey imports far more than they deserve. */
const NOTICED: Readonly<Record<Goods, number>> = {
  plain: 0.012,
  outlet: 0.05,
  parallel: 0.14,
  licensed: 0.02,
  fake: 0.5,
};
const NOTICES = ['IP notice', 'trademark complaint', 'brand notice', 'buyer complaint', 'marka ihlali', 'policy', null];

export function writeListings(office: Office, account: Account): void {
  const { draw } = account;
  const stores = storesOf(account);
  for (let at = 0; at < draw.at('listings').between(2, 5); at++) {
    const own = draw.at('listing').at(at);
    const goods = own.at('stake').chance(account.stake) ? account.goods : 'plain';
    const posted = dayIn(account, own.at('posted'));
    const store = own.at('in-store').chance(0.6) ? own.at('store').pick(stores) : undefined;
    office.book.add('listings', {
      listing_id: `l-${own.at('id').hex(12)}`,
      ...(store === undefined ? { seller_id: account.id } : { store_id: store }),
      ...describe(office.settings, account, goods, own),
      posted_at: dateText(posted),
      ...noticeOf(office.settings, goods, own, posted),
      image: imageOf(office, account, goods, own),
    });
  }
}

function describe(settings: Settings, { trade, person, place, opened }: Account, goods: Goods, draw: Draw) {
  const line = LINES[trade];
  const [brand, usual] = brandOf(line, draw);
  const product = draw.at('product').pick(line.products[person.culture]);
  const range = goods === 'fake' ? settings.price : PRICES[goods];
  const share = range[0] + (range[1] - range[0]) * draw.at('price').uniform();
  const { amount, currency } = inMoneyOf(place.city.country, usual * share, Math.max(opened, LAST_DAY - 60));
  const isNamed = goods !== 'plain' && draw.at('named').chance(goods === 'fake' ? settings.named : 0.85);
  const isHinted = goods === 'fake' && !isNamed;
  const name = isNamed
    ? `${brand} `
    : isHinted && draw.at('hinted').chance(0.6)
      ? `${hint(brand, draw.at('hint'))} `
      : '';
  const title = slip(
    `${name}${product}${wordOf(settings, goods, person.culture, draw)}`,
    draw.at('slip'),
    settings.slips,
  );
  return {
    title,
    brand: isNamed && draw.at('in-column').chance(0.8) ? brand : null,
    category: draw.at('category').pick(line.category) || null,
    price: amount,
    currency,
  };
}

function wordOf(settings: Settings, goods: Goods, culture: keyof typeof COPY_WORDS, draw: Draw): string {
  const isCopy = goods === 'fake' && draw.at('copy-word').chance(settings.worded);
  if (isCopy) return ` ${draw.at('copy').pick(COPY_WORDS[culture])}`;
  return draw.at('honest-word').chance(0.4) ? ` ${draw.at('honest').pick(HONEST_WORDS[culture])}` : '';
}

function brandOf({ brands }: Line, draw: Draw): readonly [string, number] {
  return draw.at('brand').pick(brands);
}

/** A brand as one writes it whom a filter must not catch. */
function hint(brand: string, draw: Draw): string {
  const way = draw.pick(['digit', 'star', 'initials', 'cut']);
  if (way === 'digit') return brand.replace('o', '0').replace('e', '3');
  if (way === 'star') return `${brand.slice(0, 2)}**${brand.slice(-2)}`;
  if (way === 'initials') return `${brand.slice(0, 1)}.${brand.at(-1)?.toUpperCase()}.`;
  return brand.slice(0, 4);
}

function noticeOf({ met, slander }: Settings, goods: Goods, draw: Draw, posted: number): Row {
  const chance = goods === 'fake' ? NOTICED.fake * met : NOTICED[goods] * (0.6 + 2 * slander);
  const removed = posted + draw.at('removed-after').between(2, 120);
  if (removed > LAST_DAY || !draw.at('noticed').chance(chance)) return {};
  return { removed_at: dateText(removed), removal_reason: draw.at('notice').pick(NOTICES) };
}

/** Pictures come from the circle's telephone, from the brand's own pages, or from one's own counter. */
function imageOf({ root }: Office, account: Account, goods: Goods, draw: Draw): string | null {
  if (!draw.at('pictured').chance(0.85)) return null;
  const own = draw.at('image');
  const pools = account.ties.filter((tie) => tie.circle.photos > 0 && erasOf(account, tie, 'photo').length > 0);
  if (pools.length > 0 && own.at('shared').chance(0.65)) {
    const { circle } = own.at('circle').pick(pools);
    return recompressed(makePhoto(circle.draw.at('photo'), own.at('number').between(1, circle.photos)), own);
  }
  if (goods !== 'plain' && own.at('press').chance(0.3)) {
    const [brand] = brandOf(LINES[account.trade], draw);
    return recompressed(makePhoto(root.at('press').at(brand), own.at('number').between(1, 12)), own);
  }
  return makePhoto(account.draw.at('photo'), own.at('number').between(1, 9));
}
