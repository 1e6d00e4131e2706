import { heavyTail, type Draw } from '#jobs/generate/draw';
import { CITIES } from './cities.ts';
import type { Conduct, Making, Seats, Seller } from './model.ts';
import { personName } from './names.ts';
import { settle } from './settle.ts';
import { DAYS_BACK, LAST } from './settings.ts';
import { seat, venuesIn } from './town.ts';

/** What is known of an account before it is opened. */
export interface Plan {
  readonly draw: Draw;
  readonly conduct: Conduct;
  readonly operator: string | null;
  readonly racket: string | null;
  /** Where its people go. */
  readonly home?: Seats | undefined;
  readonly owner?: string;
  /** Not opened before this day. */
  readonly notBefore?: number;
}

const CLOSED: Readonly<Record<Conduct, number>> = { honest: 0.05, wronged: 0.1, quiet: 0.12, loud: 0.4 };

/** Opens an account and settles its owner. */
export function open(plan: Plan, making: Making): Seller {
  const { draw, conduct, operator, racket } = plan;
  const anywhere = draw.at('city').pick(CITIES);
  const city = plan.home?.hall?.city ?? anywhere;
  const opened = openedOn(draw.at('opened'), plan.notBefore);
  const seller: Seller = {
    id: `venue:${draw.at('id').code(10)}`,
    draw,
    city,
    seats: seat(draw.at('seat'), venuesIn(making, city), plan.home),
    owner: plan.owner ?? personName(draw.at('owner'), city),
    opened,
    closed: draw.at('closes').chance(CLOSED[conduct]) ? closedOn(draw.at('closed'), opened) : null,
    operator,
    racket,
    conduct,
    uses: [],
  };
  settle(seller, making);
  return seller;
}

function openedOn(draw: Draw, notBefore = LAST - DAYS_BACK): number {
  return Math.round(notBefore + draw.uniform() * Math.max(0, LAST - 8 - notBefore));
}

function closedOn(draw: Draw, opened: number): number | null {
  const day = Math.round(opened + heavyTail(draw.uniform(), { low: 25, high: 900, alpha: 0.6 }));
  return day <= LAST ? day : null;
}

/** When the next account of an operator may be opened: often within weeks, sometimes after half a year. */
export function nextAfter(draw: Draw, before: Seller): number {
  return Math.min(LAST - 20, before.opened + heavyTail(draw.uniform(), { low: 2, high: 250, alpha: 0.5 }));
}

/** A whole number of a heavy-tailed size. */
export function sizeOf(u: number, range: { low: number; high: number; alpha: number }): number {
  return Math.floor(heavyTail(u, { ...range, high: range.high + 0.99 }));
}
