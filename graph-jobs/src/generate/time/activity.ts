import { AS_OF } from '../days.ts';
import type { Draw } from '../draw.ts';
import type { Seller } from '../model.ts';

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

const UNDATED = 0.2;
const LATELY = 0.75;
const LATELY_DAYS = 25;

/** First and last day on which a value was seen with its owner, mostly of late; a fifth of the rows do not say. */
export function seenDays(draw: Draw, seller: Seller): [number | null, number | null] {
  if (draw.at('dated').chance(UNDATED)) return [null, null];
  const end = lastDay(seller);
  const first = heardDay(seller, Math.min(end, seller.opened + Math.floor(15 * draw.at('first').uniform() ** 2)));
  const before = draw.at('lately').chance(LATELY) ? LATELY_DAYS : (end - first) * 0.1;
  const last = Math.max(first, end - Math.floor(before * draw.at('last').uniform()));
  return [first, Math.max(first, heardDay(seller, last))];
}

/** A day in an account's life on which something is heard of it, up to a given one. */
export function dayInLife(draw: Draw, seller: Seller, until = AS_OF): number {
  const end = Math.max(seller.opened, Math.min(lastDay(seller), until));
  return heardDay(seller, seller.opened + Math.floor((end - seller.opened) * draw.uniform()));
}

/** The last day of an account on which something may be heard of it. */
function lastDay(seller: Seller): number {
  const end = closureOf(seller).day ?? AS_OF;
  return seller.silent?.[1] === Infinity ? Math.min(end, seller.silent[0]) : end;
}

// What would fall into days of silence was before them.
function heardDay({ silent, opened }: Seller, day: number): number {
  return silent && day > silent[0] && day < silent[1] ? Math.max(opened, silent[0]) : day;
}
