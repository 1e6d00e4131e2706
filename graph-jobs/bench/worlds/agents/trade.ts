import type { Draw } from '#jobs/generate/draw';
import { PLAIN_REASONS } from './goods.ts';
import type { Account } from './model.ts';
import { MONTHS } from './settings.ts';
import { isOpen, type Town } from './town.ts';

/** How many more offers and parcels an account makes until the end, at least and at most. */
const OFFERS = [0.8, 5.4] as const;
const PARCELS = [0.4, 3.4] as const;
/** Accounts that are on sale from the first month on, and ship in it. */
const LISTS_AT_ONCE = 0.95;
const SHIPS_AT_ONCE = 0.6;
/** Offers that end for an everyday reason, a month and account. */
const ENDS = 0.02;
const SHORTEST = 6;

/** Everybody who is awake lists and ships. */
export function trades(town: Town): void {
  for (const account of town.accounts) {
    if (!isOpen(account) || isAsleep(town, account)) continue;
    if (town.isNew(account)) begins(town, account);
    else goesOn(town, account, account.draw.at(town.month));
  }
}

function begins(town: Town, account: Account): void {
  const draw = account.draw.at('begins');
  account.pace = draw.at('pace').uniform();
  account.span = Math.max(SHORTEST, MONTHS - town.month);
  // A borrowed name or picture is borrowed in order to be used.
  if (account.value('pictures') || draw.at('lists').chance(LISTS_AT_ONCE)) offers(town, account);
  if (account.value('sender') || draw.at('ships').chance(SHIPS_AT_ONCE)) sends(town, account);
}

function goesOn(town: Town, account: Account, draw: Draw): void {
  const part = ([low, high]: readonly [number, number]) => (low + (high - low) * account.pace) / account.span;
  let fate = draw.uniform();
  const happens = (chance: number) => {
    fate -= chance;
    return fate < 0;
  };
  if (happens(part(OFFERS))) offers(town, account);
  else if (happens(part(PARCELS))) sends(town, account);
  else if (happens(ENDS)) ends(town, account);
}

function isAsleep(town: Town, { holder }: Account): boolean {
  return (holder.crook?.racket.dormantUntil ?? 0) > town.month;
}

function offers(town: Town, account: Account): void {
  const draw = account.draw.at('offer').at(account.offers.length);
  account.offers.push({
    number: account.offers.length,
    brand: draw.at('brand').pick(account.brands),
    posted: town.day('trade', draw.at('day')),
    removed: null,
    reason: null,
  });
}

function sends(town: Town, account: Account): void {
  const draw = account.draw.at('parcel').at(account.parcels.length);
  account.parcels.push({
    number: account.parcels.length,
    sent: town.day('trade', draw.at('day')),
    brand: draw.at('brand').pick(account.brands),
    sender: account.value('sender') ?? null,
    seized: false,
  });
}

function ends(town: Town, account: Account): void {
  const offer = account.offers.find(({ removed }) => removed === null);
  if (!offer) return;
  const draw = account.draw.at('ended').at(offer.number);
  offer.removed = town.day('end', draw.at('day'));
  offer.reason = draw.at('reason').pick(PLAIN_REASONS);
}
