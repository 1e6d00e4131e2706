import { AS_OF } from './days.ts';
import type { Draw } from './draw.ts';
import type { Seller } from './model.ts';

/** When an account was closed, and why; open accounts have neither. */
export interface Closure {
  status: 'open' | 'closed' | 'suspended';
  day: number | null;
  reason: string | null;
}

/** Accounts close at one rate, honest or not. */
export function closureOf(seller: Seller): Closure {
  const draw = seller.draw.at('closure');
  if (seller.closes === null && draw.chance(0.86)) return { status: 'open', day: null, reason: null };
  const anyDay = seller.opened + Math.floor((AS_OF - seller.opened) * draw.at('day').uniform());
  const day = seller.closes ?? anyDay;
  const reason = draw.at('reason').pick(['voluntary', 'inactive', 'policy', 'documents missing']);
  return { status: draw.at('suspended').chance(0.3) ? 'suspended' : 'closed', day, reason };
}

/** First and last day on which a value was seen with its owner; a third of the rows do not say. */
export function seenDays(draw: Draw, seller: Seller): [number | null, number | null] {
  if (draw.at('dated').chance(0.33)) return [null, null];
  const end = closureOf(seller).day ?? AS_OF;
  const first = Math.min(end, seller.opened + Math.floor(15 * draw.at('first').uniform() ** 2));
  return [first, end - Math.floor((end - first) * 0.1 * draw.at('last').uniform())];
}

/** A day in an account's life. */
export function dayInLife(draw: Draw, seller: Seller): number {
  const end = closureOf(seller).day ?? AS_OF;
  return seller.opened + Math.floor((end - seller.opened) * draw.uniform());
}
