import { LAST, within } from './days.ts';
import { endOf, type Account, type Circle, type Offer, type Plan } from './model.ts';
import type { Service } from './market.ts';
import { COPIED, TRADES, productOf, titleOf, type Product } from './words/goods.ts';
import type { Draw } from '#jobs/generate/draw';

/** How often a picture is the maker's own, which everybody has. */
const MAKERS = 0.6;
/** Of what is honest in a racket's offers, and of all that honest people sell. */
const PLAIN_PRICE = [0.35, 0.85] as const;
/** Words that the people of a circle learnt from each other. */
const PHRASES = [
  'fast dispatch',
  '100% tested',
  '12M warranty',
  'UK stock',
  'TOP',
  'bulk deal',
  '30 day returns',
  'pro seller',
];
const LOT_DAYS = 35;
const TAINTED = 0.035;

/** Fills an account with offers; one that was sold has offers of both owners. */
export function stockUp(plan: Plan, account: Account): void {
  const { opened, sold, operator } = account;
  if (!sold) return offer(plan, account, operator.circle, [opened, endOf(account)]);
  offer(plan, account, sold.by.circle, [opened, sold.day]);
  offer(plan, account, operator.circle, [sold.day, endOf(account)]);
}

function offer({ root }: Plan, account: Account, circle: Circle, [from, to]: readonly [number, number]): void {
  const { draw, offers } = account;
  const { racket, habit } = circle;
  const count = draw.at('offers').at(from).between(2, 7);
  for (let at = 0; at < count; at++) {
    const one = draw.at('offer').at(from).at(at);
    const trade = one.at('own').chance(habit.focus) ? circle.trade : one.at('trade').pick(TRADES);
    const product = productOf(one, trade);
    const isFake = racket !== null && COPIED.includes(trade) && !one.at('genuine').chance(racket.hidden.genuine);
    const isNew = one.at('new').chance(isFake ? racket.hidden.claimed : 0.3);
    const price = product.price * within(one.at('price'), racket && !isFake ? PLAIN_PRICE : habit.price);
    const isWorded = one.at('worded').chance(habit.pictures);
    const phrase = isWorded ? circle.draw.at('phrase').at(one.at('phrase').between(0, 1)).pick(PHRASES) : '';
    offers.push({
      product,
      price,
      isFake,
      removed: null,
      reason: null,
      title: phrase ? `${titleOf(one, product, isNew)} ${phrase}` : titleOf(one, product, isNew),
      image: pictureOf(one.at('picture'), { product, account, circle, maker: root.at('maker').at(product.key) }),
      posted: Math.min(to, from + Math.floor((to - from) * one.at('posted').uniform())),
    });
  }
}

interface Shown {
  readonly product: Product;
  readonly account: Account;
  readonly circle: Circle;
  readonly maker: Draw;
}

function pictureOf(draw: Draw, { product, account, circle, maker }: Shown): string {
  if (draw.at('circle').chance(circle.habit.pictures))
    return circle.draw.at('picture').at(product.key).at(draw.at('which').between(0, 1)).hex(16);
  if (draw.at('maker').chance(MAKERS)) return maker.at(draw.at('which').pick([0, 0, 0, 1, 2])).hex(16);
  return account.draw.at('picture').at(product.key).hex(16);
}

/** Offers that are there on a day. */
export const standingOn = ({ offers }: Account, day: number): Offer[] =>
  offers.filter(({ posted, removed }) => posted <= day && (removed === null || removed > day));

export interface Lot {
  readonly firm: Service;
  readonly day: number;
  /** Many buy pallets of one truck. */
  readonly truck: string;
  /** Somebody had returned copies in the boxes of genuine goods. */
  readonly isTainted: boolean;
}

/** The pallets that an account bought at auction. */
export function lotsOf({ root }: Plan, { services, draw, opened, ...account }: Account): Lot[] {
  const firm = services.find(({ kind }) => kind === 'liquidator');
  if (!firm) return [];
  const last = Math.min(account.closed ?? LAST, LAST);
  const lots: Lot[] = [];
  for (let at = 0; at < draw.at('lots').between(0, 3); at++) {
    const week = draw.at('lot').at(at).between(0, 16) * LOT_DAYS;
    const day = LAST - 3 - week;
    const truck = root.at('truck').at(firm.name).at(week).at(draw.at('truck').at(at).between(0, 1));
    if (day > opened && day < last)
      lots.push({ firm, day, truck: `LOT${truck.digits(7)}`, isTainted: truck.at('tainted').chance(TAINTED) });
  }
  return lots;
}
